import { componentsOf } from './components';
import { distanceTo } from './distance';
import type { Region } from './region';
import { where } from './where';

/** Share of a thick thing outside the line's quad that makes it part of the picture. */
const LEAVING = 0.15;
/** A dot, an accent; in letter units. */
const SMALL_PART = 0.3;

/** Without what is thicker than any stroke. `most`: half that thickness. */
export function thinOnly({ zone, width, height }: Region, ink: Uint8Array, most: number): Uint8Array {
  const cap = 2 * most + 2;
  const depth = distanceTo(
    where(ink.length, (i) => !ink[i]),
    width,
    height,
    cap,
  );
  const core = where(depth.length, (i) => depth[i]! > most);
  // Letters that have run together in their shadow are thick as well, but they do not leave their line.
  for (const { pixels } of componentsOf(core, width, height)) {
    let beyond = 0;
    for (const at of pixels) if (zone[at] !== 2) beyond++;
    if (beyond < LEAVING * pixels.length) for (const at of pixels) core[at] = 0;
  }
  if (!core.includes(1)) return ink;
  const fromCore = distanceTo(core, width, height, cap);
  return where(ink.length, (i) => ink[i] === 1 && fromCore[i]! > 1.1 * most);
}

/** Keeps what mostly lies in the line's quad, and small things close to it: dots, accents, tails of commas. */
export function lettersOnly(
  { width, height, zone }: Region,
  ink: Uint8Array,
  unit: number,
  overhang: number,
): Uint8Array {
  const kept = new Uint8Array(ink.length);
  let close: Float32Array | undefined;
  for (const { pixels, left, right, top, bottom } of componentsOf(ink, width, height)) {
    let inside = 0;
    for (const at of pixels) if (zone[at] === 2) inside++;
    const small = Math.max(right - left, bottom - top) < SMALL_PART * unit;
    if (small && inside < 0.5 * pixels.length) {
      close ??= distanceTo(
        where(zone.length, (i) => zone[i] === 2),
        width,
        height,
        unit,
      );
      inside = pixels.reduce((count, at) => (close![at]! <= overhang ? count + 1 : count), 0);
    }
    if (inside >= 0.5 * pixels.length) for (const at of pixels) kept[at] = 1;
  }
  return kept;
}
