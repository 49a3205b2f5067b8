import { boxIn, insideOf } from '../geometry/frame';
import type { Mask, Picture, Quad, TextBlock } from '../types';
import { unionMasks } from './union-masks';

/**
 * All that has to be erased of a block: the ink of its letters, and the drawings among its words, which come back with the translation;
 * but nothing of what stands beside them. `halo`: the ink as its pixels tell it, which cannot tell an emoji from a letter.
 */
export function withoutAsides(picture: Picture, { lines }: TextBlock, halo: Mask): Mask {
  const own = unionMasks([halo, ...lines.flatMap(({ inner = [] }) => inner).map((quad) => quadMask(picture, quad))]);
  for (const { before, after } of lines) for (const aside of [before, after]) if (aside) clear(own, aside.quad);
  return own;
}

/** All pixels of the picture whose middles lie in the quad. */
function quadMask({ width, height }: Picture, quad: Quad): Mask {
  const { left, right, top, bottom } = boxIn(quad, 0);
  const [x, y] = [Math.max(0, Math.floor(left)), Math.max(0, Math.floor(top))];
  const mask = {
    x,
    y,
    width: Math.max(0, Math.min(width, Math.ceil(right)) - x),
    height: Math.max(0, Math.min(height, Math.ceil(bottom)) - y),
  };
  const inside = insideOf(quad);
  const data = Uint8Array.from({ length: mask.width * mask.height }, (_, at) =>
    inside([x + (at % mask.width) + 0.5, y + Math.floor(at / mask.width) + 0.5]) ? 255 : 0,
  );
  return { ...mask, data };
}

function clear({ x, y, width, data }: Mask, quad: Quad): void {
  const inside = insideOf(quad);
  for (let at = 0; at < data.length; at++)
    if (data[at] && inside([x + (at % width) + 0.5, y + Math.floor(at / width) + 0.5])) data[at] = 0;
}
