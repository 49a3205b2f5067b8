import { expect, test } from 'vitest';
import { alignRows } from '../../../../src/pipeline/style/align-rows';

/** Ink per row of a line: capitals, small letters, a few descenders. Rows from the top of the capitals, 0–1 over the em. */
const profile = (rows: number, top: number, size: number): Float32Array =>
  Float32Array.from({ length: rows }, (_, row) => {
    const at = (row + 0.5 - top) / size;
    return at < 0 || at > 0.95 ? 0 : at < 0.2 ? 3 : at < 0.72 ? 10 : 1.5;
  });

test.each([
  [1, 6],
  [1.2, 3],
  [0.85, 9],
])('finds size × %f and place %f', (scale, top) => {
  const fit = alignRows(profile(48, top, 28 * scale), profile(64, 12, 28));
  expect(fit.scale).toBeCloseTo(scale, 1);
  expect(fit.shift + fit.scale * 12).toBeCloseTo(top, 0);
});

test('a speck above the line moves nothing', () => {
  const measured = profile(48, 10, 28);
  measured[1] = 2;
  const fit = alignRows(measured, profile(64, 12, 28));
  expect(fit.scale).toBeCloseTo(1, 1);
  expect(fit.shift + fit.scale * 12).toBeCloseTo(10, 0);
});
