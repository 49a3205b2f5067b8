import { project } from '../../pipeline/geometry/homography';
import type { Quad } from '../../pipeline/types';
import { between } from './between';
import type { StripMask } from './binarise';
import { STRIP_HEIGHT, type Strip } from './strip';

export interface MaskedStrip {
  readonly strip: Strip;
  readonly mask: StripMask;
}

/** So far beyond a strip's upper or lower edge, px of the strip, nothing is expected where no ink touches that edge. */
const SLACK = 6;
/** Probability from which a px of the edge counts as ink, shadows and glows included. */
const INK_FROM = 0.2;

/** Whether the strip shows all that is inked of this box of the picture. */
export function shows({ strip, mask }: MaskedStrip, quad: Quad): boolean {
  const { fromPicture, width } = strip;
  const corners = quad.map(([x, y]) => project(fromPicture, x, y));
  const rows = corners.map(([, row]) => row);
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  if (corners.some(([column]) => column < 0 || column > width)) return false;
  const isClear = (row: number) => mask.ink.subarray(row * width, (row + 1) * width).every((ink) => ink < INK_FROM);
  return (
    (top >= 0 || (top >= -SLACK && isClear(0))) &&
    (bottom <= STRIP_HEIGHT || (bottom <= STRIP_HEIGHT + SLACK && isClear(STRIP_HEIGHT - 1)))
  );
}

/**
 * The mask of a strip as it looks in another strip of the same line. A box that is a little off needs no second run of the network, which
 * takes as long as reading does: when Tesseract read the masks, more words were right in moved ones than in new ones.
 */
export function moveMask({ strip, mask }: MaskedStrip, to: Strip): StripMask {
  const size = to.width * STRIP_HEIGHT;
  const [fill, ink] = [new Float32Array(size), new Float32Array(size)];
  for (let row = 0, at = 0; row < STRIP_HEIGHT; row++)
    for (let column = 0; column < to.width; column++, at++) {
      const [x, y] = project(to.toPicture, column + 0.5, row + 0.5);
      const [u, v] = project(strip.fromPicture, x, y);
      if (u < 0 || v < 0 || u > strip.width || v > STRIP_HEIGHT) continue;
      fill[at] = between(mask.fill, strip.width, u, v);
      ink[at] = between(mask.ink, strip.width, u, v);
    }
  return { fill, ink, text: mask.text };
}
