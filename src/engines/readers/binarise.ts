import type { Network } from '../network';
import { STRIP_HEIGHT, type Strip } from './strip';

/** What the binariser says of a strip; probabilities, row by row, as wide and high as the strip. */
export interface StripMask {
  /** The stroke of the letters. */
  readonly fill: Float32Array;
  /** All that has to go with them: fill, outline, shadow, glow. */
  readonly ink: Float32Array;
  /** Probability that the strip is text at all. */
  readonly text: number;
}

/** How many numbers the network says of the letters of a strip; the last: whether it is text at all. */
const LETTERS = 11;

/** Widths are multiples of this. */
const STEP = 16;
/** Strips of one batch hold so many columns in all at most, and lose at most this share to padding. */
const BATCH_COLUMNS = 4096;
const LARGEST_PADDING = 0.25;

/** Indices of strips that are binarised together: of like width, and not too many at once. */
export function batchesOf(widths: readonly number[]): number[][] {
  const batches: number[][] = [];
  for (const i of widths.map((_, i) => i).toSorted((a, b) => widths[a]! - widths[b]!)) {
    const batch = batches.at(-1);
    const fits =
      batch &&
      widths[i]! * (batch.length + 1) <= BATCH_COLUMNS &&
      widths[batch[0]!]! >= (1 - LARGEST_PADDING) * widths[i]! - STEP;
    if (fits) batch.push(i);
    else batches.push([i]);
  }
  return batches;
}

/** One run of the network over strips of like width. */
export async function binarise(strips: readonly Strip[], network: Network): Promise<StripMask[]> {
  const width = STEP * Math.ceil(Math.max(...strips.map((strip) => strip.width)) / STEP);
  const plane = STRIP_HEIGHT * width;
  const data = new Float32Array(3 * plane * strips.length);
  for (const [i, strip] of strips.entries())
    for (let row = 0; row < 3 * STRIP_HEIGHT; row++) {
      const to = 3 * plane * i + row * width;
      const pixels = strip.rgb.subarray(row * strip.width, (row + 1) * strip.width);
      data.set(pixels, to);
      data.fill(pixels.at(-1)!, to + strip.width, to + width);
    }
  const { fill, ink, letters } = await network({ strips: { data, dims: [strips.length, 3, STRIP_HEIGHT, width] } });
  if (!fill || !ink || !letters) throw new Error('The binariser lacks an output');
  const cut = (all: Float32Array, i: number): Float32Array => {
    const cutOut = new Float32Array(STRIP_HEIGHT * strips[i]!.width);
    for (let row = 0; row < STRIP_HEIGHT; row++) {
      const from = plane * i + row * width;
      cutOut.set(all.subarray(from, from + strips[i]!.width), row * strips[i]!.width);
    }
    return cutOut;
  };
  return strips.map((_, i) => ({
    fill: cut(fill.data, i),
    ink: cut(ink.data, i),
    text: letters.data[LETTERS * (i + 1) - 1]!,
  }));
}
