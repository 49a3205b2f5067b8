import type { Tile } from './tile';

/** Half the window that grain is told from the ground by, px. */
const RADIUS = 2;
/** Grey levels, median: weaker grain is not seen. */
const LEAST_GRAIN = 0.5;
/** In medians: what differs more is no grain. */
const LARGEST = 5;
/** Tries to find a place whose grain can be copied. */
const TRIES = 400;

/**
 * Continues noise or paper grain: adds to the chosen pixels what the known pixels at one common distance differ from their own
 * surroundings by. Grain copied as a whole keeps its pattern. `chosen`: indices of filled pixels.
 */
export function continueGrain(tile: Tile, chosen: readonly number[], random: () => number): void {
  const { width, height, channels, pixels, hole } = tile;
  const free = freeOf(tile);
  if (!free.includes(1) || chosen.length === 0) return;
  const grainAt = (at: number, c: number): number => {
    let sum = 0;
    for (let v = -RADIUS; v <= RADIUS; v++)
      for (let u = -RADIUS; u <= RADIUS; u++) sum += pixels[(at + v * width + u) * channels + c]!;
    return pixels[at * channels + c]! - sum / (2 * RADIUS + 1) ** 2;
  };
  const sample = Array.from({ length: 400 }, () => Math.floor(random() * free.length)).filter((at) => free[at]);
  const sizes = sample.map((at) => Math.abs(grainAt(at, 1))).sort((a, b) => a - b);
  const typical = sizes[sizes.length >> 1] ?? 0;
  if (typical < LEAST_GRAIN) return;
  // Edges are no grain.
  for (let at = 0; at < free.length; at++)
    if (free[at]) for (let c = 0; c < channels; c++) if (Math.abs(grainAt(at, c)) > LARGEST * typical) free[at] = 0;
  const shifts = usefulShifts(tile, free, chosen, random);
  for (const at of chosen) {
    if (!hole[at]) continue;
    const x = at % width;
    const y = Math.floor(at / width);
    for (const [dx, dy] of shifts) {
      const [u, v] = [x + dx, y + dy];
      if (u < 0 || v < 0 || u >= width || v >= height || !free[v * width + u]) continue;
      for (let c = 0; c < channels; c++) pixels[at * channels + c]! += grainAt(v * width + u, c);
      break;
    }
  }
}

/** 1 where the whole window around a pixel is known. */
function freeOf({ width, height, hole }: Tile): Uint8Array {
  const free = new Uint8Array(hole.length);
  const rows = new Uint8Array(hole.length);
  for (let y = 0; y < height; y++)
    for (let x = RADIUS; x < width - RADIUS; x++)
      for (let u = -RADIUS; u <= RADIUS; u++) rows[y * width + x]! |= hole[y * width + x + u]!;
  for (let y = RADIUS; y < height - RADIUS; y++)
    for (let x = RADIUS; x < width - RADIUS; x++) {
      const at = y * width + x;
      free[at] = 1;
      for (let v = -RADIUS; v <= RADIUS; v++) if (rows[at + v * width]) free[at] = 0;
    }
  return free;
}

/** Shifts by which chosen pixels come to lie on free ones, the most useful first. */
function usefulShifts({ width, height }: Tile, free: Uint8Array, chosen: readonly number[], random: () => number) {
  const probes = Array.from({ length: 64 }, () => chosen[Math.floor(random() * chosen.length)]!);
  const scored: { shift: readonly [number, number]; hits: number }[] = [];
  for (let i = 0; i < TRIES; i++) {
    const shift = [Math.round((random() - 0.5) * width), Math.round((random() - 0.5) * height)] as const;
    let hits = 0;
    for (const at of probes) {
      const [u, v] = [(at % width) + shift[0], Math.floor(at / width) + shift[1]];
      if (u >= 0 && v >= 0 && u < width && v < height && free[v * width + u]) hits++;
    }
    if (hits > 0) scored.push({ shift, hits });
  }
  return scored
    .sort((a, b) => b.hits - a.hits)
    .slice(0, 12)
    .map(({ shift }) => shift);
}
