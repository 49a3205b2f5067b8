import { type Box, fromFrame } from '../geometry/frame';
import type { Mask } from '../types';

/** A line turned straight: how much of every pixel is ink, 0–1, row by row. */
export interface Strip {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/** `coverage`: 0–255, in the mask's geometry. `box`: in the frame turned by `angle`. `scale`: px of the strip per px of the picture. */
export function cutStrip(coverage: Uint8ClampedArray, mask: Mask, box: Box, angle: number, scale: number): Strip {
  const width = Math.max(1, Math.ceil((box.right - box.left) * scale));
  const height = Math.max(1, Math.ceil((box.bottom - box.top) * scale));
  const data = new Float32Array(width * height);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const [x, y] = fromFrame([box.left + (column + 0.5) / scale, box.top + (row + 0.5) / scale], angle);
      data[row * width + column] = between(coverage, mask, x - mask.x - 0.5, y - mask.y - 0.5);
    }
  return { width, height, data };
}

/** Bilinear, 0–1; 0 outside. */
function between(data: Uint8ClampedArray, { width, height }: Mask, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < -1 || top < -1 || left >= width || top >= height) return 0;
  const [right, down] = [x - left, y - top];
  const at = (column: number, row: number) =>
    column < 0 || row < 0 || column >= width || row >= height ? 0 : data[row * width + column]!;
  const upper = at(left, top) * (1 - right) + at(left + 1, top) * right;
  const lower = at(left, top + 1) * (1 - right) + at(left + 1, top + 1) * right;
  return (upper * (1 - down) + lower * down) / 255;
}

/** Ink per row, in px. */
export function rowsOf({ width, height, data }: Strip): Float32Array {
  const rows = new Float32Array(height);
  for (let row = 0, at = 0; row < height; row++) for (let end = at + width; at < end; at++) rows[row]! += data[at]!;
  return rows;
}

export type Span = readonly [from: number, to: number];

/** Columns from the first to the last ink; a faint speck is none. null: no ink. */
export function inkSpan({ width, height, data }: Strip, from = 0, to = width): Span | null {
  const has = (column: number): boolean => {
    let sum = 0;
    for (let row = 0; row < height; row++) sum += data[row * width + column]!;
    return sum > 0.6;
  };
  let [left, right] = [from, to];
  while (left < right && !has(left)) left++;
  while (right > left && !has(right - 1)) right--;
  return right > left ? [left, right] : null;
}

/** The `count` words of a strip, parted at its widest gaps; null when there are not enough gaps, or no clear ones. */
export function wordSpans(strip: Strip, count: number): Span[] | null {
  const whole = inkSpan(strip);
  if (!whole) return null;
  const gaps: Span[] = [];
  let at = whole[0];
  while (at < whole[1]) {
    const start = at;
    while (at < whole[1] && isEmpty(strip, at)) at++;
    if (at > start) gaps.push([start, at]);
    else at++;
  }
  const width = ([from, to]: Span) => to - from;
  const sorted = gaps.toSorted((a, b) => width(b) - width(a));
  const chosen = sorted.slice(0, count - 1);
  if (chosen.length < count - 1) return null;
  const [narrowest, next] = [chosen.at(-1), sorted[count - 1]];
  if (narrowest && next && width(next) > 0.85 * width(narrowest)) return null;
  const edges = chosen.toSorted((a, b) => a[0] - b[0]);
  return Array.from({ length: count }, (_, i) => [edges[i - 1]?.[1] ?? whole[0], edges[i]?.[0] ?? whole[1]] as const);
}

function isEmpty({ width, height, data }: Strip, column: number): boolean {
  let sum = 0;
  for (let row = 0; row < height; row++) sum += data[row * width + column]!;
  return sum < 0.35;
}
