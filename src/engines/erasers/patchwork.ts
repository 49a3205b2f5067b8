import type { Eraser } from '../../pipeline/engines';
import { type Component, componentsOf } from '../../pipeline/ink/components';
import { distanceTo } from '../../pipeline/ink/distance';
import { enlarge, smoothField } from '../../pipeline/ink/smooth-background';
import { smoothFill } from '../../pipeline/ink/smooth-fill';
import { randomFrom } from '../../pipeline/random-from';
import type { Mask, Patch, Picture } from '../../pipeline/types';
import { fillTexture } from './fill-texture';
import { ruleAt } from './find-rules';
import { colourAt } from './fit-surface';
import { continueGrain } from './grain';
import { judgeGround } from './judge-ground';
import { regionsOf } from './regions';
import { roughnessOf } from './roughness-of';
import { cutTile, type Tile, writePixel } from './tile';

/** Pixels to fill with care in a picture (a page full of text has half as many); what is beyond gets the smooth fill alone. */
const MOST_CARE = 500_000;
/** What a hole costs besides its area, in pixels. */
const HOLE_COST = 200;
/** Behind smooth grounds slopes go on; in the hurry nothing may overshoot. */
const SUPPLE = 0.08;
const STIFF = 1;
/** What is finer than this is detail, px. */
const DETAIL_CELL = 4;
/** Grey levels: weaker noise is not seen. */
const LEAST_GRAIN = 0.7;

/**
 * Erases by what lies around: a fitted colour surface where one fits (its grain continued), a smooth fill where there is no detail, and
 * patches of the surroundings where there is. Works on tiles around the masks, so that the cost grows with the text; beyond what a picture
 * usually holds, the smooth fill alone bounds it.
 */
export function createPatchworkEraser(): Eraser {
  return {
    id: 'patchwork',
    async erase(picture, masks, signal) {
      const unknown = unionOf(picture, masks);
      let care = MOST_CARE;
      const filled = { width: picture.width, height: picture.height, data: new Uint8ClampedArray(picture.data) };
      for (const { core, around } of regionsOf(unknown, picture)) {
        signal.throwIfAborted();
        const tile = cutTile(filled, unknown, around);
        const holes = componentsOf(tile.hole, tile.width, tile.height);
        care -= costOf(holes);
        if (care > 0 || !tile.hole.includes(0)) fillTile(tile, holes);
        else smoothFill(tile, STIFF);
        // What is filled counts as known for the neighbouring tiles: no seam between them.
        for (let y = core.top; y < core.bottom; y++)
          for (let x = core.left; x < core.right; x++) {
            const at = y * picture.width + x;
            if (!unknown[at]) continue;
            writePixel(tile, (y - tile.y) * tile.width + x - tile.x, filled.data, 4 * at);
            unknown[at] = 0;
          }
      }
      return masks.map((mask) => ({ mask, data: cutPatch(filled, mask) }));
    },
  };
}

const costOf = (holes: readonly Component[]): number =>
  holes.reduce((cost, { pixels }) => cost + pixels.length + HOLE_COST, 0);

/** Per pixel of the picture: 1 where any mask covers it. */
function unionOf({ width, height }: Picture, masks: readonly Mask[]): Uint8Array {
  const unknown = new Uint8Array(width * height);
  for (const mask of masks)
    for (let y = Math.max(0, -mask.y); y < Math.min(mask.height, height - mask.y); y++)
      for (let x = Math.max(0, -mask.x); x < Math.min(mask.width, width - mask.x); x++)
        if (mask.data[y * mask.width + x]) unknown[(mask.y + y) * width + mask.x + x] = 1;
  return unknown;
}

function cutPatch({ width, height, data }: Picture, mask: Mask): Patch['data'] {
  const pixels = new Uint8ClampedArray(4 * mask.width * mask.height);
  const [left, right] = [Math.max(0, -mask.x), Math.min(mask.width, width - mask.x)];
  for (let y = Math.max(0, -mask.y); y < Math.min(mask.height, height - mask.y) && right > left; y++) {
    const from = 4 * ((mask.y + y) * width + mask.x);
    pixels.set(data.subarray(from + 4 * left, from + 4 * right), 4 * (y * mask.width + left));
  }
  return pixels;
}

function fillTile(tile: Tile, holes: readonly Component[]): void {
  const { width, height, channels, pixels, hole } = tile;
  // The same picture gives the same result.
  const random = randomFrom(width * 31 + height);
  if (!hole.includes(0)) {
    fillBlindly(tile);
    return;
  }
  const known = hole.map((is) => 1 - is);
  const blurred = smoothField(pixels, known, tile, DETAIL_CELL);
  const distance = distanceTo(hole, width, height, 10);
  const [grainy, textured]: [number[], number[]] = [[], []];
  const [smooth, rough] = [new Uint8Array(hole.length), new Uint8Array(hole.length)];
  for (const component of holes) {
    const ground = judgeGround(tile, component, distance, blurred);
    if (ground.kind !== 'texture' && ground.grain > LEAST_GRAIN) for (const at of component.pixels) grainy.push(at);
    for (const at of component.pixels) {
      if (ground.kind === 'texture') textured.push(at);
      else if (ground.kind === 'smooth') (ground.grain > LEAST_GRAIN ? rough : smooth)[at] = 1;
      else
        for (let c = 0; c < channels; c++) {
          const [x, y] = [at % width, Math.floor(at / width)];
          const ruled = ground.rules ? ruleAt(ground.rules, channels, c, x, y) : 0;
          pixels[channels * at + c] = colourAt(ground.surface, c, x, y) + ruled;
        }
    }
  }
  // Where there is noise, the fill goes on with the ground without it.
  if (smooth.includes(1)) fillFrom(tile, new Float32Array(pixels), smooth);
  if (rough.includes(1)) fillFrom(tile, enlarge(blurred), rough);
  if (textured.length > 0) fillTexture(tile, textured, roughnessOf(tile, blurred), random);
  if (grainy.length > 0) continueGrain(tile, grainy, random);
}

/** Fills the chosen pixels of the tile by a smooth surface through the known pixels of `pixels`. */
function fillFrom(tile: Tile, pixels: Float32Array, chosen: Uint8Array): void {
  smoothFill({ ...tile, pixels }, SUPPLE);
  for (let i = 0; i < chosen.length; i++)
    if (chosen[i]) for (let p = tile.channels * i; p < tile.channels * (i + 1); p++) tile.pixels[p] = pixels[p]!;
}

/** Nothing around is known: the colour that most of the covered pixels have, roughly. */
function fillBlindly({ channels, pixels }: Tile): void {
  for (let c = 0; c < channels; c++) {
    const counts = new Uint32Array(256);
    for (let i = c; i < pixels.length; i += channels) counts[Math.round(pixels[i]!)]!++;
    let seen = 0;
    const median = counts.findIndex((count) => {
      seen += count;
      return seen * channels * 2 >= pixels.length;
    });
    for (let i = c; i < pixels.length; i += channels) pixels[i] = median;
  }
}
