import type { Picture } from './types';

export function isOpaque({ data }: Picture): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false;
  return true;
}

/** The picture without see-through pixels: over a page of this grey level, 0–255. The same one when there are none. */
export function overPage(picture: Picture, page: number): Picture {
  if (isOpaque(picture)) return picture;
  const { width, height, data } = picture; // an ImageData cannot be spread
  const opaque = new Uint8ClampedArray(data);
  for (let p = 0; p < opaque.length; p += 4) {
    const alpha = data[p + 3]! / 255;
    if (alpha === 1) continue;
    for (let c = 0; c < 3; c++) opaque[p + c] = data[p + c]! * alpha + page * (1 - alpha);
    opaque[p + 3] = 255;
  }
  return { width, height, data: opaque };
}
