import type { Mask, Picture } from '../../src/pipeline/types';

/** Per pixel of the picture: 1 where a mask covers it. */
export function coveredBy(halos: readonly Mask[], picture: Picture): Uint8Array {
  const covered = new Uint8Array(picture.width * picture.height);
  for (const { x, y, width, height, data } of halos)
    for (let i = 0; i < width * height; i++)
      if (data[i]) covered[(y + Math.floor(i / width)) * picture.width + x + (i % width)] = 1;
  return covered;
}

export function countMask(touched: Uint8Array, covered: Uint8Array) {
  const counts = { touched: 0, missed: 0, covered: 0 };
  for (let i = 0; i < covered.length; i++) {
    if (touched[i]) counts.touched++;
    if (touched[i] && !covered[i]) counts.missed++;
    if (covered[i]) counts.covered++;
  }
  return counts;
}
