import type { StripMask } from './binarise';
import { LINE, STRIP_HEIGHT } from './strip';

const INK_FROM = 0.5;
// In line heights: how wide and high a dot is at most, a tick in a circle or a box, and the gap behind either at least.
const LARGEST_DOT = 0.5;
const LARGEST_TICK = 1.2;
const LEAST_GAP = 0.26;
/** A tick is about as wide as high: no letter I, no bar. */
const SQUARE = 1.5;
/** Letters are so much nearer to each other than to a tick: else it is the first of letters set widely. */
const NEARER = 0.5;

/** Columns in which there is ink, from the first to the one behind the last. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/**
 * Where the letters of a word begin, px of the strip: a mark before it is not read, but Tesseract's box for the word begins at it.
 */
export function afterBullet(seen: Pick<StripMask, 'fill'>, width: number, left: number, right: number): number {
  // Its box may begin in the middle of the mark.
  const runs = runsOf(
    seen,
    width,
    Math.max(0, Math.floor(left - LARGEST_TICK * LINE)),
    Math.min(width, Math.floor(right)),
  );
  // A tick in a circle may be seen in pieces: the mark ends at the first gap that is wide.
  const end = runs.findIndex(({ to }, i) => (runs[i + 1]?.from ?? 0) - to >= LEAST_GAP * LINE);
  if (end < 0) return left;
  const mark = { from: runs[0]!.from, to: runs[end]!.to };
  const letters = runs.slice(end + 1);
  const gap = letters[0]!.from - mark.to;
  const [wide, high] = [mark.to - mark.from, heightOf(seen, width, mark)];
  const size = Math.max(wide, high) / LINE;
  if (size > LARGEST_TICK) return left;
  if (size <= LARGEST_DOT) return Math.max(left, letters[0]!.from);
  const isApart = letters.every(({ to }, i) => i === letters.length - 1 || letters[i + 1]!.from - to < NEARER * gap);
  return isApart && size * LINE < SQUARE * Math.min(wide, high) ? Math.max(left, letters[0]!.from) : left;
}

function runsOf({ fill }: Pick<StripMask, 'fill'>, width: number, from: number, to: number): Run[] {
  const hasInk = (column: number): boolean => {
    for (let row = 0; row < STRIP_HEIGHT; row++) if (fill[row * width + column]! >= INK_FROM) return true;
    return false;
  };
  const runs: Run[] = [];
  for (let column = from, start = -1; column <= to; column++) {
    const isInk = column < to && hasInk(column);
    if (isInk && start < 0) start = column;
    if (!isInk && start >= 0) {
      runs.push({ from: start, to: column });
      start = -1;
    }
  }
  return runs;
}

function heightOf({ fill }: Pick<StripMask, 'fill'>, width: number, { from, to }: Run): number {
  let [top, bottom] = [STRIP_HEIGHT, 0];
  for (let row = 0; row < STRIP_HEIGHT; row++)
    for (let column = from; column < to; column++)
      if (fill[row * width + column]! >= INK_FROM) [top, bottom] = [Math.min(top, row), row + 1];
  return bottom - top;
}
