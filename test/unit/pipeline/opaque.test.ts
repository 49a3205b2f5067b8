import { expect, test } from 'vitest';
import { opaque } from '../../../src/pipeline/opaque';
import type { Rgb } from '../../../src/pipeline/types';
import { plainPicture } from './plain-block';

/** A stroke of that colour, its right edge half covered, on nothing. */
function sticker([r, g, b]: Rgb) {
  const picture = plainPicture(4, 1);
  picture.data.set([0, 0, 0, 0, r, g, b, 255, r, g, b, 128, 0, 0, 0, 0]);
  return picture;
}
const pixels = (picture: ReturnType<typeof plainPicture>) =>
  Array.from({ length: 4 }, (_, at) => [...picture.data.subarray(4 * at, 4 * at + 4)]);

test('half covered edges become half the colour, over the page that the letters were made for', () => {
  expect(pixels(opaque(sticker([80, 60, 140])))).toEqual([
    [255, 255, 255, 255],
    [80, 60, 140, 255],
    [167, 157, 197, 255],
    [255, 255, 255, 255],
  ]);
  expect(pixels(opaque(sticker([250, 250, 250])))[2]).toEqual([125, 125, 125, 255]);
});

test('an opaque picture is left as it is', () => {
  const picture = plainPicture(3, 3);
  expect(opaque(picture)).toBe(picture);
});
