import { describe, expect, test } from 'vitest';
import { ownInk } from '../../../../src/engines/readers/own-ink';
import { refineQuads } from '../../../../src/engines/readers/refine-quads';
import { cutStrip, LINE, MARGIN, STRIP_HEIGHT } from '../../../../src/engines/readers/strip';
import type { Quad } from '../../../../src/pipeline/types';

type Bar = readonly [left: number, top: number, right: number, bottom: number];
const WIDTH = 160 + 2 * MARGIN;
function maskOf(...bars: readonly Bar[]) {
  const fill = new Float32Array(WIDTH * STRIP_HEIGHT).fill(0.02);
  for (const [left, top, right, bottom] of bars)
    for (let row = top; row < bottom; row++) fill.fill(0.95, row * WIDTH + left, row * WIDTH + right);
  return { fill, ink: fill };
}
const at = ({ fill }: { fill: Float32Array }, column: number, row: number) => fill[row * WIDTH + column]!;

describe('the line’s own ink', () => {
  const letters: Bar[] = [20, 40, 60, 80, 100].map((left) => [left, 10, left + 8, 34]);

  test('is without the feet of the line above and the heads of the line below', () => {
    const mask = ownInk(maskOf(...letters, [30, 0, 36, 5], [70, 40, 90, 48]), WIDTH);
    expect(at(mask, 33, 2)).toBe(0);
    expect(at(mask, 80, 45)).toBe(0);
    expect(at(mask, 24, 20)).toBeCloseTo(0.95);
    expect(mask.ink[2 * WIDTH + 33]).toBe(0);
  });

  test('keeps what the line itself lets reach its edge, and dots and commas', () => {
    const mask = maskOf(...letters, [120, 6, 128, 48], [140, 30, 143, 38], [60, 8, 63, 11]);
    expect(ownInk(mask, WIDTH) === mask).toBe(true);
  });
});

describe('a better box', () => {
  const quad: Quad = [
    [100, 200],
    [100 + 160 * 2, 200],
    [100 + 160 * 2, 200 + LINE * 2],
    [100, 200 + LINE * 2],
  ];
  const picture = { width: 600, height: 400, data: new Uint8ClampedArray(4 * 600 * 400) };
  const strip = cutStrip(picture, quad)!;
  /** Letters between these rows, some with descenders. */
  const text = (top: number, baseline: number, left = MARGIN, right = WIDTH - MARGIN): Bar[] => {
    const bars: Bar[] = [];
    for (let x = left; x + 6 <= right; x += 10) bars.push([x, top, x + 6, baseline + (x % 40 === 8 ? 7 : 0)]);
    return [...bars, [right - 6, top, right, baseline]];
  };
  const refined = (...bars: readonly Bar[]) => refineQuads(maskOf(...bars), strip);

  test('is not looked for where the found one fits', () => expect(refined(...text(9, 32))).toBeNull());

  test('is higher for a line that is higher', () => {
    const better = refined(...text(2, 40))![0]!;
    expect(better[0][1]).toBeCloseTo(200 + (2 - MARGIN) * 2);
    expect(better[3][1] - better[0][1]).toBeGreaterThan(2 * LINE * 1.4);
  });

  test('is lower for a line that is lower', () => {
    const better = refined(...text(16, 30))![0]!;
    expect(better[3][1] - better[0][1]).toBeLessThan(2 * LINE * 0.7);
  });

  test('is longer where the line is cut off', () => {
    const better = refined(...text(9, 32, MARGIN, WIDTH))![0]!;
    expect(better[1][0]).toBeGreaterThan(quad[1][0] + LINE);
    expect(better[0][0]).toBeCloseTo(quad[0][0]);
  });

  test('is turned where the line rises or falls', () => {
    const falling = text(14, 30).map(([left, top, right, bottom]): Bar => {
      const fall = Math.round(0.06 * (left - WIDTH / 2));
      return [left, top + fall, right, bottom + fall];
    });
    const better = refined(...falling)![0]!;
    const angle = Math.atan2(better[1][1] - better[0][1], better[1][0] - better[0][0]);
    expect(angle).toBeCloseTo(0.06, 1);
  });

  test('is not turned by the descenders of a word that is short', () => {
    // As in “years?”: three letters on the line, three whose feet are lower and lower.
    const feet = [32, 32, 32, 36, 39, 43];
    const word = feet.map((foot, i): Bar => [40 + 18 * i, 9, 50 + 18 * i, foot]);
    const angles = (refined(...word) ?? [quad]).map(([a, b]) => Math.atan2(b[1] - a[1], b[0] - a[0]));
    expect(angles).toEqual([0]);
    // A longer one is believed.
    const long = feet.map((foot, i): Bar => [16 + 28 * i, 9, 26 + 28 * i, foot]);
    const [a, b] = refined(...long)![0]!;
    expect(Math.atan2(b[1] - a[1], b[0] - a[0])).toBeGreaterThan(0.05);
  });

  test('is two where the found one holds two lines', () => {
    const boxes = refined(...text(8, 19), ...text(27, 38))!;
    expect(boxes).toHaveLength(2);
    for (const [i, top] of [8, 27].entries()) {
      expect(boxes[i]![0][1]).toBeCloseTo(200 + (top - MARGIN) * 2);
      expect(boxes[i]![3][1] - boxes[i]![0][1]).toBeLessThan(2 * LINE * 0.5);
    }
  });

  test('is not made of specks', () => expect(refined([50, 20, 60, 22])).toBeNull());
});
