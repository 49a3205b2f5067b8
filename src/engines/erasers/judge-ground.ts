import type { Component } from '../../pipeline/ink/components';
import { type Field, valueAt } from '../../pipeline/ink/smooth-background';
import { findRules, type Rules, ruleAt } from './find-rules';
import { colourAt, fitSurface, type Samples, type Surface } from './fit-surface';
import type { Tile } from './tile';

/**
 * What lies around a hole. surface: one colour or a simple gradient, perhaps ruled. smooth: no detail, but no simple shape either. texture: detail.
 * `grain`: root mean square of its noise, grey levels.
 */
export type Ground =
  | { readonly kind: 'surface'; readonly surface: Surface; readonly rules: Rules | null; readonly grain: number }
  | { readonly kind: 'smooth'; readonly grain: number }
  | { readonly kind: 'texture' };

/** How far around a hole is looked, px. */
const RING = 8;
const MOST_SAMPLES = 500;
/** Grey levels: what a surface leaves may be noise, but none of its parts may be off by more: that would be a seam. */
const SEAM = 0.9;
const PARTS = 6;
const LIMIT = 3;
/** Share of the ring that may be something else: compression's traces of the letters, a thing beside them. */
const ODD = 0.25;
/** Traces end, and other things begin, so far from a hole, px. */
const TRACES = 3;
const APART = 5;
/** Grain looks the same at every scale above its own: a surface leaves hardly more than the neighbourhood's mean does. */
const LIKE_GRAIN = 1.3;
const STRONGEST_GRAIN = 18;
/** Grey levels that a rule stands out by; so many pixels of it are no chance. */
const CROSSING = 6;
const CROSSING_PX = 6;
const CROSSING_SHARE = 0.02;
/** Ruled paper: grey levels of noise between the rules, and the share that rules may cover. */
const RULED = 2.5;
const MOST_RULED = 0.45;
/** Grey levels: mean detail of a smooth ground, and that of its roughest twentieth. */
const CALM = 1.8;
const CALM_PEAKS = 5;

/** The ground around one hole. `blurred`: the tile without detail; `distance`: of each pixel to any hole, px. */
export function judgeGround(tile: Tile, hole: Component, distance: Float32Array, blurred: Field): Ground {
  const { width, channels, pixels } = tile;
  const ring = ringOf(tile, hole, distance);
  const sampled = thinOut(ring);
  // Traces of the letters keep close to the hole, and things beside it keep away; what crosses the ring is in between as well.
  const beyond = ring.filter((i) => distance[i]! > TRACES && distance[i]! <= APART);
  const details = Float32Array.from(sampled, (i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    let square = 0;
    for (let c = 0; c < channels; c++) square += (pixels[channels * i + c]! - valueAt(blurred, x, y, c)) ** 2;
    return Math.sqrt(square / channels);
  }).sort();
  const grain = Math.sqrt(details.reduce((sum, detail) => sum + detail * detail, 0) / Math.max(1, details.length));
  const peaks = details[Math.floor(0.95 * details.length)] ?? 0;
  const samples = samplesOf(tile, sampled);
  const surface = fitSurface(samples);
  if (surface) {
    const { residual, outliers } = surface;
    const noise = residual < STRONGEST_GRAIN && residual < Math.max(0.6, LIKE_GRAIN * grain);
    if (outliers <= ODD && noise && isSeamless(surface, samples, null) && !isCrossed(tile, beyond, surface, null))
      return { kind: 'surface', surface, rules: null, grain };
    const rules = residual < RULED && outliers < MOST_RULED ? findRules(tile, hole, surface) : null;
    if (rules && isSeamless(surface, samples, rules) && !isCrossed(tile, beyond, surface, rules))
      return { kind: 'surface', surface, rules, grain: 0 };
  }
  return grain < CALM && peaks < CALM_PEAKS ? { kind: 'smooth', grain } : { kind: 'texture' };
}

function ringOf(
  { width, height, hole }: Tile,
  { left, top, right, bottom }: Component,
  distance: Float32Array,
): number[] {
  const ring: number[] = [];
  for (let y = Math.max(0, top - RING); y <= Math.min(height - 1, bottom + RING); y++)
    for (let x = Math.max(0, left - RING); x <= Math.min(width - 1, right + RING); x++) {
      const i = y * width + x;
      if (!hole[i] && distance[i]! <= RING) ring.push(i);
    }
  return ring;
}

function thinOut(ring: readonly number[]): readonly number[] {
  const step = Math.ceil(ring.length / MOST_SAMPLES);
  return step <= 1 ? ring : ring.filter((_, k) => k % step === 0);
}

/** Whether a rule or an edge, however thin, stands in the ring (besides the known rules). */
function isCrossed(
  { width, channels, pixels }: Tile,
  ring: readonly number[],
  surface: Surface,
  rules: Rules | null,
): boolean {
  const least = CROSSING + 4 * surface.residual;
  let count = 0;
  for (const i of ring)
    for (let c = 0; c < channels; c++) {
      const [x, y] = [i % width, Math.floor(i / width)];
      const ruled = rules ? ruleAt(rules, channels, c, x, y) : 0;
      const error = pixels[channels * i + c]! - colourAt(surface, c, x, y) - ruled;
      if (Math.abs(error) < least) continue;
      count++;
      break;
    }
  return count > CROSSING_PX + (rules ? CROSSING_SHARE * ring.length : 0);
}

function samplesOf({ width, channels, pixels }: Tile, ring: readonly number[]): Samples {
  const places = new Float64Array(2 * ring.length);
  const colours = new Float64Array(channels * ring.length);
  ring.forEach((i, k) => {
    places[2 * k] = i % width;
    places[2 * k + 1] = Math.floor(i / width);
    for (let c = 0; c < channels; c++) colours[channels * k + c] = pixels[channels * i + c]!;
  });
  return { places, colours, channels };
}

/** Whether, in no part of the ring from left to right and from top to bottom, the surface is off on the mean. */
function isSeamless(surface: Surface, { places, channels }: Samples, rules: Rules | null): boolean {
  const { errorAt, middle, scale, residual } = surface;
  const sums = new Float64Array(2 * PARTS * channels);
  const counts = new Float64Array(2 * PARTS);
  const errors = new Float64Array(channels);
  for (let i = 0; i < places.length / 2; i++) {
    let odd = false;
    for (let c = 0; c < channels; c++) {
      const ruled = rules ? ruleAt(rules, channels, c, places[2 * i]!, places[2 * i + 1]!) : 0;
      errors[c] = errorAt(i, c) - ruled;
      if (Math.abs(errors[c]!) > LIMIT + 3 * residual) odd = true;
    }
    // What is no ground at all makes no seam.
    if (odd) continue;
    for (let axis = 0; axis < 2; axis++) {
      const share = (places[2 * i + axis]! - middle[axis]!) / scale;
      const part = axis * PARTS + Math.min(PARTS - 1, Math.max(0, Math.floor(((share + 1) / 2) * PARTS)));
      counts[part]!++;
      for (let c = 0; c < channels; c++) sums[part * channels + c]! += errors[c]!;
    }
  }
  for (let part = 0; part < counts.length; part++)
    if (counts[part]! > 6)
      for (let c = 0; c < channels; c++)
        if (Math.abs(sums[part * channels + c]!) > counts[part]! * (SEAM + residual / 6)) return false;
  return true;
}
