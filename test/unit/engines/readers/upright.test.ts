import { expect, test } from 'vitest';
import { STRIP_HEIGHT } from '../../../../src/engines/readers/strip';
import { uprightMask } from '../../../../src/engines/readers/upright';

const WIDTH = 200;
/** Upright strokes and a bar, as letters have them, leaning by so many px to the right for one px up. */
function letters(lean: number): Float32Array {
  const fill = new Float32Array(WIDTH * STRIP_HEIGHT);
  for (let row = 10; row < 38; row++)
    for (const left of [30, 60, 90, 120, 150]) {
      const from = Math.round(left + lean * ((STRIP_HEIGHT - 1) / 2 - row));
      fill.fill(1, row * WIDTH + from, row * WIDTH + from + (row === 24 ? 16 : 4));
    }
  return fill;
}
const columnsWithInk = (fill: Float32Array, width: number): number[] =>
  Array.from({ length: width }, (_, column) => column).filter((column) => {
    for (let row = 10; row < 38; row++) if (row !== 24 && fill[row * width + column]! > 0.3) return true;
    return false;
  });

test.each([0.15, 0.3, 0.45])('letters that lean by %d stand upright', (lean) => {
  const fill = letters(lean);
  const upright = uprightMask({ fill }, WIDTH)!;
  expect(columnsWithInk(fill, WIDTH).length).toBeGreaterThan(35);
  const columns = columnsWithInk(upright.fill, upright.width);
  expect(columns.length).toBeLessThanOrEqual(5 * 6);
  // In their places, but for the margin.
  expect(Math.abs(columns[0]! - upright.margin - 30)).toBeLessThanOrEqual(1);
  const sum = (values: Float32Array) => values.reduce((all, value) => all + value, 0);
  expect(sum(upright.fill)).toBeCloseTo(sum(fill), 0);
});

test('letters that stand upright are left', () => {
  expect(uprightMask({ fill: letters(0) }, WIDTH)).toBeNull();
  expect(uprightMask({ fill: new Float32Array(WIDTH * STRIP_HEIGHT) }, WIDTH)).toBeNull();
});
