import { heightOf, widthOf } from '../../pipeline/geometry/frame';
import type { Picture, Point, Quad, SeenLettering } from '../../pipeline/types';
import type { Network, Tensor } from '../network';
import { decodeSigns, type Sign } from './ctc';
import { decodeStyle } from './decode-style';
import { cutStrip, type Strip, type StripShape } from './strip';
import { type Columns, trimFlat } from './trim-flat';

/** What the recogniser was trained on (models/reader.md): 48 px high, a tenth of the line's height around its box. */
const READ: StripShape = { line: 40, margin: 4, longest: 2392 };
/** px of the strip for one step of the output; widths are multiples of it. */
const STEP = 8;

/** So far beyond the box's ends it is looked for marks and pictures, which the finder does not take for text, unless the ground is even; in line heights. */
const LOOK_AROUND = { before: 1.8, after: 1.5 };
/** Letters so far beyond them are another line's. */
const OWN = 0.35;
/** Probability of what stands beyond the ends: it may be any detail of the picture. */
const LEAST_SURE = 0.8;

/** A sign, and where its middle is along the line's box: 0 where it begins, 1 where it ends. */
export interface PlacedSign extends Sign {
  readonly at: number;
}

export interface Recognised {
  /** The signs of a line, from left to right, and the marks, pictures and foreign words that stand just before and behind it. */
  readonly signs: readonly PlacedSign[];
  readonly lettering?: SeenLettering;
}

/** One run of the network, on the colours as they are. */
export async function recognise(picture: Picture, quad: Quad, network: Network): Promise<Recognised> {
  const length = widthOf(quad) / Math.max(1, heightOf(quad));
  const [before, after] = [LOOK_AROUND.before / length, LOOK_AROUND.after / length];
  const strip = cutStrip(picture, longer(quad, before, after), READ);
  if (!strip) return { signs: [] };
  /** Column of the strip that is so far along the line's box. */
  const columnOf = (at: number) =>
    READ.margin + ((at + before) / (before + 1 + after)) * (strip.width - 2 * READ.margin);
  const box = { from: Math.floor(columnOf(0)), to: Math.ceil(columnOf(1)) };
  const columns = trimFlat(strip, box, READ.margin);
  const { y, style } = await network({ x: toTensor(strip, columns) });
  if (!y) throw new Error('The recogniser lacks its output');
  const placed = decodeSigns(y.data, y.dims[1]!).map((sign) => {
    const column = columns.from + ((sign.from + sign.to) / 2) * STEP;
    return { ...sign, at: (column - columnOf(0)) / (columnOf(1) - columnOf(0)) };
  });
  const signs = placed.filter(({ kind, p, at }) => {
    const isInside = at > -OWN / length && at < 1 + OWN / length;
    return isInside || (kind !== 'letter' && kind !== 'space' && p >= LEAST_SURE);
  });
  return { signs, ...(style && { lettering: decodeStyle(style.data) }) };
}

/** The quad with its ends so much farther out, in its own lengths. */
function longer([a, b, c, d]: Quad, before: number, after: number): Quad {
  const between = (from: Point, to: Point, at: number): Point => [
    from[0] + at * (to[0] - from[0]),
    from[1] + at * (to[1] - from[1]),
  ];
  return [between(a, b, -before), between(a, b, 1 + after), between(d, c, 1 + after), between(d, c, -before)];
}

function toTensor({ rgb, width: own, height }: Strip, { from, to }: Columns): Tensor {
  const width = STEP * Math.ceil((to - from) / STEP);
  const data = new Float32Array(3 * height * width);
  for (let row = 0; row < 3 * height; row++)
    for (let column = 0; column < width; column++)
      data[row * width + column] = 2 * rgb[row * own + Math.min(from + column, to - 1)]! - 1;
  return { data, dims: [1, 3, height, width] };
}
