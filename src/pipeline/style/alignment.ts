import type { Alignment } from '../types';

export interface Extent {
  readonly left: number;
  readonly right: number;
}

// In font sizes.
/** Edges so near each other are one edge. */
const SAME = 0.3;
/** Both edges straight to this: set in a column. */
const JUSTIFIED = 0.12;
/** A line that hangs out farther than this from where the others say is left out of account: a quotation mark, a speck. */
const OUTLIER = 0.8;
/** What the odd line still weighs. */
const ODD_LINE = 0.25;

/**
 * How lines of text stand to each other, from the extents of their ink. Medians, so that one odd line decides nothing. `hint`: what the
 * surroundings say, asked where the lines do not tell.
 */
export function alignmentOf(extents: readonly Extent[], fontSize: number, hint: () => Alignment): Alignment {
  if (extents.length < 2) return hint();
  const left = spread(extents.map(({ left }) => left));
  const right = spread(extents.map(({ right }) => right));
  const centre = spread(extents.map(({ left, right }) => (left + right) / 2));
  if (isJustified(extents, fontSize)) return 'justify';
  const least = Math.min(left, right, centre);
  const known = SAME * fontSize;
  // Lines of one length: every alignment fits.
  if (Math.max(left, right, centre) < known) return hint();
  if (least > OUTLIER * fontSize) return hint();
  if (left === least) return 'left';
  return right < centre ? 'right' : 'center';
}

/** Mean distance from the median; the farthest of three or more counts little. */
function spread(values: readonly number[]): number {
  const middle = median(values);
  const off = values.map((value) => Math.abs(value - middle)).toSorted((a, b) => a - b);
  const mean = (some: readonly number[]) => some.reduce((sum, value) => sum + value, 0) / some.length;
  return off.length > 2 ? mean(off.slice(0, -1)) + ODD_LINE * mean(off) : mean(off);
}

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
};

/** Every line but the last fills the column, and the last begins at its left edge. */
function isJustified(extents: readonly Extent[], fontSize: number): boolean {
  if (extents.length < 4) return false;
  const full = extents.slice(0, -1);
  const last = extents.at(-1)!;
  const straight = (values: readonly number[]) =>
    Math.max(...values.map((value) => Math.abs(value - median(values)))) < JUSTIFIED * fontSize;
  const lefts = [...full, last].map(({ left }) => left);
  return (
    straight(lefts) &&
    straight(full.map(({ right }) => right)) &&
    last.right < median(full.map(({ right }) => right)) - fontSize
  );
}
