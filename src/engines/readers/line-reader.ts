import binariserUrl from '../../../models/binariser.onnx?url';
import type { Reader, Reading } from '../../pipeline/engines';
import { PipelineError } from '../../pipeline/errors';
import type { FoundLine, Picture, Quad } from '../../pipeline/types';
import { createNetwork, type Network } from '../network';
import { overWhite } from '../over-white';
import { binarise } from './binarise';
import { dropDoubles } from './drop-doubles';
import { isJunk } from './is-junk';
import { isWriting } from './is-writing';
import { moveMask, shows } from './move-mask';
import { ownInk } from './own-ink';
import { type ReadStrip, readStrip, type StripReader } from './read-strip';
import { refineQuads } from './refine-quads';
import { cutStrip } from './strip';
import { greyImage, maskImage } from './strip-image';
import { toWords } from './strip-words';
import { recogniseLine } from './tesseract';
import { toLines } from './to-lines';
import type { MaskedStrip } from './turn-strip';
import { uprightMask } from './upright';

/** Probability of being text below which a strip is not even read: it takes time, and gives nothing but noise. */
const LEAST_TEXT = 0.5;
/** WASM holds the thread: so often a cancel, and what Tesseract has read, can come in. A timer takes 4 ms. */
const LONGEST_SPELL_MS = 25;
/** How often a found box may be corrected by the ink in it. */
const ROUNDS = 1;

/**
 * Each line made straight, its ink marked by our second network (models/binariser.md), and that read by Tesseract. Light or dark,
 * outlined or on a photograph: to Tesseract it is black on white.
 */
export function createLineReader(): Reader {
  const open = createNetwork(binariserUrl);
  return {
    id: 'palimpsest-binariser+tesseract',
    async read(picture, found, signal) {
      if (found.length === 0) return { lines: [], unread: [] };
      try {
        return await readLines(overWhite(picture), found, await open(), signal);
      } catch (cause) {
        signal.throwIfAborted();
        throw new PipelineError('engine-failed', 'reading', { cause });
      }
    },
  };
}

async function readLines(
  picture: Picture,
  found: readonly FoundLine[],
  network: Network,
  signal: AbortSignal,
): Promise<Reading> {
  const reader: StripReader = {
    byMask: async ({ strip, mask }) => toWords(await recogniseLine(maskImage(mask, strip.width), signal)),
    byUpright: async ({ strip, mask }) => {
      const upright = uprightMask(mask, strip.width);
      if (!upright) return [];
      const words = toWords(await recogniseLine(maskImage(upright, upright.width), signal));
      return words.map((word) => ({ ...word, left: word.left - upright.margin, right: word.right - upright.margin }));
    },
    byGrey: async ({ strip, mask }) => toWords(await recogniseLine(greyImage(strip, mask), signal)),
  };
  const readings = found.map((): Promise<Reading>[] => []);
  // Tesseract works in its own threads: it reads what has been binarised while the next strip is. A batch would take as long as its strips one
  // by one, and be padded to the widest.
  const begin = (i: number, read: Promise<ReadStrip>): void => {
    const reading = read.then((strip) => toReading(picture, found[i]!, strip));
    reading.catch(() => {}); // reported below
    readings[i]!.push(reading);
  };
  let rested = performance.now();
  let waiting: Waiting[] = found.map(({ quad }, i) => ({ i, quad }));
  for (let round = 0; waiting.length > 0; round++) {
    const next: typeof waiting = [];
    for (const { i, quad, before } of waiting) {
      const strip = cutStrip(picture, quad);
      if (!strip) continue;
      const here = { strip, mask: ownInk(await binarise(strip, network), strip.width) };
      if (here.mask.text >= LEAST_TEXT) {
        const better = round < ROUNDS ? refineQuads(here.mask, strip) : null;
        if (!better) begin(i, readStrip(before ? [here, before] : [here], reader));
        else if (better.length > 1) next.push(...better.map((quad) => ({ i, quad })));
        else {
          const moved = shows(strip, better[0]!) ? cutStrip(picture, better[0]!) : null;
          if (moved) begin(i, readStrip([{ strip: moved, mask: moveMask(here, moved) }, here], reader));
          else next.push({ i, quad: better[0]!, before: here });
        }
      }
      if (performance.now() < rested + LONGEST_SPELL_MS) continue;
      await new Promise((resolve) => setTimeout(resolve));
      rested = performance.now();
      signal.throwIfAborted();
    }
    waiting = next;
  }
  const all = await Promise.all(readings.flat());
  return { lines: dropDoubles(all.flatMap(({ lines }) => lines)), unread: all.flatMap(({ unread }) => unread) };
}

interface Waiting {
  /** Which found line. */
  readonly i: number;
  readonly quad: Quad;
  /** The line as it was found, where `quad` is a correction: what lies around can mislead it. */
  readonly before?: MaskedStrip;
}

function toReading(picture: Picture, line: FoundLine, { strip, mask, words }: ReadStrip): Reading {
  const lines = toLines(picture, strip, mask, words).filter((read) => !isJunk(read, picture, mask.text));
  return { lines, unread: lines.length === 0 && isWriting(mask, strip.width) ? [line] : [] };
}
