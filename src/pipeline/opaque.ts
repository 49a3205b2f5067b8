import { isOpaque, overPage } from './over-page';
import type { Picture } from './types';

/** Letters lighter than this mean luminance (0–255) were made for a dark page. */
const LIGHT = 150;

/**
 * A picture without see-through pixels, as a page would show it: over white, or over black where what can be seen is light. Edges of
 * letters fade into nothing by alpha alone, and only so by colour too. The same picture when all of it is opaque.
 */
export function opaque(picture: Picture): Picture {
  if (isOpaque(picture)) return picture;
  const { data } = picture;
  let [light, seen] = [0, 0];
  for (let p = 0; p < data.length; p += 4) {
    light += (0.299 * data[p]! + 0.587 * data[p + 1]! + 0.114 * data[p + 2]!) * data[p + 3]!;
    seen += data[p + 3]!;
  }
  return overPage(picture, light > LIGHT * seen ? 0 : 255);
}
