import { smoothFill } from './smooth-fill';

/** A cell is known when this share of it is. */
const LEAST_KNOWN = 0.15;
/** Slopes go on behind the text, but not for long. */
const TENSION = 0.3;

/**
 * What lies behind: a smooth field through the known pixels, everywhere. Known pixels are averaged in cells of `cell` px, empty cells
 * filled smoothly, the cells smoothed and read out bilinearly. `pixels`: `channels` values each.
 */
export function smoothBackground(
  pixels: Float32Array,
  known: Uint8Array,
  { width, height, channels }: { readonly width: number; readonly height: number; readonly channels: number },
  cell: number,
): Float32Array {
  const size = Math.max(1, Math.round(cell));
  const [across, down] = [Math.ceil(width / size), Math.ceil(height / size)];
  const sums = new Float32Array(across * down * channels);
  const weights = new Float32Array(across * down);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / size) * across;
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if (!known[at]) continue;
      const to = row + Math.floor(x / size);
      weights[to]!++;
      for (let c = 0; c < channels; c++) sums[to * channels + c]! += pixels[at * channels + c]!;
    }
  }
  const enough = weights.some((weight) => weight >= LEAST_KNOWN * size * size) ? LEAST_KNOWN * size * size : 1;
  const hole = Uint8Array.from(weights, (weight) => (weight >= enough ? 0 : 1));
  for (let i = 0; i < sums.length; i++) sums[i]! /= Math.max(1, weights[Math.floor(i / channels)]!);
  smoothFill({ width: across, height: down, channels, pixels: sums, hole }, TENSION);
  const grid = smooth(sums, across, down, channels);
  return size === 1 ? grid : enlarge(grid, { across, down, channels, size, width, height });
}

/** Binomial 3 × 3. */
function smooth(values: Float32Array, width: number, height: number, channels: number): Float32Array {
  const once = new Float32Array(values.length);
  const twice = new Float32Array(values.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let c = 0; c < channels; c++) {
        const at = (y * width + x) * channels + c;
        const left = x > 0 ? at - channels : at;
        const right = x < width - 1 ? at + channels : at;
        once[at] = (values[left]! + 2 * values[at]! + values[right]!) / 4;
      }
  const stride = width * channels;
  for (let y = 0; y < height; y++)
    for (let i = 0; i < stride; i++) {
      const at = y * stride + i;
      const above = y > 0 ? at - stride : at;
      const below = y < height - 1 ? at + stride : at;
      twice[at] = (once[above]! + 2 * once[at]! + once[below]!) / 4;
    }
  return twice;
}

interface Enlargement {
  readonly across: number;
  readonly down: number;
  readonly channels: number;
  readonly size: number;
  readonly width: number;
  readonly height: number;
}

function enlarge(grid: Float32Array, { across, down, channels, size, width, height }: Enlargement): Float32Array {
  const field = new Float32Array(width * height * channels);
  const row = new Float32Array(across * channels);
  const lefts = new Int32Array(width);
  const shares = new Float32Array(width);
  for (let x = 0; x < width; x++) {
    const u = Math.min(across - 1, Math.max(0, (x + 0.5) / size - 0.5));
    lefts[x] = Math.min(Math.floor(u), Math.max(0, across - 2));
    shares[x] = u - lefts[x]!;
  }
  const right = across > 1 ? channels : 0;
  for (let y = 0, to = 0; y < height; y++) {
    const v = Math.min(down - 1, Math.max(0, (y + 0.5) / size - 0.5));
    const top = Math.floor(v);
    const share = v - top;
    const upper = top * across * channels;
    const lower = Math.min(down - 1, top + 1) * across * channels;
    for (let i = 0; i < row.length; i++) row[i] = grid[upper + i]! * (1 - share) + grid[lower + i]! * share;
    for (let x = 0; x < width; x++) {
      const from = lefts[x]! * channels;
      for (let c = 0; c < channels; c++, to++) {
        const value = row[from + c]!;
        field[to] = value + (row[from + right + c]! - value) * shares[x]!;
      }
    }
  }
  return field;
}
