import type { Grid } from '../../pipeline/ink/smooth-fill';

/** Half the width of a patch, px: 5 × 5 pixels. */
export const RADIUS = 2;
export const SIDE = 2 * RADIUS + 1;

export interface Sources {
  /** Per pixel: 1 when the patch around it is wholly known. */
  readonly is: Uint8Array;
  readonly list: Int32Array;
}

/** For each pixel in and next to a hole the patch of the surroundings that is most like its own. */
export interface Matching {
  readonly grid: Grid;
  readonly sources: Sources;
  readonly centres: Int32Array;
  /** Per pixel: the middle of the patch it takes (index), or -1. */
  readonly from: Int32Array;
  /** Per pixel: how unlike the two patches are. */
  readonly costs: Float32Array;
  /** Per pixel: how much it counts in comparisons. */
  readonly weights: Float32Array;
}

/** Every other pixel each way is the middle of a patch: a quarter of the work, and still four votes and more for every pixel. */
export const STRIDE = 2;

/** Pixels in or near the hole whose patches lie inside the grid and, together, cover it. */
export function centresOf({ width, height, hole }: Grid): Int32Array {
  const list: number[] = [];
  for (let y = RADIUS; y < height - RADIUS; y += STRIDE)
    for (let x = RADIUS; x < width - RADIUS; x += STRIDE) {
      const at = y * width + x;
      let touches = false;
      for (let v = -1; v <= 1 && !touches; v++)
        for (let u = -1; u <= 1; u++) if (hole[at + v * width + u]) touches = true;
      if (touches) list.push(at);
    }
  return Int32Array.from(list);
}

export function sourcesOf({ width, height, hole }: Grid): Sources {
  const is = new Uint8Array(width * height);
  const list: number[] = [];
  // Holes per row window, then per column window.
  const rows = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = RADIUS; x < width - RADIUS; x++) {
      let count = 0;
      for (let u = -RADIUS; u <= RADIUS; u++) count += hole[y * width + x + u]!;
      rows[y * width + x] = count;
    }
  for (let y = RADIUS; y < height - RADIUS; y++)
    for (let x = RADIUS; x < width - RADIUS; x++) {
      let count = 0;
      for (let v = -RADIUS; v <= RADIUS; v++) count += rows[(y + v) * width + x]!;
      if (count === 0) {
        is[y * width + x] = 1;
        list.push(y * width + x);
      }
    }
  return { is, list: Int32Array.from(list) };
}

/** Patches without a source get any. */
export function seed({ centres, sources: { list }, from }: Matching, random: () => number): void {
  for (let k = 0; k < centres.length; k++)
    if (from[centres[k]!]! < 0) from[centres[k]!] = list[Math.floor(random() * list.length)]!;
}

/** What is known counts fully, what was filled as much as it is trusted. */
export function trustHole({ grid, weights }: Matching, trust: number): void {
  for (let i = 0; i < weights.length; i++) weights[i] = grid.hole[i] ? trust : 1;
}

/** Sum of weighted squared differences of two patches; stops when it exceeds `most`. */
function costOf({ grid: { width, channels, pixels }, weights }: Matching, a: number, b: number, most: number): number {
  let sum = 0;
  for (let v = -RADIUS; v <= RADIUS; v++) {
    let i = a + v * width - RADIUS;
    let p = i * channels;
    let q = (b + v * width - RADIUS) * channels;
    for (let u = 0; u < SIDE; u++, i++) {
      let square = 0;
      for (let c = 0; c < channels; c++, p++, q++) {
        const difference = pixels[p]! - pixels[q]!;
        square += difference * difference;
      }
      sum += weights[i]! * square;
    }
    if (sum > most) return sum;
  }
  return sum;
}

export function rescore(matching: Matching): void {
  const { centres, from, costs } = matching;
  for (let k = 0; k < centres.length; k++) {
    const at = centres[k]!;
    costs[at] = costOf(matching, at, from[at]!, Number.POSITIVE_INFINITY);
  }
}

/** One sweep of PatchMatch: a neighbour's source moved along, and random sources at shrinking distances. */
export function match(matching: Matching, forward: boolean, search: boolean, random: () => number): void {
  const { grid, centres, sources, from, costs } = matching;
  const { width, height } = grid;
  const towards = forward ? -STRIDE : STRIDE;
  const count = centres.length;
  const widest = search ? Math.max(width, height) / 2 : 0;
  for (let k = 0; k < count; k++) {
    const at = centres[forward ? k : count - 1 - k]!;
    let best = from[at]!;
    let cost = costs[at]!;
    for (let step = towards, n = 0; n < 2; n++, step = towards * width) {
      const neighbour = from[at + step]!;
      const candidate = neighbour - step;
      if (neighbour < 0 || candidate === best || sources.is[candidate] !== 1) continue;
      const next = costOf(matching, at, candidate, cost);
      if (next < cost) {
        best = candidate;
        cost = next;
      }
    }
    for (let radius = widest; radius >= 1 && cost > 0; radius /= 2.5) {
      const y = Math.floor(best / width);
      const u = best - y * width + Math.round((2 * random() - 1) * radius);
      const v = y + Math.round((2 * random() - 1) * radius);
      if (u < RADIUS || v < RADIUS || u >= width - RADIUS || v >= height - RADIUS) continue;
      const candidate = v * width + u;
      if (sources.is[candidate] !== 1) continue;
      const next = costOf(matching, at, candidate, cost);
      if (next < cost) {
        best = candidate;
        cost = next;
      }
    }
    from[at] = best;
    costs[at] = cost;
  }
}
