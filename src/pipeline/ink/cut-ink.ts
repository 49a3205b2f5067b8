import { toFrame } from '../geometry/frame';
import type { Ink, Mask } from '../types';

/** The ink from `left` on, px along the reading direction `angle`: without a bullet that stands before the text. */
export function cutInk({ fill, halo }: Ink, left: number, angle: number): Ink {
  return { fill: cutMask(fill, left, angle), halo: cutMask(halo, left, angle) };
}

function cutMask(mask: Mask, left: number, angle: number): Mask {
  const data = mask.data.map((value, at) => {
    const [x, y] = [mask.x + (at % mask.width) + 0.5, mask.y + Math.floor(at / mask.width) + 0.5];
    return toFrame([x, y], angle)[0] < left ? 0 : value;
  });
  return { ...mask, data };
}
