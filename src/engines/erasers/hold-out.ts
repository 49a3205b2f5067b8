import { distanceTo } from '../../pipeline/ink/distance';
import type { Tile } from './tile';

/** So near to a hole pixels stay known: both would lose what they are filled from. Px. */
const APART = 4;
/** Shifts of the hole that are tried, and how far they go, px. */
const TRIES = 24;
const FARTHEST = 72;
/** Enough is held out when it is this share of the hole. */
const ENOUGH = 0.3;
const MOST_SHIFTS = 3;
/** Every so many pixels of the hole tell how well a shift fits. */
const STEP = 7;

/** Known pixels beside the hole, in its own shapes: where the hole lies when it is shifted. 1: held out. */
export function holdOut({ hole, width, height }: Tile, random: () => number): Uint8Array {
  const free = distanceTo(hole, width, height, APART + 1);
  const tested = new Uint8Array(hole.length);
  const places: number[] = [];
  for (let i = 0; i < hole.length; i++) if (hole[i]) places.push(i);
  const isFree = (at: number, dx: number, dy: number): boolean => {
    const [x, y] = [(at % width) + dx, Math.floor(at / width) + dy];
    return x >= 0 && y >= 0 && x < width && y < height && free[y * width + x]! >= APART;
  };
  const hits = (dx: number, dy: number): number => {
    let count = 0;
    for (let k = 0; k < places.length; k += STEP) if (isFree(places[k]!, dx, dy)) count++;
    return count;
  };
  const shifts = Array.from({ length: TRIES }, () => {
    const [dx, dy] = [Math.round((2 * random() - 1) * FARTHEST), Math.round((2 * random() - 1) * FARTHEST)];
    return { dx, dy, hits: hits(dx, dy) };
  }).sort((a, b) => b.hits - a.hits);
  let count = 0;
  for (const { dx, dy } of shifts.slice(0, MOST_SHIFTS)) {
    for (const at of places) {
      if (count >= ENOUGH * places.length) return tested;
      const to = at + dy * width + dx;
      if (!isFree(at, dx, dy) || tested[to]) continue;
      tested[to] = 1;
      count++;
    }
  }
  return tested;
}
