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

/** Widths are multiples of this. */
const STEP = 16;

/** One run of the network. */
export async function binarise({ rgb, width: own }: Strip, network: Network): Promise<StripMask> {
  const width = STEP * Math.ceil(own / STEP);
  const data = new Float32Array(3 * STRIP_HEIGHT * width);
  for (let row = 0; row < 3 * STRIP_HEIGHT; row++) {
    const pixels = rgb.subarray(row * own, (row + 1) * own);
    data.set(pixels, row * width);
    data.fill(pixels.at(-1)!, row * width + own, (row + 1) * width);
  }
  const { fill, ink, letters } = await network({ strips: { data, dims: [1, 3, STRIP_HEIGHT, width] } });
  if (!fill || !ink || !letters) throw new Error('The binariser lacks an output');
  const cut = (all: Float32Array): Float32Array => {
    const cutOut = new Float32Array(STRIP_HEIGHT * own);
    for (let row = 0; row < STRIP_HEIGHT; row++) cutOut.set(all.subarray(row * width, row * width + own), row * own);
    return cutOut;
  };
  return { fill: cut(fill.data), ink: cut(ink.data), text: letters.data.at(-1)! };
}
