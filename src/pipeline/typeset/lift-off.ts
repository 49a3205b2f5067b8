import type { Patch, Picture } from '../types';
import type { Layer } from './plan';

/** Of a drawing's pixels that differ clearly from its ground, so many differ less than what covers the ground wholly. */
const SOLID = 0.7;
const CLEAR = 24;

/**
 * What was drawn on a ground, as a see-through layer. `from`: the picture as it was; `patch`: where it stands, and what is behind it. How much
 * a pixel covers is told by how far it differs from that, so that edges stay smooth on another ground.
 */
export function liftOff(from: Picture, { mask, data: ground }: Patch): Layer {
  const { x, y, width, height } = mask;
  const image = { width, height, data: new Uint8ClampedArray(4 * width * height) };
  const byteOf = (at: number): number => 4 * ((y + Math.floor(at / width)) * from.width + x + (at % width));
  const differences = Float32Array.from(mask.data, (inside, at) => {
    const byte = byteOf(at);
    return inside ? Math.hypot(...[0, 1, 2].map((c) => from.data[byte + c]! - ground[4 * at + c]!)) : 0;
  });
  const clear = differences.filter((value) => value > CLEAR).toSorted();
  const solid = clear[Math.floor(SOLID * clear.length)] ?? 0;
  for (const [at, difference] of differences.entries()) {
    if (difference === 0 || solid === 0) continue;
    const alpha = Math.min(1, difference / solid);
    const byte = byteOf(at);
    for (let c = 0; c < 3; c++)
      image.data[4 * at + c] = ground[4 * at + c]! + (from.data[byte + c]! - ground[4 * at + c]!) / alpha;
    image.data[4 * at + 3] = 255 * alpha;
  }
  return { x, y, image };
}
