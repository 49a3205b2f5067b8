import { angleOf, boxIn, heightOf, toFrame } from '../geometry/frame';
import type { Picture, Quad } from '../types';

/** The surroundings of one line: a cut-out of the picture, px of the original. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** RGB triples, row by row; see-through pixels over white. */
  readonly rgb: Float32Array;
  /** Per pixel: 2 inside the line's quad, 1 in the margin around it, 0 beyond. */
  readonly zone: Uint8Array;
}

/** Margin around the quad, in line heights. */
const MARGIN = 0.45;

/** null when the quad lies outside the picture. */
export function cutRegion(picture: Picture, quad: Quad): Region | null {
  const angle = angleOf(quad);
  const inner = boxIn(quad, angle);
  const margin = Math.max(3, MARGIN * heightOf(quad));
  const spread = margin * (Math.abs(Math.cos(angle)) + Math.abs(Math.sin(angle)));
  const bounds = boxIn(quad, 0);
  const x = Math.max(0, Math.floor(bounds.left - spread));
  const y = Math.max(0, Math.floor(bounds.top - spread));
  const width = Math.min(picture.width, Math.ceil(bounds.right + spread)) - x;
  const height = Math.min(picture.height, Math.ceil(bounds.bottom + spread)) - y;
  if (width <= 0 || height <= 0) return null;

  const rgb = new Float32Array(3 * width * height);
  const zone = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const from = 4 * ((y + row) * picture.width + x + column);
      const to = row * width + column;
      const alpha = picture.data[from + 3]! / 255;
      for (let c = 0; c < 3; c++) rgb[3 * to + c] = picture.data[from + c]! * alpha + 255 * (1 - alpha);
      const [u, v] = toFrame([x + column + 0.5, y + row + 0.5], angle);
      const outside = Math.max(inner.left - u, u - inner.right, inner.top - v, v - inner.bottom);
      zone[to] = outside <= 0 ? 2 : outside <= margin ? 1 : 0;
    }
  }
  return { x, y, width, height, rgb, zone };
}
