import type { Picture } from '../../pipeline/types';
import type { Tensor } from '../network';

/** A part of the picture, px of the original. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Tensors' sides must be multiples of this. */
const STEP = 32;

/**
 * A part of the picture, scaled, as the finder wants it: [1, 3, H, W], RGB 0–1, padded at the right and at the bottom by
 * repeating the edge. A triangle filter as wide as the reduction, so that thin strokes do not flicker.
 */
export function scalePicture(picture: Picture, part: Part, scale: number): Tensor {
  const columns = Math.max(1, Math.round(part.width * scale));
  const rows = Math.max(1, Math.round(part.height * scale));
  const [width, height] = [padded(columns), padded(rows)];
  const data = new Float32Array(3 * width * height);
  const across = taps(part.x, part.width, columns, picture.width);
  const down = taps(part.y, part.height, rows, picture.height);

  // Rows are put together first, and each then scaled across: so every pixel of the result is written once.
  const left = across.from[0]!;
  const row = new Float32Array(4 * (across.from[columns - 1]! + across.count[columns - 1]! - left));
  for (let y = 0; y < rows; y++) {
    mixRows(picture, left, down, y, row);
    for (let x = 0; x < columns; x++) {
      let r = 0;
      let g = 0;
      let b = 0;
      let at = 4 * (across.from[x]! - left);
      const first = x * across.most;
      for (let j = first; j < first + across.count[x]!; j++, at += 4) {
        const weight = across.weights[j]!;
        r += weight * row[at]!;
        g += weight * row[at + 1]!;
        b += weight * row[at + 2]!;
      }
      data[y * width + x] = r;
      data[(height + y) * width + x] = g;
      data[(2 * height + y) * width + x] = b;
    }
  }
  repeatEdges(data, columns, rows, width, height);
  return { data, dims: [1, 3, height, width] };
}

const padded = (length: number): number => STEP * Math.ceil(length / STEP);

/** For each output pixel the input pixels that it is made of: the first, how many, and their weights, `most` places for each. */
interface Taps {
  readonly from: Int32Array;
  readonly count: Int32Array;
  readonly weights: Float32Array;
  readonly most: number;
}

/** Weights sum to 1. */
function taps(start: number, length: number, outputs: number, limit: number): Taps {
  const step = length / outputs;
  const radius = Math.max(1, step);
  const most = 2 * Math.ceil(radius) + 1;
  const [from, count] = [new Int32Array(outputs), new Int32Array(outputs)];
  const weights = new Float32Array(outputs * most);
  for (let i = 0; i < outputs; i++) {
    const centre = start + (i + 0.5) * step - 0.5;
    const first = Math.min(limit - 1, Math.max(0, Math.ceil(centre - radius)));
    const last = Math.max(first, Math.min(limit - 1, Math.floor(centre + radius)));
    from[i] = first;
    count[i] = last - first + 1;
    const own = weights.subarray(i * most, i * most + last - first + 1);
    for (let j = 0; j < own.length; j++) own[j] = Math.max(0, 1 - Math.abs(first + j - centre) / radius);
    const sum = own.reduce((all, weight) => all + weight, 0);
    for (let j = 0; j < own.length; j++) own[j] = sum > 0 ? own[j]! / sum : 1 / own.length;
  }
  return { from, count, weights, most };
}

/** The input rows of output row `y`, from column `left` on, as their taps weigh them; RGBA, 0–1. */
function mixRows(
  { width, data }: Picture,
  left: number,
  { from, count, weights, most }: Taps,
  y: number,
  row: Float32Array,
): void {
  row.fill(0);
  for (let j = 0; j < count[y]!; j++) {
    const weight = weights[y * most + j]! / 255;
    const first = 4 * ((from[y]! + j) * width + left);
    for (let i = 0; i < row.length; i++) row[i]! += weight * data[first + i]!;
  }
}

function repeatEdges(data: Float32Array, columns: number, rows: number, width: number, height: number): void {
  for (let c = 0; c < 3; c++) {
    const plane = data.subarray(c * width * height, (c + 1) * width * height);
    for (let y = 0; y < rows; y++) plane.fill(plane[y * width + columns - 1]!, y * width + columns, (y + 1) * width);
    for (let y = rows; y < height; y++) plane.copyWithin(y * width, (rows - 1) * width, rows * width);
  }
}
