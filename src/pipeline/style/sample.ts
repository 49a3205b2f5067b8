import { type Box, fromFrame } from '../geometry/frame';
import { distanceTo } from '../ink/distance';
import type { Ink, Mask, Picture, Rgb } from '../types';
import { medianColour } from './colours';

/** The surroundings of one line, cut out for measuring: its ink, and how far every pixel is from it. */
export interface Sample {
  /** 255: stroke. */
  readonly fill: Mask;
  /** 255: stroke, outline, shadow or their blur. */
  readonly halo: Mask;
  /** px to the nearest stroke, up to `reach`. */
  readonly distance: Float32Array;
  readonly reach: number;
  /** What the letters stand on: the colour where nothing belongs to them. */
  readonly ground: Rgb;
}

// In font sizes.
const MARGIN = 0.45;
const REACH = 0.4;
/** More of a long line tells nothing new. */
const WIDEST = 7;
/** Nor do more pixels than these. */
const LARGEST_PX = 600_000;

/** `box`: the line in the frame turned by `angle`. null: there is no ink in it. */
export function takeSample(picture: Picture, ink: Ink, box: Box, angle: number, fontSize: number): Sample | null {
  const middle = (box.left + box.right) / 2;
  const enough = Math.min((WIDEST / 2) * fontSize, LARGEST_PX / (4 * fontSize));
  const half = Math.min((box.right - box.left) / 2, enough) + MARGIN * fontSize;
  const corners = [middle - half, middle + half].flatMap((u) =>
    [box.top - MARGIN * fontSize, box.bottom + MARGIN * fontSize].map((v) => fromFrame([u, v], angle)),
  );
  const clamp = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value)));
  const x = clamp(Math.min(...corners.map(([x]) => x)), picture.width);
  const y = clamp(Math.min(...corners.map(([, y]) => y)), picture.height);
  const width = clamp(Math.max(...corners.map(([x]) => x)), picture.width) - x;
  const height = clamp(Math.max(...corners.map(([, y]) => y)), picture.height) - y;
  if (width <= 0 || height <= 0) return null;

  const fill = cut(ink.fill, x, y, width, height);
  const halo = cut(ink.halo, x, y, width, height);
  if (!fill.data.includes(255)) return null;
  const reach = Math.max(6, Math.ceil(REACH * fontSize));
  const distance = distanceTo(fill.data, width, height, reach);
  const free = where(halo.data.length, (at) => halo.data[at] === 0 && distance[at]! >= 2);
  const far = where(halo.data.length, (at) => distance[at]! >= reach);
  const ground = medianColour(picture, fill, free) ?? medianColour(picture, fill, far) ?? [255, 255, 255];
  return { fill, halo, distance, reach, ground };
}

/** Indices below `length` that are chosen. */
export function where(length: number, chosen: (at: number) => boolean): Uint32Array {
  const found = new Uint32Array(length);
  let count = 0;
  for (let at = 0; at < length; at++) if (chosen(at)) found[count++] = at;
  return found.subarray(0, count);
}

/** The part of a mask in another area of the picture; 0 where the mask does not reach. */
function cut(mask: Mask, x: number, y: number, width: number, height: number): Mask {
  const data = new Uint8Array(width * height);
  const [left, right] = [Math.max(x, mask.x), Math.min(x + width, mask.x + mask.width)];
  for (let row = Math.max(y, mask.y); row < Math.min(y + height, mask.y + mask.height) && left < right; row++) {
    const from = (row - mask.y) * mask.width - mask.x;
    data.set(mask.data.subarray(from + left, from + right), (row - y) * width + left - x);
  }
  return { x, y, width, height, data: data.map((value) => (value > 127 ? 255 : 0)) };
}
