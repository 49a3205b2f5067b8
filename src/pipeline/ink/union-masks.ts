import type { Ink, Mask } from '../types';

/** One mask that covers all; an empty one when there are none. */
export function unionMasks(masks: readonly Mask[]): Mask {
  if (masks.length === 0) return { x: 0, y: 0, width: 0, height: 0, data: new Uint8Array(0) };
  const x = Math.min(...masks.map((mask) => mask.x));
  const y = Math.min(...masks.map((mask) => mask.y));
  const width = Math.max(...masks.map((mask) => mask.x + mask.width)) - x;
  const height = Math.max(...masks.map((mask) => mask.y + mask.height)) - y;
  const data = new Uint8Array(width * height);
  for (const mask of masks)
    for (let row = 0; row < mask.height; row++)
      for (let column = 0; column < mask.width; column++) {
        const value = mask.data[row * mask.width + column]!;
        const at = (mask.y - y + row) * width + mask.x - x + column;
        if (value > data[at]!) data[at] = value;
      }
  return { x, y, width, height, data };
}

export const unionInks = (inks: readonly Ink[]): Ink => ({
  fill: unionMasks(inks.map(({ fill }) => fill)),
  halo: unionMasks(inks.map(({ halo }) => halo)),
});
