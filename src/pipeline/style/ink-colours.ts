import type { Mask, Picture, Rgb, Style } from '../types';
import { apart, byteAt, medianColour, shareOf } from './colours';
import { type Sample, where } from './sample';

/** Thin strokes are blurred all over: their true colour is that of the pixels farthest from the background. */
const FARTHEST = 0.12;
/** Of the strokes' pixels, lying inside. Below, strokes are thin. */
const LEAST_CORE = 0.12;

/** The colour of the strokes' inside, where neither antialiasing nor compression blurs it. */
export function inkColour(picture: Picture, { fill, ground }: Sample): Rgb {
  const all = where(fill.data.length, (at) => fill.data[at] !== 0);
  const core = all.filter((at) => isCore(fill, at));
  if (core.length > LEAST_CORE * all.length) {
    const colour = medianColour(picture, fill, core);
    if (colour) return colour;
  }
  const blurred = medianColour(picture, fill, all, 1) ?? [0, 0, 0];
  const shares = Float32Array.from(all, (at) => shareOf(picture.data, byteAt(picture, fill, at), ground, blurred));
  const limit = shares.toSorted()[Math.floor((1 - FARTHEST) * shares.length)] ?? 0;
  return medianColour(picture, fill, all.filter((_, i) => shares[i]! >= limit)) ?? blurred; // biome-ignore format: one thought
}

/** Colours must differ this much (Euclidean, grey levels) for an outline to be one. */
const OUTLINE_CONTRAST = 60;
/** An outline is of one colour: half of its pixels lie this near its median. */
const OUTLINE_SPREAD = 40;

/** A rim of another colour around the strokes, unlike both the ink and the background, with an edge of its own. Width in px. */
export function findOutline(
  picture: Picture,
  { fill, distance, reach, ground }: Sample,
  ink: Rgb,
  fontSize: number,
): Style['outline'] {
  const ring = (from: number, to: number) =>
    where(distance.length, (at) => distance[at]! > from && distance[at]! <= to);
  const near = Math.max(1.5, 0.033 * fontSize);
  const rimPixels = ring(near - 0.75, near + 0.75);
  const rim = medianColour(picture, fill, rimPixels);
  if (!rim || apart(rim, ink) < OUTLINE_CONTRAST || apart(rim, ground) < OUTLINE_CONTRAST) return null;
  const off = (at: number): number => {
    const byte = byteAt(picture, fill, at);
    return apart([picture.data[byte]!, picture.data[byte + 1]!, picture.data[byte + 2]!], rim);
  };
  const spread = Float32Array.from(rimPixels, off).toSorted()[rimPixels.length >> 1] ?? 0;
  if (spread > OUTLINE_SPREAD) return null;
  let edge = Math.ceil(near);
  while (edge < reach) {
    const colour = medianColour(picture, fill, ring(edge, edge + 1));
    if (!colour || apart(colour, rim) > apart(colour, ground)) break;
    edge++;
  }
  // A shadow fades; an outline ends.
  const beyond = medianColour(picture, fill, ring(edge + 1, edge + 2.5));
  if (beyond && apart(beyond, ground) > 0.45 * apart(rim, ground)) return null;
  return { colour: rim, width: edge };
}

/** With strokes at all four sides. */
export function isCore({ data, width }: Mask, at: number): boolean {
  return Boolean(data[at] && data[at - 1] && data[at + 1] && data[at - width] && data[at + width]);
}
