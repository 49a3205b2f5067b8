import { describe, expect, test } from 'vitest';
import { findRules } from '../../../../src/engines/erasers/find-rules';
import type { Surface } from '../../../../src/engines/erasers/fit-surface';
import type { Tile } from '../../../../src/engines/erasers/tile';
import type { Component } from '../../../../src/pipeline/ink/components';

const [WIDTH, HEIGHT] = [120, 40];
/** Black everywhere. */
const surface: Surface = {
  rows: [0, 1, 2].map(() => new Float64Array(6)),
  middle: [0, 0],
  scale: 1,
  residual: 0,
  outliers: 0,
  errorAt: () => 0,
};
/** One letter among others, which hide nearly all that lies before it. */
const LETTER: Component = { pixels: new Int32Array(0), left: 60, top: 14, right: 69, bottom: 26 };

/** `redAt`: where something red stands in row 20. */
function tileWith(redAt: (x: number) => boolean, hidden: (x: number) => boolean): Tile {
  const pixels = new Float32Array(3 * WIDTH * HEIGHT);
  const hole = new Uint8Array(WIDTH * HEIGHT);
  for (let x = 0; x < WIDTH; x++) {
    if (redAt(x)) pixels[3 * (20 * WIDTH + x)] = 220;
    for (let y = 14; y <= 26; y++) if (hidden(x) || (x >= 60 && x <= 69)) hole[y * WIDTH + x] = 1;
  }
  return { x: 0, y: 0, width: WIDTH, height: HEIGHT, channels: 3, pixels, hole };
}

describe('a rule', () => {
  test('is found where it goes on behind the letter', () =>
    expect(findRules(tileWith(() => true, () => false), LETTER, surface)?.rows[3 * 20]).toBe(220)); // biome-ignore format: one row

  test('is not made of what stands behind the word alone: an emoji', () =>
    expect(
      findRules(
        tileWith(
          (x) => x > 74,
          (x) => x > 20 && x < 60 && x % 15 !== 0,
        ),
        LETTER,
        surface,
      ),
    ).toBeNull());

  test('may end where the picture does', () => {
    const first: Component = { ...LETTER, left: 0, right: 9 };
    expect(findRules(tileWith(() => true, (x) => x < 10), first, surface)?.rows[3 * 20]).toBe(220); // biome-ignore format: one row
  });
});
