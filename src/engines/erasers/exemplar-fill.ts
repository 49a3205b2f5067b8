import type { Grid } from '../../pipeline/ink/smooth-fill';
import {
  centresOf,
  type Matching,
  match,
  RADIUS,
  rescore,
  SIDE,
  type Sources,
  STRIDE,
  seed,
  sourcesOf,
  trustHole,
} from './patch-match';

/** Rounds of matching and voting, by level (the finest first); where nothing came from a coarser level, always `FIRST_ROUNDS`. */
const ROUNDS = [1, 2, 3, 4] as const;
const FIRST_ROUNDS = 6;
/** The first guess says little: known pixels decide. Later rounds believe what was filled. */
const LEAST_TRUST = 0.08;
const MOST_TRUST = 0.6;

/** Rounds when most is known from before. */
const LATER_ROUNDS = 1;

/**
 * Fills the hole with patches from around it: PatchMatch (Barnes 2009) with voting (Wexler 2007), from coarse to fine. Works in place;
 * the hole must hold a first guess (a smooth fill). Returns, per pixel, where the patch around it comes from.
 */
export const exemplarFill = (grid: Grid, random: () => number): Int32Array | null => solve(grid, 0, random);

/** The same with less of a hole, from where its patches came from before. */
export function exemplarRefill(grid: Grid, from: Int32Array, random: () => number): void {
  const [centres, sources] = [centresOf(grid), sourcesOf(grid)];
  if (centres.length === 0 || sources.list.length === 0) return;
  const matching = begin(grid, centres, sources, from);
  seed(matching, random);
  for (let round = 0; round < LATER_ROUNDS; round++) sweep(matching, round, MOST_TRUST, false, random);
}

/** Returns, per pixel, where the patch around it comes from (index), or -1; null when there is nowhere to take patches from. */
function solve(grid: Grid, level: number, random: () => number): Int32Array | null {
  const { width, height } = grid;
  const [centres, sources] = [centresOf(grid), sourcesOf(grid)];
  let from: Int32Array | null = null;
  if (level < ROUNDS.length - 1 && isThick(grid) && width > 8 * SIDE && height > 4 * SIDE) {
    const coarse = halve(grid);
    const coarseFrom = solve(coarse, level + 1, random);
    if (coarseFrom) from = enlarge(coarseFrom, coarse, grid, sources);
  }
  if (centres.length === 0 || sources.list.length === 0) return null;
  const matching = begin(grid, centres, sources, from ?? new Int32Array(width * height).fill(-1));
  seed(matching, random);
  if (from) vote(matching);
  const rounds = from ? ROUNDS[level]! : FIRST_ROUNDS;
  for (let round = 0; round < rounds; round++) {
    const trust = from ? MOST_TRUST : LEAST_TRUST + ((MOST_TRUST - LEAST_TRUST) * round) / rounds;
    // The finest level only follows what coarser ones found.
    sweep(matching, round, trust, !from || level > 0, random);
  }
  return matching.from;
}

function begin(grid: Grid, centres: Int32Array, sources: Sources, from: Int32Array): Matching {
  const area = grid.width * grid.height;
  return { grid, centres, sources, from, costs: new Float32Array(area), weights: new Float32Array(area) };
}

function sweep(matching: Matching, round: number, trust: number, search: boolean, random: () => number): void {
  trustHole(matching, trust);
  rescore(matching);
  match(matching, round % 2 === 0, search, random);
  vote(matching);
}

function isThick({ width, height, hole }: Grid): boolean {
  for (let y = 3; y < height - 3; y++)
    for (let x = 3; x < width - 3; x++) {
      const at = y * width + x;
      if (hole[at] && hole[at - 3] && hole[at + 3] && hole[at - 3 * width] && hole[at + 3 * width]) return true;
    }
  return false;
}

function halve({ width, height, channels, pixels, hole }: Grid): Grid {
  const [across, down] = [width >> 1, height >> 1];
  const half = new Float32Array(across * down * channels);
  const coarseHole = new Uint8Array(across * down);
  for (let y = 0; y < down; y++)
    for (let x = 0; x < across; x++) {
      const to = y * across + x;
      const corners = [
        2 * y * width + 2 * x,
        2 * y * width + 2 * x + 1,
        (2 * y + 1) * width + 2 * x,
        (2 * y + 1) * width + 2 * x + 1,
      ];
      const known = corners.filter((at) => !hole[at]);
      // Half known is known: thin strokes would grow with every level.
      if (known.length < 2) coarseHole[to] = 1;
      const used = known.length >= 2 ? known : corners;
      for (const at of used)
        for (let c = 0; c < channels; c++) half[to * channels + c]! += pixels[at * channels + c]! / used.length;
    }
  return { width: across, height: down, channels, pixels: half, hole: coarseHole };
}

/** The finer level's patches come from where the nearest patch of the coarser level came from. */
function enlarge(coarseFrom: Int32Array, coarse: Grid, { width, height }: Grid, { is }: Sources): Int32Array {
  const from = new Int32Array(width * height).fill(-1);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      for (let near = 0; near < 4; near++) {
        const cx = ((x >> 1) & ~1) + (near & 1 ? STRIDE : 0);
        const cy = ((y >> 1) & ~1) + (near & 2 ? STRIDE : 0);
        if (cx >= coarse.width || cy >= coarse.height) continue;
        const source = coarseFrom[cy * coarse.width + cx]!;
        if (source < 0) continue;
        const sy = Math.floor(source / coarse.width);
        const u = x + 2 * (source - sy * coarse.width - cx);
        const v = y + 2 * (sy - cy);
        if (u < 0 || v < 0 || u >= width || v >= height || is[v * width + u] !== 1) continue;
        from[y * width + x] = v * width + u;
        break;
      }
    }
  return from;
}

/** Every patch says what the pixels of the hole should be; better matches count more. */
function vote({ grid, centres, from, costs }: Matching): void {
  const { width, channels, pixels, hole } = grid;
  const sums = new Float32Array(pixels.length);
  const weights = new Float32Array(hole.length);
  const typical = medianOf(centres, costs) + 1;
  for (let k = 0; k < centres.length; k++) {
    const at = centres[k]!;
    const source = from[at]!;
    const weight = Math.exp(-costs[at]! / (2 * typical)) + 1e-4;
    for (let v = -RADIUS; v <= RADIUS; v++)
      for (let u = -RADIUS; u <= RADIUS; u++) {
        const to = at + v * width + u;
        if (!hole[to]) continue;
        const value = source + v * width + u;
        weights[to]! += weight;
        for (let c = 0; c < channels; c++) sums[to * channels + c]! += weight * pixels[value * channels + c]!;
      }
  }
  for (let i = 0; i < hole.length; i++)
    if (weights[i]! > 0)
      for (let c = 0; c < channels; c++) pixels[i * channels + c] = sums[i * channels + c]! / weights[i]!;
}

function medianOf(centres: Int32Array, costs: Float32Array): number {
  const sample: number[] = [];
  const step = Math.max(1, Math.floor(centres.length / 500));
  for (let k = 0; k < centres.length; k += step) sample.push(costs[centres[k]!]!);
  return sample.sort((a, b) => a - b)[sample.length >> 1] ?? 0;
}
