import type { Picture, Quad } from '../../src/pipeline/types';

/** What of OpenCV is used here (its own types do not name `inpaint`'s flags). */
// biome-ignore lint/suspicious/noExplicitAny: OpenCV's bindings are untyped
type Cv = any;

/** An upright box, px: whole pixels, right and bottom exclusive. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function boxOf(quad: Quad): Box {
  const [xs, ys] = [quad.map(([x]) => x), quad.map(([, y]) => y)];
  return {
    left: Math.floor(Math.min(...xs)),
    top: Math.floor(Math.min(...ys)),
    right: Math.ceil(Math.max(...xs)),
    bottom: Math.ceil(Math.max(...ys)),
  };
}

const SEED_RADIUS_PX = 7;
const TELEA_RADIUS_PX = 5;
/** Beyond this nothing of the picture reaches into a box of the seed's. */
const CONTEXT_PX = 24;

export async function loadCv(): Promise<Cv> {
  const { default: cv } = await import('@techstark/opencv-js');
  return cv;
}

/** The seed's way: one Navier–Stokes inpainting of radius 7 per word box, one after the other (bench/seed-port). */
export function seedsWay(cv: Cv, picture: Picture, words: readonly Box[]): Picture {
  const out = { ...picture, data: new Uint8ClampedArray(picture.data) };
  for (const word of words) {
    const mask = new Uint8Array(picture.width * picture.height);
    for (let y = Math.max(0, word.top); y < Math.min(picture.height, word.bottom); y++)
      mask.fill(1, y * picture.width + Math.max(0, word.left), y * picture.width + Math.min(picture.width, word.right));
    inpaint(cv, out, mask, { radius: SEED_RADIUS_PX, flag: cv.INPAINT_NS }, word);
  }
  return out;
}

/** What the words changed, and one pixel around it. */
export function grownMask({ width }: Picture, touched: Uint8Array): Uint8Array {
  const mask = new Uint8Array(touched.length);
  for (let i = 0; i < mask.length; i++)
    if (touched[i]) for (const at of [i, i - 1, i + 1, i - width, i + width]) mask[at] = 1;
  return mask;
}

/** Telea's inpainting (2004) of the pixels of a mask. */
export function telea(cv: Cv, picture: Picture, mask: Uint8Array): Picture {
  const { width, height } = picture;
  const out = { ...picture, data: new Uint8ClampedArray(picture.data) };
  const all = { left: 0, top: 0, right: width, bottom: height };
  inpaint(cv, out, mask, { radius: TELEA_RADIUS_PX, flag: cv.INPAINT_TELEA }, all);
  return out;
}

function inpaint(
  cv: Cv,
  picture: Picture,
  mask: Uint8Array,
  { radius, flag }: { radius: number; flag: number },
  box: Box,
): void {
  const left = Math.max(0, box.left - CONTEXT_PX);
  const top = Math.max(0, box.top - CONTEXT_PX);
  const width = Math.min(picture.width, box.right + CONTEXT_PX) - left;
  const height = Math.min(picture.height, box.bottom + CONTEXT_PX) - top;
  if (width <= 0 || height <= 0) return;
  const tile = new cv.Mat(height, width, cv.CV_8UC3);
  const holes = new cv.Mat(height, width, cv.CV_8UC1);
  const filled = new cv.Mat();
  const at = (i: number) => (top + Math.floor(i / width)) * picture.width + left + (i % width);
  for (let i = 0; i < width * height; i++) {
    for (let c = 0; c < 3; c++) tile.data[3 * i + c] = picture.data[4 * at(i) + c]!;
    holes.data[i] = mask[at(i)] ? 255 : 0;
  }
  cv.inpaint(tile, holes, filled, radius, flag);
  for (let i = 0; i < width * height; i++)
    if (mask[at(i)]) for (let c = 0; c < 3; c++) picture.data[4 * at(i) + c] = filled.data[3 * i + c]!;
  for (const mat of [tile, holes, filled]) mat.delete();
}
