import { distanceTo } from './distance';
import type { Region } from './region';
import type { Colour } from './split-colours';
import { where } from './where';

/** Which of one or two inks a pixel is nearer to. `at`: of its first channel. */
export function nearest(inks: readonly Colour[], pixels: Float32Array, at: number): number {
  if (inks.length === 1) return 0;
  let lead = 0;
  for (let c = 0; c < inks[0]!.length; c++)
    lead += (inks[0]![c]! - pixels[at + c]!) ** 2 - (inks[1]![c]! - pixels[at + c]!) ** 2;
  return lead > 0 ? 1 : 0;
}

/** Of two inks the one that lies deeper inside: the letters within their outline. */
export function deeper(
  { width, height, pixels, channels }: Region,
  ink: Uint8Array,
  inks: readonly Colour[],
): Uint8Array {
  const depth = distanceTo(
    where(ink.length, (i) => !ink[i]),
    width,
    height,
    1e6,
  );
  const [sums, counts] = [
    [0, 0],
    [1, 1],
  ];
  const owner = ink.map((is, i) => (is ? 1 + nearest(inks, pixels, channels * i) : 0));
  for (let i = 0; i < owner.length; i++) {
    if (!owner[i]) continue;
    sums[owner[i]! - 1]! += depth[i]!;
    counts[owner[i]! - 1]!++;
  }
  const inner = sums[0]! / counts[0]! >= sums[1]! / counts[1]! ? 1 : 2;
  return where(owner.length, (i) => owner[i] === inner);
}
