import type { Eraser } from '../../pipeline/engines';
import { PipelineError } from '../../pipeline/errors';
import { componentsOf } from '../../pipeline/ink/components';
import { colourAt, fitSurface } from '../../pipeline/ink/fit-surface';
import type { Mask, Patch, Picture } from '../../pipeline/types';
import { loadOpenCv, type OpenCv } from './open-cv';

export interface EraserOptions {
  /** 'auto': a fitted surface where the background is smooth, else Navier–Stokes; the others always inpaint. */
  readonly method?: 'auto' | 'navier-stokes' | 'telea';
}

/** How far around the ink the background is looked at, px. */
const RING = 7;
/** What inpainting sees around the ink, px. */
const CONTEXT = 24;
/** Grey levels: a background that a plane describes this well is smooth. */
const SMOOTH = 5.5;
const RADIUS = 4;

/**
 * Erases ink: every letter (component of the mask) gets the colour surface that fits its surroundings where these are smooth, and all
 * others are inpainted by OpenCV. Works on tiles around the masks, so that the cost grows with the text, not with the picture.
 */
export function createOpenCvEraser({ method = 'auto' }: EraserOptions = {}): Eraser {
  return {
    id: `opencv-${method}`,
    async erase(picture, masks, signal) {
      const unknown = unionOf(picture, masks);
      const patches: Patch[] = [];
      for (const mask of masks) {
        signal.throwIfAborted();
        patches.push(await eraseOne(picture, mask, unknown, method));
      }
      return patches;
    },
  };
}

/** Per pixel of the picture: 1 where any mask covers it. */
function unionOf({ width, height }: Picture, masks: readonly Mask[]): Uint8Array {
  const unknown = new Uint8Array(width * height);
  for (const mask of masks)
    for (let y = 0; y < mask.height; y++)
      for (let x = 0; x < mask.width; x++)
        if (mask.data[y * mask.width + x]) unknown[(mask.y + y) * width + mask.x + x] = 1;
  return unknown;
}

async function eraseOne(picture: Picture, mask: Mask, unknown: Uint8Array, method: string): Promise<Patch> {
  const data = cut(picture, mask);
  const rough = new Uint8Array(mask.data.length);
  for (const { pixels, left, top, right, bottom } of componentsOf(mask.data, mask.width, mask.height)) {
    const box = { left: mask.x + left, top: mask.y + top, right: mask.x + right, bottom: mask.y + bottom };
    const fit = method === 'auto' ? fitSurface(ringOf(picture, unknown, box)) : null;
    const smooth = fit !== null && fit.residual < SMOOTH;
    for (const at of pixels) {
      if (!smooth) rough[at] = 1;
      else
        for (let c = 0; c < 3; c++)
          data[4 * at + c] = colourAt(fit.plane, c, mask.x + (at % mask.width), mask.y + Math.floor(at / mask.width));
    }
  }
  if (rough.includes(1)) inpaint(await openCv(), picture, unknown, { ...mask, data: rough }, data, method);
  return { mask, data };
}

const openCv = (): Promise<OpenCv> =>
  loadOpenCv().catch((cause: unknown) => {
    throw new PipelineError('engine-failed', 'erasing', { cause });
  });

function cut({ width, data }: Picture, mask: Mask): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(4 * mask.width * mask.height);
  for (let y = 0; y < mask.height; y++) {
    const from = 4 * ((mask.y + y) * width + mask.x);
    pixels.set(data.subarray(from, from + 4 * mask.width), 4 * y * mask.width);
  }
  return pixels;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The known pixels around a box, as samples for fitSurface. */
function ringOf({ width, height, data }: Picture, unknown: Uint8Array, box: Box): Float64Array {
  const samples: number[] = [];
  for (let y = Math.max(0, box.top - RING); y <= Math.min(height - 1, box.bottom + RING); y++)
    for (let x = Math.max(0, box.left - RING); x <= Math.min(width - 1, box.right + RING); x++) {
      const at = y * width + x;
      if (!unknown[at]) samples.push(x, y, data[4 * at]!, data[4 * at + 1]!, data[4 * at + 2]!);
    }
  return Float64Array.from(samples);
}

/** OpenCV's inpainting (Bertalmio 2001 or Telea 2004) of the tile around `rough`; writes the rough pixels into `data`. */
function inpaint(
  cv: OpenCv,
  picture: Picture,
  unknown: Uint8Array,
  rough: Mask,
  data: Uint8ClampedArray,
  method: string,
): void {
  const left = Math.max(0, rough.x - CONTEXT);
  const top = Math.max(0, rough.y - CONTEXT);
  const width = Math.min(picture.width, rough.x + rough.width + CONTEXT) - left;
  const height = Math.min(picture.height, rough.y + rough.height + CONTEXT) - top;
  const tile = new cv.Mat(height, width, cv.CV_8UC3);
  const holes = new cv.Mat(height, width, cv.CV_8UC1);
  const filled = new cv.Mat();
  try {
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const from = (top + y) * picture.width + left + x;
        const to = y * width + x;
        for (let c = 0; c < 3; c++) tile.data[3 * to + c] = picture.data[4 * from + c]!;
        holes.data[to] = unknown[from] ? 255 : 0;
      }
    cv.inpaint(tile, holes, filled, RADIUS, method === 'telea' ? cv.INPAINT_TELEA : cv.INPAINT_NS);
    for (let y = 0; y < rough.height; y++)
      for (let x = 0; x < rough.width; x++) {
        const to = y * rough.width + x;
        const from = (rough.y - top + y) * width + rough.x - left + x;
        if (rough.data[to]) for (let c = 0; c < 3; c++) data[4 * to + c] = filled.data[3 * from + c]!;
      }
  } finally {
    tile.delete();
    holes.delete();
    filled.delete();
  }
}
