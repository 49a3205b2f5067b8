import { componentsOf } from './components';
import { distanceTo } from './distance';
import type { Region } from './region';
import { where } from './where';

/** What hangs on something that passes, and has at least this share beyond the hint's reach, is no letter's. */
const STRANGE = 0.5;
/** The binariser misses dots and commas: so many reaches from its strokes they may be. */
const DOTS = 5;

/**
 * Ink-coloured cells without what only passes through the line: the outline of a drawing, a rule, the edge of a panel. Letters end where
 * their line ends; what leaves its quad and goes on farther than `overhang` is no letter out there, and what hangs on it inside neither,
 * unless the binariser took it for strokes. Nor is what lies far from all of its strokes. `hint`: its strokes (0–255); `reach`: so far around them may be ink, cells.
 */
export function withoutPassing(
  { zone, width, height }: Region,
  like: Uint8Array,
  hint: Uint8Array | null,
  { overhang, reach }: { readonly overhang: number; readonly reach: number },
): Uint8Array {
  const outside = where(like.length, (i) => like[i] === 1 && zone[i] !== 2);
  const cap = Math.ceil(overhang) + 2;
  const beyond = distanceTo(
    where(zone.length, (i) => zone[i] === 2),
    width,
    height,
    cap,
  );
  const own = new Uint8Array(like);
  const leaving = new Uint8Array(like.length);
  for (const { pixels } of componentsOf(outside, width, height)) {
    if (!pixels.some((at) => beyond[at]! > overhang)) continue;
    for (const at of pixels) {
      leaving[at] = 1;
      own[at] = 0;
    }
  }
  if (!hint?.includes(255)) return own;
  const fromHint = distanceTo(
    where(hint.length, (i) => hint[i]! > 127),
    width,
    height,
    DOTS * reach + 2,
  );
  const fromLeaving = distanceTo(leaving, width, height, 3);
  for (const { pixels } of componentsOf(own, width, height)) {
    const strange = pixels.filter((at) => fromHint[at]! > reach);
    const hangs = pixels.some((at) => fromLeaving[at]! < 2);
    const lost = pixels.every((at) => fromHint[at]! > DOTS * reach);
    if (lost || (hangs && strange.length > STRANGE * pixels.length)) for (const at of pixels) own[at] = 0;
    else if (hangs) for (const at of strange) own[at] = 0;
  }
  return own;
}
