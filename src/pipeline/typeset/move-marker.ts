import type { Patch, Picture } from '../types';

/** Of the marker's pixels that differ clearly from its ground, so many differ less than what covers the ground wholly. */
const SOLID = 0.7;
const CLEAR = 24;

/**
 * Draws a list item's marker anew, moved by whole px. `from`: the picture as it was; `ground`: what was behind the marker. How much a
 * pixel covers is told by how far it differs from that, so that edges stay smooth on another ground.
 */
export function moveMarker(onto: Picture, from: Picture, { mask, data: ground }: Patch, dx: number, dy: number): void {
  const covered = (at: number): number => {
    const byte = byteOf(from, mask.x + (at % mask.width), mask.y + Math.floor(at / mask.width));
    return Math.hypot(...[0, 1, 2].map((c) => from.data[byte + c]! - ground[4 * at + c]!));
  };
  const differences = Float32Array.from(mask.data, (inside, at) => (inside ? covered(at) : 0));
  const clear = differences.filter((value) => value > CLEAR).toSorted();
  const solid = clear[Math.floor(SOLID * clear.length)] ?? 0;
  if (solid === 0) return;
  for (const [at, difference] of differences.entries()) {
    const [x, y] = [mask.x + (at % mask.width), mask.y + Math.floor(at / mask.width)];
    if (difference === 0 || !isIn(onto, x + dx, y + dy)) continue;
    const alpha = Math.min(1, difference / solid);
    const [source, target] = [byteOf(from, x, y), byteOf(onto, x + dx, y + dy)];
    for (let c = 0; c < 3; c++) {
      const own = ground[4 * at + c]! + (from.data[source + c]! - ground[4 * at + c]!) / alpha;
      onto.data[target + c] = onto.data[target + c]! * (1 - alpha) + own * alpha;
    }
    onto.data[target + 3] = Math.max(onto.data[target + 3]!, from.data[source + 3]!);
  }
}

const byteOf = ({ width }: Picture, x: number, y: number): number => 4 * (y * width + x);

const isIn = ({ width, height }: Picture, x: number, y: number): boolean => x >= 0 && y >= 0 && x < width && y < height;
