import type { LanguageCode } from '../../languages';
import { languageOf } from '../../languages';
import type { Mask, Picture, TranslatedBlock } from '../types';
import { evenSizes } from './even-sizes';
import { fitText } from './fit';
import { fitWished } from './fit-wished';
import { lineEdges } from './line-edges';
import { placeLines, type Setting } from './place-lines';
import type { Drawing, Fitted, Turning } from './plan';
import { planBlock } from './plan-block';
import { roomsFor } from './room';
import { withSeenInk } from './seen-ink';
import { inOneRun, type Part, splitRuns } from './split-runs';
import { columnsToTurn, turnColumns } from './turn-columns';

/** Runs are written each in its own size where that leaves them this share of it. */
const LEAST_SPLIT = 0.75;
/** Readable: this share of the picture's short side, and never less than so many px. */
const SMALLEST_SHARE = 0.016;
const SMALLEST_PX = 10;

/**
 * Where and how large each translation is written. `written`: the blocks that are; those without any room are left out of the result.
 * `erased`: the picture without their old texts. `markers`: what stands before list items that change sides, erased as well.
 */
export function layOut(
  erased: Picture,
  written: readonly TranslatedBlock[],
  all: readonly TranslatedBlock[],
  to: LanguageCode,
  markers: ReadonlyMap<TranslatedBlock, Mask> = new Map(),
  drawings: ReadonlyMap<TranslatedBlock, readonly Drawing[]> = new Map(),
): Setting[] {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) throw new Error('No canvas');
  const rightToLeft = languageOf(to).direction === 'rtl';
  const turnings = rightToLeft ? columnsToTurn(written, markers) : new Map<TranslatedBlock, Turning>();
  const rooms = roomsFor(erased, written, all, (block) => {
    const turning = turnings.get(block);
    if (turning) return { foot: null, reach: turning.reach, claim: turning.right };
    return { foot: rightToLeft ? 'right' : 'left', reach: 0, claim: 0 };
  });
  const edgesOf = (block: TranslatedBlock, angle: number) => lineEdges(block, angle, context);
  const fitted = written.flatMap((block): Fitted[] => {
    const room = rooms.get(block);
    if (!room) return [];
    const planFor = (parts: readonly Part[]) =>
      planBlock(block, parts, room, written, to, context, edgesOf, turnings.get(block), drawings.get(block));
    const text = block.translation?.text ?? '';
    const split = planFor(splitRuns(block, text));
    if (block.wish?.size) return fitWished(split, block.wish.size, erased);
    const fit = fitText(split.request);
    if (split.parts.length === 1 || (fit && fit.scale >= LEAST_SPLIT)) return fit ? [{ plan: split, fit }] : [];
    // A long word in a large line would make all of them small.
    const plan = planFor([inOneRun(block, text)]);
    const inOne = fitText(plan.request);
    return inOne ? [{ plan, fit: inOne }] : [];
  });
  const floor = Math.max(SMALLEST_PX, SMALLEST_SHARE * Math.min(erased.width, erased.height));
  return turnColumns(evenSizes(fitted), turnings, markers).map((each) =>
    withSeenInk(placeLines(each, languageOf(to), floor), erased),
  );
}
