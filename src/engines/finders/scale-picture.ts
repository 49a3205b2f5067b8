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

  // The output rows that an input row goes into are few and near each other: each input row is scaled once, and added to them.
  const first = down[0]!.from;
  const last = Math.max(...down.map(({ from, weights }) => from + weights.length));
  const line = new Float32Array(3 * columns);
  let open = 0;
  for (let y = first; y < last; y++) {
    scaleRow(picture, y, across, line);
    while (open < rows && down[open]!.from + down[open]!.weights.length <= y) open++;
    for (let row = open; row < rows && down[row]!.from <= y; row++) {
      const weight = down[row]!.weights[y - down[row]!.from] ?? 0;
      if (weight === 0) continue;
      for (let c = 0; c < 3; c++) {
        const to = (c * height + row) * width;
        const from = c * columns;
        for (let x = 0; x < columns; x++) data[to + x]! += weight * line[from + x]!;
      }
    }
  }
  repeatEdges(data, columns, rows, width, height);
  return { data, dims: [1, 3, height, width] };
}

const padded = (length: number): number => STEP * Math.ceil(length / STEP);

interface Taps {
  readonly from: number;
  readonly weights: Float32Array;
}

/** For each output pixel the input pixels that it is made of; weights sum to 1. */
function taps(start: number, length: number, outputs: number, limit: number): Taps[] {
  const step = length / outputs;
  const radius = Math.max(1, step);
  return Array.from({ length: outputs }, (_, i) => {
    const centre = start + (i + 0.5) * step - 0.5;
    const from = Math.min(limit - 1, Math.max(0, Math.ceil(centre - radius)));
    const to = Math.max(from, Math.min(limit - 1, Math.floor(centre + radius)));
    const weights = Float32Array.from({ length: to - from + 1 }, (_, j) =>
      Math.max(0, 1 - Math.abs(from + j - centre) / radius),
    );
    const sum = weights.reduce((all, weight) => all + weight, 0);
    return { from, weights: sum > 0 ? weights.map((weight) => weight / sum) : weights.fill(1 / weights.length) };
  });
}

function scaleRow({ width, data }: Picture, y: number, across: readonly Taps[], line: Float32Array): void {
  for (let x = 0; x < across.length; x++) {
    const { from, weights } = across[x]!;
    let [r, g, b] = [0, 0, 0];
    let at = 4 * (y * width + from);
    for (let j = 0; j < weights.length; j++, at += 4) {
      const weight = weights[j]!;
      r += weight * data[at]!;
      g += weight * data[at + 1]!;
      b += weight * data[at + 2]!;
    }
    line[x] = r / 255;
    line[across.length + x] = g / 255;
    line[2 * across.length + x] = b / 255;
  }
}

function repeatEdges(data: Float32Array, columns: number, rows: number, width: number, height: number): void {
  for (let c = 0; c < 3; c++) {
    const plane = data.subarray(c * width * height, (c + 1) * width * height);
    for (let y = 0; y < rows; y++) plane.fill(plane[y * width + columns - 1]!, y * width + columns, (y + 1) * width);
    for (let y = rows; y < height; y++) plane.copyWithin(y * width, (rows - 1) * width, rows * width);
  }
}
