import { homography, project } from '../../pipeline/geometry/homography';
import type { Quad } from '../../pipeline/types';
import type { StripMask } from './binarise';
import { STRIP_HEIGHT, type Strip } from './strip';

export interface MaskedStrip {
  readonly strip: Strip;
  readonly mask: StripMask;
}

/** The same line turned by a half: what stood on its head in the strip stands upright. */
export function turnStrip({ strip, mask }: MaskedStrip): MaskedStrip {
  const { width, toPicture } = strip;
  const corners: Quad = [
    [0, 0],
    [width, 0],
    [width, STRIP_HEIGHT],
    [0, STRIP_HEIGHT],
  ];
  const turned = corners.map(([x, y]) => project(toPicture, width - x, STRIP_HEIGHT - y)) as unknown as Quad;
  const plane = width * STRIP_HEIGHT;
  const rgb = new Float32Array(3 * plane);
  for (let i = 0; i < 3; i++) rgb.set(strip.rgb.subarray(i * plane, (i + 1) * plane).toReversed(), i * plane);
  return {
    // A quad that had a map has one turned, too.
    strip: {
      ...strip,
      rgb,
      toPicture: homography(corners, turned) ?? toPicture,
      fromPicture: homography(turned, corners) ?? strip.fromPicture,
    },
    mask: { ...mask, fill: mask.fill.toReversed(), ink: mask.ink.toReversed() },
  };
}
