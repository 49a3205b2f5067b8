import { expect, test } from 'vitest';
import { overWhite } from '../../../src/engines/over-white';
import type { Picture } from '../../../src/pipeline/types';

const pictureOf = (...data: number[]): Picture => ({
  width: data.length / 4,
  height: 1,
  data: Uint8ClampedArray.from(data),
});

test('what is see-through shows white', () => {
  const picture = pictureOf(0, 0, 0, 0, 100, 50, 0, 51, 7, 8, 9, 255);
  const before = picture.data.slice();
  expect([...overWhite(picture).data]).toEqual([255, 255, 255, 255, 224, 214, 204, 255, 7, 8, 9, 255]);
  expect(picture.data).toEqual(before);
});

test('an opaque picture is not copied', () => {
  const picture = pictureOf(1, 2, 3, 255);
  expect(overWhite(picture)).toBe(picture);
});
