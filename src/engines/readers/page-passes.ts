import type { Picture } from '../../pipeline/types';

/** Luminance, one byte a pixel, row by row. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Rec. 601 luma; see-through pixels over white. */
export function toGrey({ width, height, data }: Picture): Grey {
  const grey = new Uint8ClampedArray(width * height);
  for (let i = 0, p = 0; i < grey.length; i++, p += 4) {
    const alpha = data[p + 3]! / 255;
    const luma = 0.299 * data[p]! + 0.587 * data[p + 1]! + 0.114 * data[p + 2]!;
    grey[i] = luma * alpha + 255 * (1 - alpha);
  }
  return { width, height, data: grey };
}

/**
 * Ink that is lighter (or darker) than what lies around it, drawn black on white: how far each pixel stands out from the mean of
 * its neighbourhood (a box of `radius` px each way), in units of the neighbourhood's standard deviation (after Sauvola & Pietikäinen 2000).
 */
export function inkPass({ width, height, data }: Grey, ink: 'light' | 'dark', radius: number): Grey {
  const { sums, squares } = integrals(data, width, height);
  const out = new Uint8ClampedArray(width * height);
  const sign = ink === 'light' ? 1 : -1;
  const stride = width + 1;
  for (let y = 0; y < height; y++) {
    const top = Math.max(0, y - radius) * stride;
    const bottom = Math.min(height, y + radius + 1) * stride;
    for (let x = 0; x < width; x++) {
      const left = Math.max(0, x - radius);
      const right = Math.min(width, x + radius + 1);
      const count = (((bottom - top) / stride) * (right - left)) | 0;
      const mean = (sums[bottom + right]! - sums[top + right]! - sums[bottom + left]! + sums[top + left]!) / count;
      const square =
        (squares[bottom + right]! - squares[top + right]! - squares[bottom + left]! + squares[top + left]!) / count;
      const deviation = Math.sqrt(Math.max(0, square - mean * mean));
      const excess = (sign * (data[y * width + x]! - mean)) / Math.max(LEAST_DEVIATION, deviation);
      out[y * width + x] = 255 - ((excess - INK_FROM) / (INK_TO - INK_FROM)) * 255;
    }
  }
  return { width, height, data: out };
}

/** Grey levels: what differs less from its surroundings is noise. */
const LEAST_DEVIATION = 14;
/** Standard deviations above the local mean where ink begins, and where it is full. */
const INK_FROM = 0.35;
const INK_TO = 1.1;

function integrals(data: Uint8ClampedArray, width: number, height: number) {
  const stride = width + 1;
  const sums = new Float64Array(stride * (height + 1));
  const squares = new Float64Array(stride * (height + 1));
  for (let y = 0; y < height; y++) {
    let sum = 0;
    let square = 0;
    for (let x = 0; x < width; x++) {
      const value = data[y * width + x]!;
      sum += value;
      square += value * value;
      const at = (y + 1) * stride + x + 1;
      sums[at] = sums[at - stride]! + sum;
      squares[at] = squares[at - stride]! + square;
    }
  }
  return { sums, squares };
}
