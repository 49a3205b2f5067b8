import type { Picture } from '../pipeline/types';

/** The picture without see-through pixels: over white, as a page would show it. The same one when there are none. */
export function overWhite(picture: Picture): Picture {
  const { width, height, data } = picture; // an ImageData cannot be spread
  let at = 3;
  while (at < data.length && data[at] === 255) at += 4;
  if (at >= data.length) return picture;
  const opaque = new Uint8ClampedArray(data);
  for (let p = 0; p < opaque.length; p += 4) {
    const alpha = data[p + 3]! / 255;
    if (alpha === 1) continue;
    for (let c = 0; c < 3; c++) opaque[p + c] = data[p + c]! * alpha + 255 * (1 - alpha);
    opaque[p + 3] = 255;
  }
  return { width, height, data: opaque };
}
