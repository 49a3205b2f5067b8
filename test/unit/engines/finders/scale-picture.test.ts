import { expect, test } from 'vitest';
import { scalePicture } from '../../../../src/engines/finders/scale-picture';
import type { Picture, Rgb } from '../../../../src/pipeline/types';

function pictureOf(width: number, height: number, colourAt: (x: number, y: number) => Rgb): Picture {
  const data = new Uint8ClampedArray(4 * width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) data.set([...colourAt(x, y), 255], 4 * (y * width + x));
  return { width, height, data };
}
const whole = ({ width, height }: Picture) => ({ x: 0, y: 0, width, height });

test('three planes, padded to multiples of 32 by the edges', () => {
  const picture = pictureOf(50, 20, (x) => [x < 49 ? 255 : 51, 102, 0]);
  const { data, dims } = scalePicture(picture, whole(picture), 1);
  expect(dims).toEqual([1, 3, 32, 64]);
  expect(data[0]).toBeCloseTo(1);
  expect(data[63]).toBeCloseTo(0.2);
  expect(data[31 * 64 + 63]).toBeCloseTo(0.2);
  expect(data[32 * 64]).toBeCloseTo(0.4);
  expect(data[2 * 32 * 64]).toBe(0);
});

test('a reduction keeps the mean: thin lines become grey', () => {
  const picture = pictureOf(256, 256, (x) => (x % 4 === 0 ? [0, 0, 0] : [255, 255, 255]));
  const { data } = scalePicture(picture, whole(picture), 0.25);
  for (let x = 1; x < 63; x++) expect(data[32 * 64 + x]).toBeCloseTo(0.75, 1);
});

test('an enlargement lies between the pixels', () => {
  const picture = pictureOf(2, 1, (x) => (x === 0 ? [0, 0, 0] : [255, 255, 255]));
  const { data } = scalePicture(picture, whole(picture), 2);
  expect([...data.slice(0, 4)].map((value) => Math.round(value * 100))).toEqual([0, 25, 75, 100]);
});

test('a part sees what lies beyond it', () => {
  const picture = pictureOf(128, 32, (x) => [x, x, x]);
  const { data } = scalePicture(picture, { x: 64, y: 0, width: 64, height: 32 }, 0.5);
  expect(data[0]! * 255).toBeCloseTo(64.5, 0);
});

test('one pixel', () => {
  const picture = pictureOf(1, 1, () => [255, 0, 0]);
  const { data, dims } = scalePicture(picture, whole(picture), 2);
  expect(dims).toEqual([1, 3, 32, 32]);
  expect(data.subarray(0, 1024).every((value) => value === 1)).toBe(true);
});
