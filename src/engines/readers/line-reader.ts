import binariserUrl from '../../../models/binariser.onnx?url';
import type { Reader, Reading } from '../../pipeline/engines';
import { PipelineError } from '../../pipeline/errors';
import type { FoundLine, Picture } from '../../pipeline/types';
import { createNetwork, type Network } from '../network';
import { overWhite } from '../over-white';
import { batchesOf, binarise, type StripMask } from './binarise';
import { dropDoubles } from './drop-doubles';
import { isJunk } from './is-junk';
import { isWriting } from './is-writing';
import { ownInk } from './own-ink';
import { refineQuads } from './refine-quads';
import { cutStrip, type Strip } from './strip';
import { greyImage, maskImage } from './strip-image';
import { confidenceOf, type StripWord, toWords } from './strip-words';
import { recogniseLine } from './tesseract';
import { toLines } from './to-lines';
import { type MaskedStrip, turnStrip } from './turn-strip';

/** 0–100: below this the mask's reading is doubted, and the strip itself is read as well. */
const DOUBTFUL = 80;
/** Probability of being text below which a strip is not even read: it takes time, and gives nothing but noise. */
const LEAST_TEXT = 0.5;
/** Only what surely is text is worth a second reading. */
const SURELY_TEXT = 0.85;
/** Below this a line may stand on its head, which the finder's direction does not tell; it does when it reads so much better turned. */
const ON_ITS_HEAD = 65;
const BETTER_TURNED = 15;
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
  const readings = found.map((): Promise<Reading>[] => []);
  let waiting = found.map(({ quad }, i) => ({ i, quad }));
  for (let round = 0; waiting.length > 0; round++) {
    const next: typeof waiting = [];
    const cut = waiting.map(({ i, quad }) => ({ i, strip: cutStrip(picture, quad) })).filter(hasStrip);
    for (const batch of batchesOf(cut.map(({ strip }) => strip.width))) {
      const strips = batch.map((k) => cut[k]!.strip);
      const masks = await binarise(strips, network);
      for (const [k, at] of batch.entries()) {
        const [strip, mask, i] = [strips[k]!, ownInk(masks[k]!, strips[k]!.width), cut[at]!.i];
        if (mask.text < LEAST_TEXT) continue;
        const better = round < ROUNDS ? refineQuads(mask, strip) : null;
        if (better) {
          next.push(...better.map((quad) => ({ i, quad })));
          continue;
        }
        // Tesseract works in its own threads: it reads this batch while the next is binarised.
        const reading = readStrip(picture, found[i]!, strip, mask, signal);
        reading.catch(() => {}); // reported below
        readings[i]!.push(reading);
      }
      await new Promise((resolve) => setTimeout(resolve));
      signal.throwIfAborted();
    }
    waiting = next;
  }
  const all = await Promise.all(readings.flat());
  return { lines: dropDoubles(all.flatMap(({ lines }) => lines)), unread: all.flatMap(({ unread }) => unread) };
}

interface Cut {
  readonly i: number;
  readonly strip: Strip;
}

const hasStrip = (cut: { readonly i: number; readonly strip: Strip | null }): cut is Cut => cut.strip !== null;

async function readStrip(
  picture: Picture,
  line: FoundLine,
  strip: Strip,
  mask: StripMask,
  signal: AbortSignal,
): Promise<Reading> {
  const read = await readUpright({ strip, mask }, signal);
  const lines = toLines(picture, read.strip, read.mask, read.words).filter((one) => !isJunk(one, picture, mask.text));
  return { lines, unread: lines.length === 0 && isWriting(mask, strip.width) ? [line] : [] };
}

async function readUpright(found: MaskedStrip, signal: AbortSignal): Promise<MaskedStrip & { words: StripWord[] }> {
  const words = await readBest(found, signal);
  const confidence = confidenceOf(words);
  if (confidence >= ON_ITS_HEAD) return { ...found, words };
  const turned = turnStrip(found);
  const other = await readBest(turned, signal);
  return confidenceOf(other) > Math.max(ON_ITS_HEAD, confidence + BETTER_TURNED)
    ? { ...turned, words: other }
    : { ...found, words };
}

async function readBest({ strip, mask }: MaskedStrip, signal: AbortSignal): Promise<StripWord[]> {
  const byMask = toWords(await recogniseLine(maskImage(mask, strip.width), signal));
  if (confidenceOf(byMask) >= DOUBTFUL || mask.text < SURELY_TEXT) return byMask;
  const byGrey = toWords(await recogniseLine(greyImage(strip, mask), signal));
  return confidenceOf(byGrey) > confidenceOf(byMask) ? byGrey : byMask;
}
