import type { Mask, Picture, Rgb } from '../types';
import { byteAt, shareOf } from './colours';

/**
 * How much of every pixel of a mask is ink, 0–255: from its colour, between what the letters stand on and the ink, for strokes and the
 * pixels next to them. `ground` null: the mask as it is, for letters that stand on an outline.
 */
export function coverageOf(picture: Picture, fill: Mask, ink: Rgb, ground: Rgb | null): Uint8ClampedArray {
  const { data, width, height } = fill;
  const coverage = new Uint8ClampedArray(data.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const near =
        data[at]! > 127 ||
        (x > 0 && data[at - 1]! > 127) ||
        (x < width - 1 && data[at + 1]! > 127) ||
        (y > 0 && data[at - width]! > 127) ||
        (y < height - 1 && data[at + width]! > 127);
      if (!near) continue;
      if (!ground) coverage[at] = data[at]! > 127 ? 255 : 0;
      else coverage[at] = 255 * shareOf(picture.data, byteAt(picture, fill, at), ground, ink);
    }
  return coverage;
}
