import { describe, expect, it } from 'vitest';
import { coherentFill } from '../../../../src/engines/erasers/coherent-fill';

const SIZE = 48;
const isHole = (x: number, y: number): boolean => x >= 21 && x < 28 && y >= 6 && y < 42;

/** Largest and mean error in a hole of 7 × 36 px, grey levels. */
function fill(ground: (x: number, y: number) => number) {
  const at = (of: (x: number, y: number) => number) =>
    Array.from({ length: SIZE * SIZE }, (_, i) => of(i % SIZE, Math.floor(i / SIZE)));
  const pixels = Float32Array.from(at((x, y) => (isHole(x, y) ? 255 : ground(x, y))));
  const hole = Uint8Array.from(at((x, y) => (isHole(x, y) ? 1 : 0)));
  coherentFill({ width: SIZE, height: SIZE, channels: 1, pixels, hole });
  const errors = at(ground).map((value, i) => Math.abs(pixels[i]! - value));
  const inside = errors.filter((_, i) => hole[i]);
  expect(errors.filter((error, i) => !hole[i] && error > 0)).toEqual([]);
  return { largest: Math.max(...inside), mean: inside.reduce((sum, error) => sum + error, 0) / inside.length };
}

describe('coherentFill', () => {
  it('leaves one colour as it is', () => {
    expect(fill(() => 90).largest).toBeLessThan(0.01);
  });

  it('carries an outline through, level or slanted', () => {
    expect(fill((_, y) => (y >= 22 && y < 26 ? 20 : 200)).mean).toBeLessThan(3);
    expect(fill((x, y) => (Math.abs(y - 12 - x / 2) < 2 ? 20 : 200)).mean).toBeLessThan(10);
  });

  it('keeps the border of two colours sharp', () => {
    expect(fill((x, y) => (y < 14 + x / 3 ? 60 : 190)).mean).toBeLessThan(5);
  });
});
