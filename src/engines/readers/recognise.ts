import type { Picture, Quad } from '../../pipeline/types';
import type { Network } from '../network';
import { decodeSigns, type Sign } from './ctc';
import { cutStrip, type StripShape } from './strip';

/** What the recogniser was trained on (models/reader.md): 48 px high, a tenth of the line's height around its box. */
const READ: StripShape = { line: 40, margin: 4, longest: 2392 };
/** px of the strip for one step of the output; widths are multiples of it. */
const STEP = 8;

/** A sign, and where its middle is along the line's box: 0 where it begins, 1 where it ends. */
export interface PlacedSign extends Sign {
  readonly at: number;
}

/** The signs of a line, from left to right. One run of the network, on the colours as they are. */
export async function recognise(picture: Picture, quad: Quad, network: Network): Promise<PlacedSign[]> {
  const strip = cutStrip(picture, quad, READ);
  if (!strip) return [];
  const { rgb, width: own, height } = strip;
  const width = STEP * Math.ceil(own / STEP);
  const data = new Float32Array(3 * height * width);
  for (let row = 0; row < 3 * height; row++)
    for (let column = 0; column < width; column++)
      data[row * width + column] = 2 * rgb[row * own + Math.min(column, own - 1)]! - 1;
  const { y } = await network({ x: { data, dims: [1, 3, height, width] } });
  if (!y) throw new Error('The recogniser lacks its output');
  return decodeSigns(y.data, y.dims[1]!).map((sign) => ({
    ...sign,
    at: (((sign.from + sign.to) / 2) * STEP - READ.margin) / (own - 2 * READ.margin),
  }));
}
