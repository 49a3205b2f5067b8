import type { Tile } from './tile';

/** Half the window that grain is told from the ground by, px. */
const RADIUS = 2;
/** Grey levels, median: weaker grain is not seen. */
const LEAST_GRAIN = 0.5;
/** In medians: what differs more is no grain. */
const LARGEST = 5;
/** Tries to find a place whose grain can be copied. */
const TRIES = 400;
const [UNSEEN, SEEN] = [1, 2];

/**
 * Continues noise or paper grain: adds to the chosen pixels what the known pixels at one common distance differ from their own
 * surroundings by. Grain copied as a whole keeps its pattern. `chosen`: indices of filled pixels.
 */
export function continueGrain(tile: Tile, chosen: readonly number[], random: () => number): void {
  const { width, height, channels, pixels, hole } = tile;
  const free = freeOf(tile);
  if (!free.includes(UNSEEN) || chosen.length === 0) return;
  const grainAt = (at: number, c: number): number => {
    let sum = 0;
    for (let v = -RADIUS; v <= RADIUS; v++) {
      const row = (at + v * width) * channels + c;
      for (let p = row - RADIUS * channels; p <= row + RADIUS * channels; p += channels) sum += pixels[p]!;
    }
    return pixels[at * channels + c]! - sum / (2 * RADIUS + 1) ** 2;
  };
  const sample = Array.from({ length: 400 }, () => Math.floor(random() * free.length)).filter((at) => free[at]);
  const sizes = sample.map((at) => Math.abs(grainAt(at, 1))).sort((a, b) => a - b);
  const typical = sizes[sizes.length >> 1] ?? 0;
  if (typical < LEAST_GRAIN) return;
  // Edges are no grain. (Only what is asked for is looked at.)
  const isGrain = (x: number, y: number): boolean => {
    if (x < 0 || y < 0 || x >= width || y >= height) return false;
    const at = y * width + x;
    if (free[at] === UNSEEN) {
      free[at] = SEEN;
      for (let c = 0; c < channels; c++) if (Math.abs(grainAt(at, c)) > LARGEST * typical) free[at] = 0;
    }
    return free[at] === SEEN;
  };
  const shifts = usefulShifts(tile, isGrain, chosen, random);
  for (const at of chosen) {
    if (!hole[at]) continue;
    const x = at % width;
    const y = Math.floor(at / width);
    for (const [dx, dy] of shifts) {
      if (!isGrain(x + dx, y + dy)) continue;
      const from = (y + dy) * width + x + dx;
      for (let c = 0; c < channels; c++) pixels[at * channels + c]! += grainAt(from, c);
      break;
    }
  }
}

/** UNSEEN where the whole window around a pixel is known, 0 elsewhere. */
function freeOf({ width, height, hole }: Tile): Uint8Array {
  const free = new Uint8Array(hole.length);
  const rows = new Uint8Array(hole.length);
  for (let y = 0; y < height; y++)
    for (let x = RADIUS; x < width - RADIUS; x++)
      for (let u = -RADIUS; u <= RADIUS; u++) rows[y * width + x]! |= hole[y * width + x + u]!;
  for (let y = RADIUS; y < height - RADIUS; y++)
    for (let x = RADIUS; x < width - RADIUS; x++) {
      const at = y * width + x;
      free[at] = UNSEEN;
      for (let v = -RADIUS; v <= RADIUS; v++) if (rows[at + v * width]) free[at] = 0;
    }
  return free;
}

/** Shifts by which chosen pixels come to lie on grain, the most useful first. */
function usefulShifts(
  { width, height }: Tile,
  isGrain: (x: number, y: number) => boolean,
  chosen: readonly number[],
  random: () => number,
) {
  const probes = Array.from({ length: 64 }, () => chosen[Math.floor(random() * chosen.length)]!);
  const scored: { shift: readonly [number, number]; hits: number }[] = [];
  for (let i = 0; i < TRIES; i++) {
    const shift = [Math.round((random() - 0.5) * width), Math.round((random() - 0.5) * height)] as const;
    let hits = 0;
    for (const at of probes) if (isGrain((at % width) + shift[0], Math.floor(at / width) + shift[1])) hits++;
    if (hits > 0) scored.push({ shift, hits });
  }
  return scored
    .sort((a, b) => b.hits - a.hits)
    .slice(0, 12)
    .map(({ shift }) => shift);
}
