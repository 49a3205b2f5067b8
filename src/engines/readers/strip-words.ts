import type { StripMask } from './binarise';
import type { SignKind } from './ctc';
import type { PlacedSign } from './recognise';
import { LINE, MARGIN, STRIP_HEIGHT } from './strip';

/** A word in a strip, or something that is none. */
export interface StripWord {
  readonly kind: Exclude<SignKind, 'space'>;
  /** Empty but for words. */
  readonly text: string;
  /** 0–100 */
  readonly confidence: number;
  /** Where it begins and ends, px of the strip. */
  readonly left: number;
  readonly right: number;
}

/** Probability from which a pixel counts as ink. */
const INK_FROM = 0.5;
/** The first and the last sign reach over gaps up to this, in line heights: what stands farther away is not theirs. */
const LARGEST_GAP = 0.25;
/** Letters have a space between them where the recogniser gives one this probability at least, and the gap in the ink is so many times the usual one. */
const MAYBE_SPACE = 0.006;
const WIDE_GAP = 1.7;
const LEAST_GAP_PX = 2;
/** Half the width of a mark or picture, in line heights. */
const SQUARE = 0.55;

/** Signs → words, each with the ink between it and its neighbours. */
export function toWords(signs: readonly PlacedSign[], mask: Pick<StripMask, 'fill'>, width: number): StripWord[] {
  const inked = inkedColumns(mask, width);
  const x = ({ at }: PlacedSign): number => MARGIN + at * (width - 2 * MARGIN);
  /** Empty columns before each sign. */
  const gaps = signs.map((sign, i) => (i === 0 ? 0 : emptyBetween(inked, x(signs[i - 1]!), x(sign))));
  const wide = WIDE_GAP * Math.max(LEAST_GAP_PX, medianOf(gaps.slice(1)));
  const groups: PlacedSign[][] = [];
  let open = false;
  for (const [i, sign] of signs.entries()) {
    const isApart = sign.space > MAYBE_SPACE && gaps[i]! > wide;
    if (sign.kind === 'letter' && open && !isApart) groups.at(-1)!.push(sign);
    else if (sign.kind !== 'space') groups.push([sign]);
    open = sign.kind === 'letter';
  }
  const cuts = groups.slice(1).map((next, i) => gapBetween(inked, x(groups[i]!.at(-1)!), x(next[0]!)));
  return groups.map((group, i) => {
    const kind = group[0]!.kind as StripWord['kind'];
    // The binariser does not mark what is no letter: at the line's ends it is taken to be about as wide as high.
    const least = kind === 'letter' ? 0 : SQUARE * LINE;
    return {
      kind,
      text: group.map(({ text }) => text).join(''),
      confidence: (100 * group.reduce((sum, { p }) => sum + p, 0)) / group.length,
      left: cuts[i - 1]?.to ?? Math.min(reach(inked, x(group[0]!), -1), x(group[0]!) - least),
      right: cuts[i]?.from ?? Math.max(reach(inked, x(group.at(-1)!), 1), x(group.at(-1)!) + least),
    };
  });
}

function inkedColumns({ fill }: Pick<StripMask, 'fill'>, width: number): Uint16Array {
  const columns = new Uint16Array(width);
  for (let row = 0; row < STRIP_HEIGHT; row++)
    for (let column = 0; column < width; column++) if (fill[row * width + column]! >= INK_FROM) columns[column]!++;
  return columns;
}

const medianOf = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

function emptyBetween(inked: Uint16Array, a: number, b: number): number {
  const { from, to } = gapBetween(inked, a, b);
  return inked[Math.floor(from)] === 0 ? to - from : 0;
}

/** The widest run of the columns with least ink between two signs. */
function gapBetween(inked: Uint16Array, a: number, b: number): { readonly from: number; readonly to: number } {
  const inStrip = (x: number) => Math.min(inked.length - 1, Math.max(0, x));
  const [first, last] = [Math.floor(inStrip(Math.min(a, b))), Math.ceil(inStrip(Math.max(a, b)))];
  const least = Math.min(...inked.subarray(first, last + 1));
  let best = { from: inStrip((a + b) / 2), to: inStrip((a + b) / 2) };
  let length = -1;
  for (let column = first, start = first; column <= last + 1; column++) {
    if (column <= last && inked[column] === least) continue;
    if (column - start > length) [best, length] = [{ from: start, to: column }, column - start];
    start = column + 1;
  }
  return best;
}

/** The end of the ink that goes on from column `from`, in direction `step`. */
function reach(inked: Uint16Array, from: number, step: -1 | 1): number {
  let end = Math.round(Math.min(inked.length - 1, Math.max(0, from)));
  for (let column = end, gap = 0; column >= 0 && column < inked.length && gap <= LARGEST_GAP * LINE; column += step) {
    gap = inked[column]! > 0 ? 0 : gap + 1;
    if (gap === 0) end = column;
  }
  return step > 0 ? end + 1 : end;
}

export const isText = ({ kind }: StripWord): boolean => kind === 'letter';

/** 0–100: the mean over the letters, so that longer words say more. */
export function confidenceOf(words: readonly StripWord[]): number {
  const read = words.filter(isText);
  const letters = read.reduce((sum, { text }) => sum + text.length, 0);
  return read.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0) / Math.max(1, letters);
}
