import type { Picture } from '../types';

/** Letters lighter than this mean luminance (0–255) were made for a dark page. */
const LIGHT = 150;

/**
 * A picture without see-through pixels, as a page would show it: over white, or over black where what can be seen is light. Edges of
 * letters fade into nothing by alpha alone, and only so by colour too. The same picture when all of it is opaque.
 */
export function opaque(picture: Picture): Picture {
  const { width, height, data } = picture; // an ImageData cannot be spread
  let at = 3;
  while (at < data.length && data[at] === 255) at += 4;
  if (at >= data.length) return picture;
  let [light, seen] = [0, 0];
  for (let p = 0; p < data.length; p += 4) {
    light += (0.299 * data[p]! + 0.587 * data[p + 1]! + 0.114 * data[p + 2]!) * data[p + 3]!;
    seen += data[p + 3]!;
  }
  const page = light > LIGHT * seen ? 0 : 255;
  const over = new Uint8ClampedArray(data);
  for (let p = 0; p < over.length; p += 4) {
    const alpha = data[p + 3]! / 255;
    if (alpha === 1) continue;
    for (let c = 0; c < 3; c++) over[p + c] = data[p + c]! * alpha + page * (1 - alpha);
    over[p + 3] = 255;
  }
  return { width, height, data: over };
}
