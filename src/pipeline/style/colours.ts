import type { Mask, Picture, Rgb } from '../types';

/** Euclidean, grey levels. */
export const apart = (a: Rgb, b: Rgb): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/** Index into the picture's bytes of a mask's pixel. */
export const byteAt = (picture: Picture, mask: Mask, at: number): number =>
  4 * ((mask.y + Math.floor(at / mask.width)) * picture.width + mask.x + (at % mask.width));

/** Channel by channel, of the pixels at these indices of the mask; null when there are fewer than `least`. */
export function medianColour(picture: Picture, mask: Mask, pixels: ArrayLike<number>, least = 8): Rgb | null {
  const total = pixels.length;
  if (total < least) return null;
  const counts = [new Uint32Array(256), new Uint32Array(256), new Uint32Array(256)] as const;
  for (let i = 0; i < total; i++) {
    const from = byteAt(picture, mask, pixels[i]!);
    for (let c = 0; c < 3; c++) counts[c as 0]![picture.data[from + c]!]!++;
  }
  const median = (count: Uint32Array): number => {
    let seen = 0;
    return count.findIndex((number) => {
      seen += number;
      return seen >= total / 2;
    });
  };
  return [median(counts[0]), median(counts[1]), median(counts[2])];
}

/** How far along the way from one colour to another a pixel lies: 0 at `from`, 1 at `to`, unclamped. */
export function shareOf(data: Uint8ClampedArray, at: number, from: Rgb, to: Rgb): number {
  let [along, length] = [0, 0];
  for (let c = 0; c < 3; c++) {
    const way = to[c]! - from[c]!;
    along += (data[at + c]! - from[c]!) * way;
    length += way * way;
  }
  return length === 0 ? 0 : along / length;
}
