import { distanceTo } from '../../pipeline/ink/distance';
import type { Grid } from '../../pipeline/ink/smooth-fill';

/** A pixel is filled from what is known within so many px. */
const REACH = 4;
/** Directions are told from the slopes within so many px. */
const SIGHT = 6;
/** So far off the direction of an edge, px, what is known counts e^-½ times; its inverse, where the edge is clear. */
const STRONGEST = 3;
/** Grey levels squared: weaker slopes have no direction. */
const FAINT = 60;
const FARTHEST = 255;

/** Pixels around one, in typed arrays: this is the innermost loop of erasing. */
interface Taps {
  readonly x: Int32Array;
  readonly y: Int32Array;
  readonly weight: Float32Array;
}

function tapsWithin(radius: number, weigh: (distance: number) => number): Taps {
  const taps: [x: number, y: number, weight: number][] = [];
  for (let y = -radius; y <= radius; y++)
    for (let x = -radius; x <= radius; x++) {
      const distance = Math.hypot(x, y);
      if (distance > 0 && distance <= radius) taps.push([x, y, weigh(distance)]);
    }
  return {
    x: Int32Array.from(taps, ([x]) => x),
    y: Int32Array.from(taps, ([, y]) => y),
    weight: Float32Array.from(taps, ([, , weight]) => weight),
  };
}
const SOURCES = tapsWithin(REACH, (distance) => 1 / distance);
const SLOPES = tapsWithin(SIGHT, (distance) => Math.exp((-2 * distance * distance) / (SIGHT * SIGHT)));

/**
 * Fills the hole from its rim inwards, each pixel from what is known beside it, what lies along the local edge counting most: so edges and
 * outlines go on into the hole (coherence transport, Bornemann & März 2007). Works in place.
 */
export function coherentFill({ width, height, channels, pixels, hole }: Grid): void {
  const known = hole.map((is) => 1 - is);
  const slopes = new Float32Array(3 * hole.length);
  const isSloped = new Uint8Array(hole.length);
  const slopeAt = (x: number, y: number): void => {
    const at = y * width + x;
    const [left, right] = [x > 0 && known[at - 1] ? at - 1 : at, x < width - 1 && known[at + 1] ? at + 1 : at];
    const above = y > 0 && known[at - width] ? at - width : at;
    const below = y < height - 1 && known[at + width] ? at + width : at;
    const [across, down] = [Math.max(1, right - left), Math.max(1, (below - above) / width)];
    let [xx, xy, yy] = [0, 0, 0];
    for (let c = 0; c < channels; c++) {
      const dx = (pixels[right * channels + c]! - pixels[left * channels + c]!) / across;
      const dy = (pixels[below * channels + c]! - pixels[above * channels + c]!) / down;
      xx += dx * dx;
      xy += dx * dy;
      yy += dy * dy;
    }
    slopes[3 * at] = xx;
    slopes[3 * at + 1] = xy;
    slopes[3 * at + 2] = yy;
    isSloped[at] = 1;
  };

  const value = new Float64Array(channels);
  for (const at of inwards(hole, known, width, height)) {
    const y = Math.floor(at / width);
    const x = at - y * width;
    let xx = 0;
    let xy = 0;
    let yy = 0;
    let sight = 1e-9;
    for (let k = 0; k < SLOPES.weight.length; k++) {
      const u = x + SLOPES.x[k]!;
      const v = y + SLOPES.y[k]!;
      if (u < 0 || v < 0 || u >= width || v >= height) continue;
      const near = v * width + u;
      if (known[near] === 0) continue;
      if (isSloped[near] === 0) slopeAt(u, v);
      const weight = SLOPES.weight[k]!;
      xx += weight * slopes[3 * near]!;
      xy += weight * slopes[3 * near + 1]!;
      yy += weight * slopes[3 * near + 2]!;
      sight += weight;
    }
    // How much one direction stands out, and the way across it.
    const apart = Math.hypot(xx - yy, 2 * xy) / sight;
    const turn = 0.5 * Math.atan2(2 * xy, xx - yy);
    const nx = Math.cos(turn);
    const ny = Math.sin(turn);
    const strength = (STRONGEST * apart) / (apart + FAINT);
    let sum = 0;
    value.fill(0);
    for (let k = 0; k < SOURCES.weight.length; k++) {
      const u = x + SOURCES.x[k]!;
      const v = y + SOURCES.y[k]!;
      if (u < 0 || v < 0 || u >= width || v >= height) continue;
      const near = v * width + u;
      if (known[near] === 0) continue;
      const off = strength * (nx * SOURCES.x[k]! + ny * SOURCES.y[k]!);
      const weight = SOURCES.weight[k]! * Math.exp((-off * off) / 2) + 1e-9;
      sum += weight;
      for (let c = 0; c < channels; c++) value[c]! += weight * pixels[near * channels + c]!;
    }
    if (sum > 0) for (let c = 0; c < channels; c++) pixels[at * channels + c] = value[c]! / sum;
    known[at] = 1;
  }
}

/** The hole's pixels, the nearest to its rim first. */
function inwards(hole: Uint8Array, known: Uint8Array, width: number, height: number): Int32Array {
  const depth = distanceTo(known, width, height, FARTHEST);
  const steps = 3 * FARTHEST + 1;
  const starts = new Int32Array(steps + 1);
  for (let i = 0; i < hole.length; i++) if (hole[i]) starts[Math.round(3 * depth[i]!) + 1]!++;
  for (let k = 1; k <= steps; k++) starts[k]! += starts[k - 1]!;
  const ordered = new Int32Array(starts[steps]!);
  for (let i = 0; i < hole.length; i++) if (hole[i]) ordered[starts[Math.round(3 * depth[i]!)]!++] = i;
  return ordered;
}
