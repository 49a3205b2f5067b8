import type { Region } from './region';

/** From so much of the way from the background to the ink on, a pixel is ink; where the ground is rough, at most so much. */
export const INK = 0.36;
const MOST_INK = 0.65;
/** This share of the ground must be less like the ink. */
const CLEAR = 0.95;

/**
 * From which likeness on a pixel is ink: where the ground itself is at places as much like it, ink has to be more so. `free`: surely ground.
 */
export function leastInk({ zone }: Region, likeness: Float32Array, free: Uint8Array): number {
  const counts = new Uint32Array(101);
  let all = 0;
  for (let i = 0; i < zone.length; i++) {
    if (zone[i] !== 1 || !free[i]) continue;
    counts[Math.min(100, Math.round(100 * likeness[i]!))]!++;
    all++;
  }
  let below = 0;
  const bin = counts.findIndex((count) => {
    below += count;
    return below >= CLEAR * all;
  });
  return Math.min(MOST_INK, Math.max(INK, bin / 100));
}
