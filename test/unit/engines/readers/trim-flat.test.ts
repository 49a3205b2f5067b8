import { expect, test } from 'vitest';
import { trimFlat } from '../../../../src/engines/readers/trim-flat';

const [width, height] = [120, 48];
/** A strip whose px are what `grey` says of them, 0–1. */
function strip(grey: (x: number, y: number) => number) {
  const rgb = new Float32Array(3 * width * height);
  for (let at = 0; at < rgb.length; at++) rgb[at] = grey(at % width, Math.floor(at / width) % height);
  return { rgb, width, height };
}
const inner = { from: 50, to: 70 };
const isLetter = (x: number, y: number) => x >= 48 && x < 72 && y > 10 && y < 40;

test('even ground at both ends is cut off, up to the box, but for a margin', () => {
  expect(
    trimFlat(
      strip((x, y) => (isLetter(x, y) ? 0 : 1)),
      inner,
      4,
    ),
  ).toEqual({ from: 44, to: 76 });
  expect(
    trimFlat(
      strip(() => 0.5),
      inner,
      4,
    ),
  ).toEqual({ from: 46, to: 75 });
});

test('a slow gradient and a speck are even ground, too', () => {
  const gradient = strip((x, y) => (isLetter(x, y) ? 0 : 0.3 + 0.004 * x + 0.002 * y));
  expect(trimFlat(gradient, inner, 4)).toEqual({ from: 44, to: 76 });
});

test('what stands beside the line is kept whole', () => {
  const bullet = (x: number, y: number) => x >= 12 && x < 20 && y >= 20 && y < 28;
  expect(
    trimFlat(
      strip((x, y) => (isLetter(x, y) || bullet(x, y) ? 0 : 1)),
      inner,
      4,
    ),
  ).toEqual({ from: 8, to: 76 });
});

test('on a ground full of detail nothing is cut off', () => {
  expect(
    trimFlat(
      strip((x, y) => ((x * 7 + y * 13) % 5) / 5),
      inner,
      4,
    ),
  ).toEqual({ from: 0, to: width });
});
