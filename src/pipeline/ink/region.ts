import { angleOf, boxIn, heightOf, insideOf } from '../geometry/frame';
import type { Mask, Picture, Quad } from '../types';

/** The surroundings of one line: a cut-out of the picture, shrunk when the letters are huge. */
export interface Region {
  /** Top left corner in the picture, px. */
  readonly x: number;
  readonly y: number;
  /** In cells of `step` × `step` px of the picture. */
  readonly width: number;
  readonly height: number;
  readonly step: number;
  /** 3: opaque. 4: with alpha, colours multiplied by it, so that a see-through pixel is unlike every letter. */
  readonly channels: 3 | 4;
  /** `channels` values per cell, 0–255, row by row. */
  readonly pixels: Float32Array;
  /** Per cell: 2 inside the line's quad, 1 in the margin around it, 0 beyond. */
  readonly zone: Uint8Array;
}

/** More cells than this are not looked at: time and memory stay bounded for letters as high as the picture. */
const MOST_CELLS = 200_000;

/** `margin`: around the quad, px. null when there is nothing of the quad in the picture. */
export function cutRegion(picture: Picture, quad: Quad, margin: number): Region | null {
  if (!(heightOf(quad) > 0) || !quad.flat().every(Number.isFinite)) return null;
  const angle = angleOf(quad);
  const spread = margin * (Math.abs(Math.cos(angle)) + Math.abs(Math.sin(angle)));
  const bounds = boxIn(quad, 0);
  const x = Math.max(0, Math.floor(bounds.left - spread));
  const y = Math.max(0, Math.floor(bounds.top - spread));
  const across = Math.min(picture.width, Math.ceil(bounds.right + spread)) - x;
  const down = Math.min(picture.height, Math.ceil(bounds.bottom + spread)) - y;
  if (across <= 0 || down <= 0) return null;
  const step = Math.ceil(Math.sqrt((across * down) / MOST_CELLS));
  const [width, height] = [Math.ceil(across / step), Math.ceil(down / step)];
  const place = { x, y, width, height, step };
  return { ...place, ...pixelsOf(picture, place), zone: zonesOf(place, quad, margin) };
}

type Place = Pick<Region, 'x' | 'y' | 'width' | 'height' | 'step'>;

function pixelsOf(picture: Picture, { x, y, width, height, step }: Place): Pick<Region, 'channels' | 'pixels'> {
  const { data } = picture;
  if (step === 1 && isOpaque(picture, x, y, width, height)) {
    const pixels = new Float32Array(3 * width * height);
    for (let row = 0, to = 0; row < height; row++)
      for (let column = 0, from = 4 * ((y + row) * picture.width + x); column < width; column++, from += 4) {
        pixels[to++] = data[from]!;
        pixels[to++] = data[from + 1]!;
        pixels[to++] = data[from + 2]!;
      }
    return { channels: 3, pixels };
  }
  const all = new Float32Array(4 * width * height);
  let opaque = true;
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      let [r, g, b, a, count] = [0, 0, 0, 0, 0];
      const right = Math.min(picture.width, x + (column + 1) * step);
      for (let v = y + row * step; v < Math.min(picture.height, y + (row + 1) * step); v++)
        for (let u = x + column * step; u < right; u++) {
          const from = 4 * (v * picture.width + u);
          const alpha = data[from + 3]!;
          r += data[from]! * alpha;
          g += data[from + 1]! * alpha;
          b += data[from + 2]! * alpha;
          a += alpha;
          count++;
        }
      const to = 4 * (row * width + column);
      all[to] = r / (255 * count);
      all[to + 1] = g / (255 * count);
      all[to + 2] = b / (255 * count);
      all[to + 3] = a / count;
      if (a < 255 * count) opaque = false;
    }
  if (!opaque) return { channels: 4, pixels: all };
  const pixels = new Float32Array(3 * width * height);
  for (let i = 0, from = 0; i < pixels.length; i += 3, from += 4) {
    pixels[i] = all[from]!;
    pixels[i + 1] = all[from + 1]!;
    pixels[i + 2] = all[from + 2]!;
  }
  return { channels: 3, pixels };
}

function isOpaque({ width: across, data }: Picture, x: number, y: number, width: number, height: number): boolean {
  for (let row = y; row < y + height; row++)
    for (let at = 4 * (row * across + x) + 3, end = at + 4 * width; at < end; at += 4)
      if (data[at] !== 255) return false;
  return true;
}

function zonesOf({ x, y, width, height, step }: Place, quad: Quad, margin: number): Uint8Array {
  const zone = new Uint8Array(width * height);
  const angle = angleOf(quad);
  const inner = boxIn(quad, angle);
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const [px, py] = [x + (column + 0.5) * step, y + (row + 0.5) * step];
      const [u, v] = [px * cos + py * sin, py * cos - px * sin];
      const outside = Math.max(inner.left - u, u - inner.right, inner.top - v, v - inner.bottom);
      zone[row * width + column] = outside <= 0 ? 2 : outside <= margin ? 1 : 0;
    }
  return zone;
}

/** Where the cells of a mask over the whole picture (1 per px) are set, in the region's own cells. */
export function cutMarks({ x, y, width, height, step }: Region, marks: Uint8Array, pictureWidth: number): Uint8Array {
  const cut = new Uint8Array(width * height);
  const pictureHeight = marks.length / pictureWidth;
  for (let v = y; v < Math.min(pictureHeight, y + height * step); v++)
    for (let u = x; u < Math.min(pictureWidth, x + width * step); u++)
      if (marks[v * pictureWidth + u]) cut[Math.floor((v - y) / step) * width + Math.floor((u - x) / step)] = 1;
  return cut;
}

/** A soft mask of the picture (0–255) in the region's own cells; 0 where the mask does not reach. */
export function cutMask({ x, y, width, height, step }: Region, mask: Mask): Uint8Array {
  const cut = new Uint8Array(width * height);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const u = x + Math.floor((column + 0.5) * step) - mask.x;
      const v = y + Math.floor((row + 0.5) * step) - mask.y;
      if (u >= 0 && v >= 0 && u < mask.width && v < mask.height)
        cut[row * width + column] = mask.data[v * mask.width + u]!;
    }
  return cut;
}

/** Back in px of the picture. */
export function toMask({ x, y, width, height, step }: Region, marks: Uint8Array, picture: Picture): Mask {
  const [across, down] = [Math.min(width * step, picture.width - x), Math.min(height * step, picture.height - y)];
  const data = new Uint8Array(across * down);
  for (let v = 0; v < down; v++)
    for (let u = 0; u < across; u++)
      if (marks[Math.floor(v / step) * width + Math.floor(u / step)]) data[v * across + u] = 255;
  return { x, y, width: across, height: down, data };
}

/** Marks every pixel of a quad in a mask over the whole picture. */
export function paintQuad(marks: Uint8Array, picture: Picture, quad: Quad): void {
  if (!quad.flat().every(Number.isFinite)) return;
  const isInside = insideOf(quad);
  const bounds = boxIn(quad, 0);
  const right = Math.min(picture.width, Math.ceil(bounds.right));
  for (let y = Math.max(0, Math.floor(bounds.top)); y < Math.min(picture.height, Math.ceil(bounds.bottom)); y++)
    for (let x = Math.max(0, Math.floor(bounds.left)); x < right; x++)
      if (isInside([x + 0.5, y + 0.5])) marks[y * picture.width + x] = 1;
}
