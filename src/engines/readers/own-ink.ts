import { atLeast } from '../../pipeline/ink/at-least';
import { componentsOf } from '../../pipeline/ink/components';
import { distanceTo } from '../../pipeline/ink/distance';
import type { StripMask } from './binarise';
import { MARGIN, STRIP_HEIGHT } from './strip';

/** Probability from which a pixel counts as ink. */
const INK_FROM = 0.5;
/** Rows at the strip's edges: what reaches them may be part of another line. */
const EDGE = 5;
/** The line's own letters have at least this share of their pixels inside the line's box. */
const LEAST_INSIDE = 0.45;
/** Farther than this from any stroke, px, it does not matter whose the ink is. */
const FAR = 12;

/** The mask without the letters of the lines above and below, of which a strip shows the nearer halves. */
export function ownInk<T extends Pick<StripMask, 'fill' | 'ink'>>(mask: T, width: number): T {
  const strokes = atLeast(mask.fill, INK_FROM);
  const strange = new Uint8Array(strokes.length);
  for (const { pixels, top, bottom } of componentsOf(strokes, width, STRIP_HEIGHT)) {
    if (top >= EDGE && bottom < STRIP_HEIGHT - EDGE) continue;
    let inside = 0;
    for (const at of pixels) if (isInside(Math.floor(at / width))) inside++;
    if (inside < LEAST_INSIDE * pixels.length) for (const at of pixels) strange[at] = 1;
  }
  if (!strange.includes(1)) return mask;
  const own = strokes.map((stroke, at) => (strange[at] ? 0 : stroke));
  const toOwn = distanceTo(own, width, STRIP_HEIGHT, FAR);
  const toStrange = distanceTo(strange, width, STRIP_HEIGHT, FAR);
  const keep = (value: number, at: number) => (toStrange[at]! < toOwn[at]! ? 0 : value);
  return { ...mask, fill: mask.fill.map(keep), ink: mask.ink.map(keep) };
}

const isInside = (row: number): boolean => row >= MARGIN && row < STRIP_HEIGHT - MARGIN;
