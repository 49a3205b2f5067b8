import type { Ink, Mask, Picture, TextBlock } from '../types';
import { lineInk } from './line-ink';

/** The ink of all lines of a block, in one pair of masks. A line whose finder knows its ink keeps that. */
export function findInk(picture: Picture, block: TextBlock): Ink {
  const inks = block.lines.map((line) => (line.ink ? { fill: line.ink, halo: line.ink } : lineInk(picture, line)));
  const found = inks.filter((ink) => ink !== null);
  return { fill: union(found.map(({ fill }) => fill)), halo: union(found.map(({ halo }) => halo)) };
}

/** One mask that covers all. */
function union(masks: readonly Mask[]): Mask {
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
