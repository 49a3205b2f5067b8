import type { Component } from '../../pipeline/ink/components';
import { colourAt, type Surface } from './fit-surface';
import type { Tile } from './tile';

/** Upright and level rules on a surface: what each row and column of the tile differs from it by. */
export interface Rules {
  /** `channels` values per row of the tile; 0 where there is no rule. */
  readonly rows: Float32Array;
  readonly columns: Float32Array;
}

/** How far to both sides of a hole its rules are looked for, px. */
const REACH = 40;
/** Grey levels: a weaker one may be shading. */
const LEAST = 5;
/** A rule is where a row's pixels agree: their typical distance from the median, as a share of it. */
const AGREEMENT = 0.3;
const LEAST_PIXELS = 8;
/** The ring around a hole that has to be explained, px. */
const NEAR = 8;

/** null when there are none near the hole. */
export function findRules(tile: Tile, hole: Component, surface: Surface): Rules | null {
  const { width, height, channels } = tile;
  const rows = new Float32Array(channels * height);
  const columns = new Float32Array(channels * width);
  const [left, right] = [Math.max(0, hole.left - REACH), Math.min(width - 1, hole.right + REACH)];
  const [top, bottom] = [Math.max(0, hole.top - REACH), Math.min(height - 1, hole.bottom + REACH)];
  let found = false;
  const across = { step: 1, before: hole.left - left, after: hole.right - left, count: right - left + 1 };
  const along = { step: width, before: hole.top - top, after: hole.bottom - top, count: bottom - top + 1 };
  for (let y = Math.max(0, hole.top - NEAR); y <= Math.min(height - 1, hole.bottom + NEAR); y++)
    if (profile(tile, surface, y * width + left, across, rows.subarray(channels * y, channels * (y + 1)))) found = true;
  for (let x = Math.max(0, hole.left - NEAR); x <= Math.min(width - 1, hole.right + NEAR); x++)
    if (profile(tile, surface, top * width + x, along, columns.subarray(channels * x, channels * (x + 1))))
      found = true;
  return found ? { rows, columns } : null;
}

/** What a place differs from the surface by: the stronger of its row's and its column's rule. */
export function ruleAt({ rows, columns }: Rules, channels: number, channel: number, x: number, y: number): number {
  const [row, column] = [rows[channels * y + channel]!, columns[channels * x + channel]!];
  return Math.abs(row) >= Math.abs(column) ? row : column;
}

/** A row or column of pixels: the hole lies from `before` to `after` of its `count`, `step` apart. */
interface Course {
  readonly step: number;
  readonly before: number;
  readonly after: number;
  readonly count: number;
}

/** The median difference from the surface along a row or column, if its known pixels before and behind the hole agree on one. */
function profile(tile: Tile, surface: Surface, start: number, course: Course, into: Float32Array): boolean {
  const { width, channels, pixels, hole } = tile;
  const { step, count } = course;
  let found = false;
  const all = new Float64Array(count);
  for (let c = 0; c < channels; c++) {
    let [known, above, below] = [0, 0, 0];
    for (let k = 0, i = start; k < count; k++, i += step) {
      if (hole[i]) continue;
      const error = pixels[channels * i + c]! - colourAt(surface, c, i % width, Math.floor(i / width));
      if (error >= LEAST) above++;
      if (error <= -LEAST) below++;
      all[known++] = error;
    }
    // Hardly any course holds a rule; where the median cannot be one, it need not be known.
    if (known < LEAST_PIXELS || Math.max(above, below) < known >> 1) continue;
    const errors = all.subarray(0, known);
    const median = middleOf(errors);
    if (Math.abs(median) < LEAST) continue;
    const tolerance = AGREEMENT * Math.abs(median) + 1;
    const agree = (part: Float64Array) => middleOf(part.map((error) => Math.abs(error - median))) <= tolerance;
    // On one side alone it may be the edge of anything, of an emoji, say; but a rule may end where the picture does.
    const [before, behind] = sidesOf(errors, hole, start, course);
    const isSeen = (side: Float64Array, length: number) =>
      side.length >= LEAST_PIXELS / 2 ? agree(side) : length < LEAST_PIXELS / 2;
    if (!agree(errors) || !isSeen(before!, course.before) || !isSeen(behind!, count - 1 - course.after)) continue;
    into[c] = median;
    found = true;
  }
  return found;
}

/** The errors of the known pixels before and behind the hole. */
function sidesOf(errors: Float64Array, hole: Uint8Array, start: number, { step, before, after, count }: Course) {
  let [ahead, behind] = [0, 0];
  for (let k = 0; k < count; k++) {
    if (hole[start + k * step]) continue;
    if (k < before) ahead++;
    if (k > after) behind++;
  }
  return [errors.subarray(0, ahead), errors.subarray(errors.length - behind)];
}

const middleOf = (values: Float64Array): number => values.toSorted()[values.length >> 1]!;
