const SWEEPS = 24;
const LAST_SWEEPS = 6;

/** Values on a grid, some of them unknown. */
export interface Grid {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  /** `channels` values per place, row by row. */
  readonly pixels: Float32Array;
  /** Per place: 1 where it is unknown. */
  readonly hole: Uint8Array;
}

/**
 * Fills the hole with the smoothest surface that goes on with colour and slope of its surroundings (spline in tension, Smith & Wessel
 * 1990): on ever finer grids, each from the coarser one's answer. `tension`: between a membrane (1: never overshoots) and a thin plate
 * (0: goes on with the slope). Works in place.
 */
export function smoothFill(grid: Grid, tension: number): void {
  if (!grid.hole.includes(1)) return;
  const [across, down] = [Math.ceil(grid.width / 2), Math.ceil(grid.height / 2)];
  if (grid.width < 3 || grid.height < 3) fillWithMean(grid);
  else {
    const coarse = halve(grid, across, down);
    smoothFill(coarse, tension);
    enlargeInto(grid, coarse);
  }
  relax(grid, grid.width * grid.height > 20_000 ? LAST_SWEEPS : SWEEPS, tension);
}

/** Means of the known pixels of 2 × 2; unknown where there is none. */
function halve({ width, height, channels, pixels, hole }: Grid, across: number, down: number): Grid {
  const sums = new Float32Array(across * down * channels);
  const counts = new Uint8Array(across * down);
  for (let y = 0, at = 0, from = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++, from += channels) {
      if (hole[at]) continue;
      const cell = (y >> 1) * across + (x >> 1);
      counts[cell]!++;
      for (let c = 0, to = cell * channels; c < channels; c++, to++) sums[to]! += pixels[from + c]!;
    }
  const coarseHole = new Uint8Array(counts.length);
  for (let i = 0; i < counts.length; i++) {
    if (counts[i] === 0) coarseHole[i] = 1;
    else for (let c = 0; c < channels; c++) sums[i * channels + c]! /= counts[i]!;
  }
  return { width: across, height: down, channels, pixels: sums, hole: coarseHole };
}

function fillWithMean({ channels, pixels, hole }: Grid): void {
  const sums = new Float64Array(channels);
  let count = 0;
  for (let i = 0; i < hole.length; i++) {
    if (hole[i]) continue;
    count++;
    for (let c = 0; c < channels; c++) sums[c]! += pixels[i * channels + c]!;
  }
  if (count === 0) return;
  for (let i = 0; i < hole.length; i++)
    if (hole[i]) for (let c = 0; c < channels; c++) pixels[i * channels + c] = sums[c]! / count;
}

function enlargeInto({ width, height, channels, pixels, hole }: Grid, coarse: Grid): void {
  for (let y = 0; y < height; y++) {
    const v = Math.min(coarse.height - 1, Math.max(0, y / 2 - 0.25));
    const top = Math.floor(v);
    const bottom = Math.min(coarse.height - 1, top + 1);
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if (!hole[at]) continue;
      const u = Math.min(coarse.width - 1, Math.max(0, x / 2 - 0.25));
      const left = Math.floor(u);
      const right = Math.min(coarse.width - 1, left + 1);
      const fx = u - left;
      const fy = v - top;
      const upper = top * coarse.width;
      const lower = bottom * coarse.width;
      for (let c = 0; c < channels; c++)
        pixels[at * channels + c] =
          (coarse.pixels[(upper + left) * channels + c]! * (1 - fx) +
            coarse.pixels[(upper + right) * channels + c]! * fx) *
            (1 - fy) +
          (coarse.pixels[(lower + left) * channels + c]! * (1 - fx) +
            coarse.pixels[(lower + right) * channels + c]! * fx) *
            fy;
    }
  }
}

/** Gauss–Seidel on (1 − t)·∇⁴u − t·∇²u = 0 in the hole; the picture's edges reflect. */
function relax({ width, height, channels: k, pixels, hole }: Grid, sweeps: number, tension: number): void {
  const own = 20 * (1 - tension) + 4 * tension;
  const near = (8 * (1 - tension) + tension) / own;
  const corner = (-2 * (1 - tension)) / own;
  const far = -(1 - tension) / own;
  const down = width * k;
  const places = placesOf(hole);
  for (let round = 0; round < sweeps; round++)
    for (let n = 0; n < places.length; n++) {
      // To and fro, so that no direction is favoured.
      const i = places[round % 2 === 0 ? n : places.length - 1 - n]!;
      const y = Math.floor(i / width);
      const x = i - y * width;
      const t = y > 0 ? -down : down;
      const b = y < height - 1 ? down : -down;
      const l = x > 0 ? -k : k;
      const r = x < width - 1 ? k : -k;
      const end = (i + 1) * k;
      // A membrane needs its four neighbours only.
      if (tension === 1) {
        for (let p = i * k; p < end; p++)
          pixels[p] = near * (pixels[p + l]! + pixels[p + r]! + pixels[p + t]! + pixels[p + b]!);
        continue;
      }
      const tt = y > 1 ? -2 * down : t;
      const bb = y < height - 2 ? 2 * down : b;
      const ll = x > 1 ? -2 * k : l;
      const rr = x < width - 2 ? 2 * k : r;
      for (let p = i * k; p < end; p++)
        pixels[p] =
          near * (pixels[p + l]! + pixels[p + r]! + pixels[p + t]! + pixels[p + b]!) +
          corner * (pixels[p + t + l]! + pixels[p + t + r]! + pixels[p + b + l]! + pixels[p + b + r]!) +
          far * (pixels[p + ll]! + pixels[p + rr]! + pixels[p + tt]! + pixels[p + bb]!);
    }
}

function placesOf(hole: Uint8Array): Int32Array {
  const places = new Int32Array(hole.length);
  let count = 0;
  for (let i = 0; i < hole.length; i++) if (hole[i] !== 0) places[count++] = i;
  return places.subarray(0, count);
}
