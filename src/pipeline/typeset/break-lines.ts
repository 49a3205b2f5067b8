import type { Piece } from './split-words';

export interface Broken {
  readonly lines: readonly BrokenLine[];
  /** Mean cost of a line. */
  readonly badness: number;
}

export interface BrokenLine {
  readonly text: string;
  /** Font sizes. */
  readonly width: number;
  /** Ends a paragraph: not stretched in justified text. */
  readonly last: boolean;
}

/** What a bad line end costs, against lines that are off by the length of the mean line: (1)². */
const BAD_END = 0.24;
/** A last line of one short word. */
const WIDOW = 0.06;
const SHORT = 0.3;
/** Where lines shall be as long as the original's, what they end with matters less: its author has not minded either. */
const BAD_END_IN_SHAPE = 0.1;
/** Mean cost of a line. */
const MORE_EVEN = 0.02;

/** Lines are at least this share as long as the original's, on average. */
const SHORTEST_LINES = 0.6;

/** How wide lines may be, font sizes: a number, or one for each line (the first is 0). */
export type Widths = number | ((line: number) => number);

const widthAt = (widths: Widths, line: number): number => (typeof widths === 'number' ? widths : widths(line));

/** Fewest lines of these widths; null when a piece alone is wider. */
export function countLines(pieces: readonly Piece[], widths: Widths): number | null {
  let count = 0;
  let from = 0;
  while (from < pieces.length) {
    const to = farthest(pieces, from, widthAt(widths, count));
    if (to === from) return null;
    count++;
    from = to;
  }
  return count;
}

/**
 * A translation that is much shorter has fewer lines rather than lines of one word. `fontSize`: px; `shape`: the lengths of the original's
 * lines, px; without them there is no limit.
 */
export function mostLines(pieces: readonly Piece[], fontSize: number, shape: readonly number[]): number {
  if (shape.length === 0) return Number.POSITIVE_INFINITY;
  const mean = shape.reduce((sum, length) => sum + length, 0) / shape.length;
  const length = pieces.reduce((sum, { width, space }) => sum + width + space, 0) * fontSize;
  return Math.ceil(length / (SHORTEST_LINES * mean));
}

/** The farthest allowed end of a line that begins at `from`. */
function farthest(pieces: readonly Piece[], from: number, width: number): number {
  let [used, end] = [0, from];
  for (let at = from; at < pieces.length; at++) {
    const { width: own, space, hyphen, last } = pieces[at]!;
    if (used + own > width + 1e-9) break;
    if (used + own + hyphen <= width + 1e-9) end = at + 1;
    used += own + space;
    if (last) break;
  }
  return end;
}

/**
 * Exactly `count` lines, as even as can be: the least sum of squared differences from the mean line over all ways of breaking, with
 * costs for bad line ends (total fit, after Knuth & Plass 1981). `filled`: as full as can be instead, but for the last line of a
 * paragraph. `shape`: the lengths of the original's lines; where it had as many, each line gets its share, so that a text in a circle
 * stays round, and a short last line short. null: cannot be done.
 */
export function breakLines(
  pieces: readonly Piece[],
  count: number,
  widths: Widths,
  filled = false,
  shape: readonly number[] = [],
): Broken | null {
  if (count > pieces.length) return null;
  const total = pieces.reduce((sum, piece) => sum + piece.width + (piece.last ? 0 : piece.space), 0);
  const shares =
    shape.length === count ? shape.map((length) => length / shape.reduce((sum, each) => sum + each, 0)) : null;
  const badEnd = shares ? BAD_END_IN_SHAPE : BAD_END;
  const size = pieces.length + 1;
  const cost = new Float64Array((count + 1) * size).fill(Number.POSITIVE_INFINITY);
  const origin = new Int32Array((count + 1) * size);
  cost[0] = 0;
  for (let line = 0; line < count; line++) {
    const width = widthAt(widths, line);
    const target = Math.min(width, shares ? shares[line]! * total : filled ? width : total / count);
    const mean = shares ? total / count : target;
    for (let from = line; from < pieces.length; from++) {
      const before = cost[line * size + from]!;
      if (before === Number.POSITIVE_INFINITY) continue;
      let used = 0;
      for (let at = from; at < pieces.length; at++) {
        const piece = pieces[at]!;
        if (used + piece.width > width + 1e-9) break;
        const length = used + piece.width + piece.hyphen;
        used += piece.width + piece.space;
        if (length > width + 1e-9) continue;
        const lone = !shares && piece.last && from === at && length < SHORT * target && line > 0;
        const slack = filled && !shares && piece.last ? 0 : (length - target) / Math.max(mean, 1e-6);
        const sum = before + slack * slack + (piece.last ? 0 : badEnd * piece.badEnd) + (lone ? WIDOW : 0);
        const to = (line + 1) * size + at + 1;
        if (sum < cost[to]!) {
          cost[to] = sum;
          origin[to] = from;
        }
        if (piece.last) break;
      }
    }
  }
  if (cost[count * size + pieces.length] === Number.POSITIVE_INFINITY) return null;
  const lines: BrokenLine[] = [];
  for (let line = count, end = pieces.length; line > 0; line--) {
    const from = origin[line * size + end]!;
    lines.unshift(lineOf(pieces.slice(from, end)));
    end = from;
  }
  return { lines, badness: cost[count * size + pieces.length]! / count };
}

/** With the number of lines that is wished for, or one fewer where that comes out clearly more even. */
export function bestLines(
  pieces: readonly Piece[],
  count: number,
  widths: Widths,
  filled: boolean,
  shape: readonly number[] = [],
): readonly BrokenLine[] | null {
  const fewest = countLines(pieces, widths);
  if (fewest === null) return null;
  const wished = breakLines(pieces, count, widths, filled, shape) ?? breakLines(pieces, fewest, widths, filled);
  const fewer =
    !filled && shape.length !== count && count > 2 && count - 1 >= fewest
      ? breakLines(pieces, count - 1, widths)
      : null;
  return fewer && wished && fewer.badness + MORE_EVEN < wished.badness ? fewer.lines : (wished?.lines ?? null);
}

function lineOf(pieces: readonly Piece[]): BrokenLine {
  const end = pieces.at(-1)!;
  const text = pieces.map((piece) => piece.text + (piece.space > 0 ? ' ' : '')).join('').trim(); // biome-ignore format: one thought
  const width = pieces.reduce((sum, piece) => sum + piece.width + piece.space, 0) - end.space + end.hyphen;
  return { text: end.hyphen > 0 ? `${text}-` : text, width, last: end.last };
}
