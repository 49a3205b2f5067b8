import type { Mask, Picture, Rgb } from '../types';
import { byteAt, medianColour, shareOf } from './colours';
import { type Sample, where } from './sample';

/** Strokes are blurred at their edges, thin ones all over: their true colour is that of the pixels farthest from the background. */
const FARTHEST = { core: 0.35, thin: 0.12 };
/** Of the strokes' pixels, lying inside. Below, strokes are thin. */
const LEAST_CORE = 0.12;

/** The colour of the strokes' inside, where neither antialiasing nor compression blurs it. */
export function inkColour(picture: Picture, { fill, ground }: Sample): Rgb {
  const all = where(fill.data.length, (at) => fill.data[at] !== 0);
  const core = all.filter((at) => isCore(fill, at));
  const isThin = core.length <= LEAST_CORE * all.length;
  const pixels = isThin ? all : core;
  const blurred = medianColour(picture, fill, pixels, 1) ?? [0, 0, 0];
  const shares = Float32Array.from(pixels, (at) => shareOf(picture.data, byteAt(picture, fill, at), ground, blurred));
  const farthest = isThin ? FARTHEST.thin : FARTHEST.core;
  const limit = shares.toSorted()[Math.floor((1 - farthest) * shares.length)] ?? 0;
  return medianColour(picture, fill, pixels.filter((_, i) => shares[i]! >= limit)) ?? blurred; // biome-ignore format: one thought
}

/** With strokes at all four sides. */
export function isCore({ data, width }: Mask, at: number): boolean {
  return Boolean(data[at] && data[at - 1] && data[at + 1] && data[at - width] && data[at + width]);
}
