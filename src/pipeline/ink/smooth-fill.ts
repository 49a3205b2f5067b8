const SWEEPS = 24;
const LAST_SWEEPS = 8;

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
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if (hole[at]) continue;
      const to = (y >> 1) * across + (x >> 1);
      counts[to]!++;
      for (let c = 0; c < channels; c++) sums[to * channels + c]! += pixels[at * channels + c]!;
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
      const [fx, fy] = [u - left, v - top];
      for (let c = 0; c < channels; c++) {
        const value = (row: number, column: number) => coarse.pixels[(row * coarse.width + column) * channels + c]!;
        pixels[at * channels + c] =
          (value(top, left) * (1 - fx) + value(top, right) * fx) * (1 - fy) +
          (value(bottom, left) * (1 - fx) + value(bottom, right) * fx) * fy;
      }
    }
  }
}

/** Gauss–Seidel on (1 − t)·∇⁴u − t·∇²u = 0 in the hole; the picture's edges reflect. */
function relax({ width, height, channels, pixels, hole }: Grid, sweeps: number, tension: number): void {
  const cells: number[] = [];
  for (let i = 0; i < hole.length; i++) if (hole[i]) cells.push(i);
  const own = 20 * (1 - tension) + 4 * tension;
  const near = 8 * (1 - tension) + tension;
  const corner = 2 * (1 - tension);
  const far = 1 - tension;
  const sweep = (i: number) => {
    const y = Math.floor(i / width);
    const x = i - y * width;
    const [l, r] = [x > 0 ? -1 : 1, x < width - 1 ? 1 : -1];
    const [ll, rr] = [x > 1 ? -2 : l, x < width - 2 ? 2 : r];
    const [t, b] = [y > 0 ? -width : width, y < height - 1 ? width : -width];
    const [tt, bb] = [y > 1 ? -2 * width : t, y < height - 2 ? 2 * width : b];
    for (let c = 0; c < channels; c++) {
      const p = i * channels + c;
      const at = (offset: number) => pixels[p + offset * channels]!;
      pixels[p] =
        (near * (at(l) + at(r) + at(t) + at(b)) -
          corner * (at(t + l) + at(t + r) + at(b + l) + at(b + r)) -
          far * (at(ll) + at(rr) + at(tt) + at(bb))) /
        own;
    }
  };
  for (let round = 0; round < sweeps; round++) {
    // To and fro, so that no direction is favoured.
    if (round % 2 === 0) for (let k = 0; k < cells.length; k++) sweep(cells[k]!);
    else for (let k = cells.length - 1; k >= 0; k--) sweep(cells[k]!);
  }
}
