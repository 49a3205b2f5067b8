import { inkParts } from '../../pipeline/geometry/font-size';
import { project } from '../../pipeline/geometry/homography';
import type { Quad } from '../../pipeline/types';
import { baselineSlope } from './baseline-slope';
import type { StripMask } from './binarise';
import { extentOf } from './fit-to-ink';
import { LINE, MARGIN, STRIP_HEIGHT, type Strip } from './strip';

const INK_FROM = 0.5;
/** Between two lines there is a row with less than this share of the inkiest row's. */
const BLANK = 0.03;
/** Bands of rows lower than this, px, or with less than this share of the inkiest one's ink, are dots and strokes of another line. */
const LEAST_BAND = 5;
const LEAST_BAND_INK = 0.3;
/** Rows below the baseline hold less than this share of the ink of a typical row: descenders are few. */
const SPARSE = 0.35;
/** The found box is believed when it is off by no more than this, in line heights. */
const LARGEST_SHIFT = 0.16;
const LARGEST_STRETCH = 1.22;
/** A line that is cut off at an end is looked at so much farther, in line heights. */
const FURTHER = 0.6;
/** A line that rises or falls by more than this from end to end, px, is turned. */
const LARGEST_FALL = 2;
/** A line shorter than this, in line heights, has too few letters to say that it is steeper than this: one descender at its end can do it. */
const SHORT = 4;
const LARGEST_SHORT_SLOPE = 0.05;
/** Ink this near the strip's end, px, goes on beyond it. */
const AT_END = 2;

/**
 * Better boxes for a line whose ink says that the found one is too high, too low, too large, too small, too short, turned, or two lines.
 * null: it is good enough.
 */
export function refineQuads({ fill }: Pick<StripMask, 'fill'>, { width, toPicture }: Strip): Quad[] | null {
  const ends = extentOf({ fill }, width, 0, width);
  if (!ends) return null;
  const slope = slopeOf(fill, width, ends.right - ends.left);
  const bands = bandsOf(rowsOf(fill, width, slope));
  if (bands.length === 0) return null;
  const cutLeft = ends.left < AT_END;
  const cutRight = ends.right > width - AT_END;
  const heights = bands.map(boxOfBand);
  const isRight = bands.length === 1 && fits(heights[0]!);
  if (isRight && !cutLeft && !cutRight && slope === 0) return null;
  const left = cutLeft ? MARGIN - FURTHER * LINE : ends.left;
  const right = cutRight ? width - MARGIN + FURTHER * LINE : ends.right;
  const fall = (x: number) => slope * (x - width / 2);
  return (isRight ? [{ top: MARGIN, bottom: MARGIN + LINE }] : heights).map(({ top, bottom }) => [
    project(toPicture, left, top + fall(left)),
    project(toPicture, right, top + fall(right)),
    project(toPicture, right, bottom + fall(right)),
    project(toPicture, left, bottom + fall(left)),
  ]);
}

function slopeOf(fill: Float32Array, width: number, length: number): number {
  const slope = baselineSlope({ fill }, width);
  if (length < SHORT * LINE && Math.abs(slope) > LARGEST_SHORT_SLOPE) return 0;
  return Math.abs(slope * length) > LARGEST_FALL ? slope : 0;
}

function fits({ top, bottom }: { readonly top: number; readonly bottom: number }): boolean {
  const stretch = (bottom - top) / LINE;
  const shift = Math.abs((top + bottom - STRIP_HEIGHT) / 2) / LINE;
  return stretch < LARGEST_STRETCH && stretch > 1 / LARGEST_STRETCH && shift < LARGEST_SHIFT;
}

/** Pixels of ink in each row, along rows that fall by `slope`. */
function rowsOf(fill: Float32Array, width: number, slope: number): number[] {
  const rows = new Array<number>(STRIP_HEIGHT).fill(0);
  for (let at = 0; at < fill.length; at++) {
    if (fill[at]! < INK_FROM) continue;
    const row = Math.round(Math.floor(at / width) - slope * ((at % width) - width / 2));
    if (row >= 0 && row < STRIP_HEIGHT) rows[row]!++;
  }
  return rows;
}

/** The ink of one line: from the top of its letters to the baseline. */
interface Band {
  readonly top: number;
  readonly baseline: number;
  readonly ink: number;
}

/** The lines whose middle lies in the found box, with blank rows between them. */
function bandsOf(rows: readonly number[]): Band[] {
  const most = Math.max(...rows);
  const bands: Band[] = [];
  let top = 0;
  for (let row = 0; row <= rows.length; row++) {
    if (row < rows.length && rows[row]! > BLANK * most) continue;
    const middle = (top + row) / 2;
    if (row - top >= LEAST_BAND && middle >= MARGIN && middle <= MARGIN + LINE) bands.push(bandOf(rows, top, row));
    top = row + 1;
  }
  const inkiest = Math.max(...bands.map(({ ink }) => ink));
  return bands.filter(({ ink }) => ink >= LEAST_BAND_INK * inkiest);
}

function bandOf(all: readonly number[], top: number, bottom: number): Band {
  const rows = all.slice(top, bottom);
  const typical = rows.toSorted((a, b) => a - b)[rows.length >> 1]!;
  let baseline = rows.length;
  while (baseline > 1 && rows[baseline - 1]! < SPARSE * typical) baseline--;
  return { top, baseline: top + baseline, ink: rows.reduce((sum, ink) => sum + ink, 0) };
}

/** Almost every line has a letter with an ascender, or a capital: from there to the baseline it is the same in all of them. */
function boxOfBand({ top, baseline }: Band) {
  const { above, below } = inkParts('dg');
  return { top, bottom: baseline + (below * (baseline - top)) / above };
}
