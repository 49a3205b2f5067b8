import { heightOf, widthOf } from '../../pipeline/geometry/frame';
import { type Homography, homography } from '../../pipeline/geometry/homography';
import type { Picture, Quad } from '../../pipeline/types';

/** How a line is made straight: its box `line` px high, with `margin` px around it. */
export interface StripShape {
  readonly line: number;
  readonly margin: number;
  /** Longer lines are squeezed to this, px: it bounds the memory. */
  readonly longest: number;
}

/** A line made straight. */
export interface Strip {
  readonly width: number;
  readonly height: number;
  /** RGB 0–1, three planes of `height` rows. */
  readonly rgb: Float32Array;
  /** Where it lies in the picture: the box without the margin. */
  readonly quad: Quad;
  readonly toPicture: Homography;
  readonly fromPicture: Homography;
}

// What the binariser was trained on, px of the strip.
export const LINE = 32;
export const MARGIN = 8;
export const STRIP_HEIGHT = LINE + 2 * MARGIN;
const BINARISED: StripShape = { line: LINE, margin: MARGIN, longest: 4096 };
/** Each px of a strip is the mean of so many samples each way at most. */
const MOST_SAMPLES = 8;

/** null when the quad has no area. */
export function cutStrip(picture: Picture, quad: Quad, shape: StripShape = BINARISED): Strip | null {
  const { line, margin, longest } = shape;
  const [a, b, c, d] = quad;
  const boxHeight = (heightOf(quad) + heightOf([b, a, d, c])) / 2;
  const boxLength = (widthOf(quad) + widthOf([d, c, b, a])) / 2;
  if (!(boxHeight >= 1) || !(boxLength >= 1)) return null;
  const inner = Math.min(longest, Math.max(1, Math.round((boxLength * line) / boxHeight)));
  const [left, right, top, bottom] = [margin, margin + inner, margin, margin + line];
  const box: Quad = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
  const toPicture = homography(box, quad);
  const fromPicture = homography(quad, box);
  if (!toPicture || !fromPicture) return null;
  const [width, height] = [inner + 2 * margin, line + 2 * margin];
  return {
    width,
    height,
    quad,
    toPicture,
    fromPicture,
    rgb: sample(picture, toPicture, width, height, boxHeight / line),
  };
}

/** `scale`: px of the picture for one px of the strip. */
function sample(
  { width: pictureWidth, height: pictureHeight, data }: Picture,
  [a, b, c, d, e, f, g, h]: Homography,
  width: number,
  height: number,
  scale: number,
): Float32Array {
  const plane = width * height;
  const rgb = new Float32Array(3 * plane);
  const samples = Math.min(MOST_SAMPLES, Math.max(1, Math.ceil(scale)));
  const share = 1 / (255 * samples * samples);
  const [lastX, lastY] = [pictureWidth - 1, pictureHeight - 1];
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const to = row * width + column;
      for (let sample = 0; sample < samples * samples; sample++) {
        const u = column + ((sample % samples) + 0.5) / samples;
        const v = row + (Math.floor(sample / samples) + 0.5) / samples;
        const w = g * u + h * v + 1;
        // Between the four pixels around the point; beyond the border the picture goes on as it ends.
        const x = Math.min(lastX, Math.max(0, (a * u + b * v + c) / w - 0.5));
        const y = Math.min(lastY, Math.max(0, (d * u + e * v + f) / w - 0.5));
        const [x0, y0] = [Math.floor(x), Math.floor(y)];
        const [fx, fy] = [x - x0, y - y0];
        const right = x0 < lastX ? 4 : 0;
        const below = y0 < lastY ? 4 * pictureWidth : 0;
        const at = 4 * (y0 * pictureWidth + x0);
        const [w00, w10, w01, w11] = [(1 - fx) * (1 - fy), fx * (1 - fy), (1 - fx) * fy, fx * fy];
        for (let i = 0; i < 3; i++)
          rgb[i * plane + to]! +=
            share *
            (w00 * data[at + i]! +
              w10 * data[at + right + i]! +
              w01 * data[at + below + i]! +
              w11 * data[at + below + right + i]!);
      }
    }
  return rgb;
}
