import { smoothFill } from './smooth-fill';
import { where } from './where';

/** A cell is known when this share of it is. */
const LEAST_KNOWN = 0.15;
/** Slopes go on behind the text, but not for long. */
const TENSION = 0.3;

interface Size {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}

/** A smooth field, known at the middles of cells of `size` px. */
export interface Field extends Size {
  readonly size: number;
  /** Cells each way. */
  readonly across: number;
  readonly down: number;
  /** `channels` values per cell. */
  readonly cells: Float32Array;
}

/**
 * What lies behind: a smooth field through the known pixels, everywhere. Known pixels are averaged in cells of `cell` px, empty cells
 * filled smoothly, the cells smoothed and read out bilinearly. `pixels`: `channels` values each.
 */
export const smoothBackground = (pixels: Float32Array, known: Uint8Array, size: Size, cell: number): Float32Array =>
  enlarge(smoothField(pixels, known, size, cell));

/** The same, for those who want to know it at some places only. */
export function smoothField(
  pixels: Float32Array,
  known: Uint8Array,
  { width, height, channels }: Size,
  cell: number,
): Field {
  const size = Math.max(1, Math.round(cell));
  const [across, down] = [Math.ceil(width / size), Math.ceil(height / size)];
  const sums = new Float32Array(across * down * channels);
  const weights = new Float32Array(across * down);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / size) * across;
    for (let column = 0, x = 0; column < across; column++) {
      const to = row + column;
      for (const end = Math.min(width, x + size); x < end; x++) {
        const at = y * width + x;
        if (!known[at]) continue;
        weights[to]!++;
        for (let c = 0; c < channels; c++) sums[to * channels + c]! += pixels[at * channels + c]!;
      }
    }
  }
  const enough = weights.some((weight) => weight >= LEAST_KNOWN * size * size) ? LEAST_KNOWN * size * size : 1;
  const hole = where(weights.length, (i) => weights[i]! < enough);
  for (let i = 0, cell = 0; cell < weights.length; cell++)
    for (let c = 0; c < channels; c++, i++) sums[i]! /= Math.max(1, weights[cell]!);
  smoothFill({ width: across, height: down, channels, pixels: sums, hole }, TENSION);
  return { width, height, channels, size, across, down, cells: smooth(sums, across, down, channels) };
}

/** The field's value for a pixel. */
export function valueAt({ size, across, down, channels, cells }: Field, x: number, y: number, channel: number): number {
  const u = Math.min(across - 1, Math.max(0, (x + 0.5) / size - 0.5));
  const v = Math.min(down - 1, Math.max(0, (y + 0.5) / size - 0.5));
  const [left, top] = [Math.floor(u), Math.floor(v)];
  const right = Math.min(across - 1, left + 1) * channels + channel;
  const [upper, lower] = [top * across * channels, Math.min(down - 1, top + 1) * across * channels];
  const from = left * channels + channel;
  const near = cells[upper + from]! + (cells[lower + from]! - cells[upper + from]!) * (v - top);
  const far = cells[upper + right]! + (cells[lower + right]! - cells[upper + right]!) * (v - top);
  return near + (far - near) * (u - left);
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

/** The field, pixel by pixel. */
export function enlarge({ across, down, channels, size, width, height, cells }: Field): Float32Array {
  if (size === 1) return cells;
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
    for (let i = 0; i < row.length; i++) row[i] = cells[upper + i]! * (1 - share) + cells[lower + i]! * share;
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
