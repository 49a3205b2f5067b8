import binariserUrl from '../../../models/binariser.onnx?url';
import readerUrl from '../../../models/reader.onnx?url';
import type { Reader, Reading } from '../../pipeline/engines';
import { PipelineError } from '../../pipeline/errors';
import { opaque } from '../../pipeline/opaque';
import type { FoundLine, Picture } from '../../pipeline/types';
import { createNetwork, type Network } from '../network';

import { cutsOf } from './cuts-of';
import { dropDoubles } from './drop-doubles';
import { isJunk } from './is-junk';
import { isWriting } from './is-writing';
import { readLine } from './read-line';
import { toLines } from './to-lines';

/** WASM holds the thread: so often a cancel can come in. A timer takes 4 ms. */
const LONGEST_SPELL_MS = 25;

/**
 * Each line made straight and read in its own colours (models/reader.md); its ink, which erasing removes, is marked by the binariser
 * (models/binariser.md), whose mask also corrects the found box first.
 */
export function createLineReader(): Reader {
  const openBinariser = createNetwork(binariserUrl);
  const openReader = createNetwork(readerUrl);
  return {
    id: 'palimpsest-reader',
    async read(picture, found, signal) {
      if (found.length === 0) return { lines: [], unread: [] };
      try {
        return await readLines(opaque(picture), found, await openBinariser(), await openReader(), signal);
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
  binariser: Network,
  reader: Network,
  signal: AbortSignal,
): Promise<Reading> {
  const readings: Reading[] = [];
  let rested = performance.now();
  for (const line of found) {
    for (const cuts of await cutsOf(picture, line.quad, binariser)) {
      const { strip, mask, words, lettering } = await readLine(picture, cuts, reader);
      const own = toLines(picture, strip, mask, words).filter((read) => !isJunk(read, picture, mask.text));
      const lines = own.map((line) => ({ ...line, ...(lettering && { lettering }) }));
      readings.push({ lines, unread: lines.length === 0 && isWriting(mask, strip.width) ? [line] : [] });
    }
    if (performance.now() < rested + LONGEST_SPELL_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    rested = performance.now();
    signal.throwIfAborted();
  }
  return {
    lines: dropDoubles(readings.flatMap(({ lines }) => lines)),
    unread: readings.flatMap(({ unread }) => unread),
  };
}
