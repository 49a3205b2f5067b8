import { project } from '../../pipeline/geometry/homography';
import type { Quad } from '../../pipeline/types';
import { between } from './between';
import type { StripMask } from './binarise';
import { STRIP_HEIGHT, type Strip } from './strip';

export interface MaskedStrip {
  readonly strip: Strip;
  readonly mask: StripMask;
}

/** Whether the strip shows all of this box of the picture. */
export const shows = ({ fromPicture, width }: Strip, quad: Quad): boolean =>
  quad.every(([x, y]) => {
    const [u, v] = project(fromPicture, x, y);
    return u >= 0 && u <= width && v >= 0 && v <= STRIP_HEIGHT;
  });

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
