import { angleOf, boxIn, heightOf, quadOf } from '../../src/pipeline/geometry/frame';
import type { Picture, Quad } from '../../src/pipeline/types';
import { meanWithin, ssim } from './ssim';

export interface MirrorScore {
  /** Structural similarity of luminance over the written lines, scaled to 32 px a line: 1 is the original itself. */
  readonly fine: number;
  /** The same at 8 px a line: place, size, weight and colour count, not the single letter. */
  readonly coarse: number;
  /** The same for the two planes of colour, at 16 px a line. */
  readonly chroma: number;
  /** Share of the picture that changed though no written line is near. */
  readonly outside: number;
}

/** As `score_mirror.py` of the bar has it: the height of a line in px, and what counts as its surroundings in line heights. */
const FINE = { line: 32, sigma: 2.5 };
const COARSE = { shrink: 4, sigma: 1.5 };
const MOST_ENLARGED = 1.5;
const LEAST_LINE = 8;
const AROUND = 0.25;
/** Grey levels that nobody sees. */
const VISIBLE = 3;

/** Compares a picture with what was written back over `quads`, its lines. Both are seen on white. */
export function scoreMirror(original: Picture, written: Picture, quads: readonly Quad[]): MirrorScore {
  const heights = quads.map(heightOf).toSorted((a, b) => a - b);
  const line = heights[heights.length >> 1]!;
  const scale = Math.min(MOST_ENLARGED, FINE.line / Math.max(line, LEAST_LINE));
  const width = Math.max(8, Math.round(original.width * scale));
  const height = Math.max(8, Math.round(original.height * scale));
  const at = (shrink: number) => {
    const [w, h] = [width, height].map((length) => Math.max(4, Math.floor(length / shrink))) as [number, number];
    const near = areaOf(quads, w / original.width, h / original.height, w, h);
    const [a, b] = [planes(original, w, h), planes(written, w, h)];
    return (plane: keyof typeof a, sigma: number) => meanWithin(ssim(a[plane], b[plane], w, h, sigma), near);
  };
  const fine = at(1)('y', FINE.sigma);
  const coarse = at(COARSE.shrink)('y', COARSE.sigma);
  const half = at(2);
  const chroma = [half('u', FINE.sigma / 2), half('v', FINE.sigma / 2)];
  return { fine, coarse, chroma: (chroma[0]! + chroma[1]!) / 2, outside: changedOutside(original, written, quads) };
}

const opened = (quad: Quad): Quad => {
  const angle = angleOf(quad);
  const by = AROUND * heightOf(quad);
  const { left, top, right, bottom } = boxIn(quad, angle);
  return quadOf({ left: left - by, top: top - by, right: right + by, bottom: bottom + by }, angle);
};

/** 1 in and around the quads. */
function areaOf(quads: readonly Quad[], sx: number, sy: number, width: number, height: number): Uint8Array {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
  for (const quad of quads) {
    context.beginPath();
    for (const [x, y] of opened(quad)) context.lineTo(x * sx, y * sy);
    context.fill();
  }
  const { data } = context.getImageData(0, 0, width, height);
  return Uint8Array.from({ length: width * height }, (_, i) => (data[4 * i + 3]! > 127 ? 1 : 0));
}

/** Luminance and the two differences of colour (BT.601), scaled, on white. */
function planes(picture: Picture, width: number, height: number) {
  const own = new OffscreenCanvas(picture.width, picture.height);
  own
    .getContext('2d')!
    .putImageData(new ImageData(new Uint8ClampedArray(picture.data), picture.width, picture.height), 0, 0);
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(own, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  const plane = (r: number, g: number, b: number): Float32Array => {
    const values = new Float32Array(width * height);
    for (let i = 0, at = 0; i < values.length; i++, at += 4)
      values[i] = r * data[at]! + g * data[at + 1]! + b * data[at + 2]!;
    return values;
  };
  return { y: plane(0.299, 0.587, 0.114), u: plane(-0.169, -0.331, 0.5), v: plane(0.5, -0.419, -0.081) };
}

function changedOutside(original: Picture, written: Picture, quads: readonly Quad[]): number {
  const { width, height } = original;
  const near = areaOf(quads, 1, 1, width, height);
  let changed = 0;
  for (let i = 0; i < near.length; i++) {
    if (near[i]) continue;
    const far = (c: number) => Math.abs(original.data[4 * i + c]! - written.data[4 * i + c]!) > VISIBLE;
    if (far(0) || far(1) || far(2) || far(3)) changed++;
  }
  return changed / near.length;
}
