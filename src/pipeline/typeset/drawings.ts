import { inkParts } from '../geometry/font-size';
import { boxIn, heightOf } from '../geometry/frame';
import type { Patch, Picture, TranslatedBlock } from '../types';
import { liftOff } from './lift-off';
import type { Drawing } from './plan';

/** The drawings of a block, in the order of its placeholders. `patch`: what is behind the block. */
export const drawingsOf = (picture: Picture, { lines, style }: TranslatedBlock, patch: Patch): Drawing[] =>
  lines.flatMap(({ quad, inner = [] }) => {
    const line = boxIn(quad, style.angle);
    const { ascender, descender } = inkParts('');
    const baseline = line.top + (heightOf(quad) * ascender) / (ascender + descender);
    return inner.map((drawing): Drawing => {
      const box = boxIn(drawing, style.angle);
      return {
        layer: liftOff(picture, cutPatch(patch, boxIn(drawing, 0))),
        width: box.right - box.left,
        rise: baseline - (box.top + box.bottom) / 2,
      };
    });
  });

/** The part of a patch that lies in an upright box of the picture. */
function cutPatch({ mask, data }: Patch, box: ReturnType<typeof boxIn>): Patch {
  const x = Math.max(mask.x, Math.floor(box.left));
  const y = Math.max(mask.y, Math.floor(box.top));
  const width = Math.max(0, Math.min(mask.x + mask.width, Math.ceil(box.right)) - x);
  const height = Math.max(0, Math.min(mask.y + mask.height, Math.ceil(box.bottom)) - y);
  const cut = { x, y, width, height, data: new Uint8Array(width * height) };
  const pixels = new Uint8ClampedArray(4 * width * height);
  for (let row = 0; row < height; row++) {
    const from = (y - mask.y + row) * mask.width + x - mask.x;
    cut.data.set(mask.data.subarray(from, from + width), row * width);
    pixels.set(data.subarray(4 * from, 4 * (from + width)), 4 * row * width);
  }
  return { mask: cut, data: pixels };
}
