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

interface Tap {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

const tapsWithin = (radius: number, weigh: (distance: number) => number): Tap[] => {
  const taps: Tap[] = [];
  for (let y = -radius; y <= radius; y++)
    for (let x = -radius; x <= radius; x++) {
      const distance = Math.hypot(x, y);
      if (distance > 0 && distance <= radius) taps.push({ x, y, weight: weigh(distance) });
    }
  return taps;
};
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
    let [xx, xy, yy, sight] = [0, 0, 0, 1e-9];
    for (const tap of SLOPES) {
      const [u, v] = [x + tap.x, y + tap.y];
      if (u < 0 || v < 0 || u >= width || v >= height) continue;
      const near = v * width + u;
      if (!known[near]) continue;
      if (!isSloped[near]) slopeAt(u, v);
      xx += tap.weight * slopes[3 * near]!;
      xy += tap.weight * slopes[3 * near + 1]!;
      yy += tap.weight * slopes[3 * near + 2]!;
      sight += tap.weight;
    }
    // How much one direction stands out, and the way across it.
    const apart = Math.hypot(xx - yy, 2 * xy) / sight;
    const turn = 0.5 * Math.atan2(2 * xy, xx - yy);
    const [nx, ny] = [Math.cos(turn), Math.sin(turn)];
    const strength = (STRONGEST * apart) / (apart + FAINT);
    let sum = 0;
    value.fill(0);
    for (const tap of SOURCES) {
      const [u, v] = [x + tap.x, y + tap.y];
      if (u < 0 || v < 0 || u >= width || v >= height) continue;
      const near = v * width + u;
      if (!known[near]) continue;
      const off = strength * (nx * tap.x + ny * tap.y);
      const weight = tap.weight * Math.exp((-off * off) / 2) + 1e-9;
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
