import { expect, test } from 'vitest';
import { findOpacity } from '../../../../src/pipeline/style/find-opacity';
import { takeSample } from '../../../../src/pipeline/style/sample';
import type { Mask, Rgb } from '../../../../src/pipeline/types';
import { plainPicture } from '../plain-block';

const [WIDTH, HEIGHT, SIZE] = [320, 100, 40];
const CREAM: Rgb = [245, 239, 224];

/** Letters that are bars of 6 px, 15 px apart. */
const inLetter = (x: number, y: number): boolean => x >= 20 && x < 300 && y >= 30 && y < 60 && (x - 20) % 21 < 6;

/** Bars of that ink, `opacity` of it, on a ground. */
function look(ink: Rgb | ((x: number) => Rgb), opacity: number, ground: (x: number, y: number) => Rgb) {
  const picture = plainPicture(WIDTH, HEIGHT);
  const strokes = new Uint8Array(WIDTH * HEIGHT);
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) {
      const behind = ground(x, y);
      const own = typeof ink === 'function' ? ink(x) : ink;
      const share = inLetter(x, y) ? opacity : 0;
      if (share) strokes[y * WIDTH + x] = 255;
      for (let c = 0; c < 3; c++)
        picture.data[4 * (y * WIDTH + x) + c] = Math.round(share * own[c]! + (1 - share) * behind[c]!);
    }
  const mask: Mask = { x: 0, y: 0, width: WIDTH, height: HEIGHT, data: strokes };
  const box = { left: 20, top: 28, right: 300, bottom: 62 };
  return findOpacity(picture, takeSample(picture, { fill: mask, halo: mask }, box, 0, SIZE)!, SIZE);
}

const rising = (x: number): Rgb => [20 + x / 2, 40 + x / 2.5, 90 + x / 3];
/** A photograph out of focus. */
const blurry = (x: number, y: number): Rgb => {
  const wave = 60 * Math.sin(x / 45) + 20 * Math.cos(y / 30);
  return [100 + wave, 90 + wave, 110 + 0.9 * wave];
};

test('ink that the ground shows through is told with its true colour', () => {
  for (const ground of [rising, blurry])
    for (const opacity of [0.5, 0.75]) {
      const found = look(CREAM, opacity, ground)!;
      expect(Math.abs(found.opacity - opacity)).toBeLessThan(0.06);
      for (let c = 0; c < 3; c++) expect(Math.abs(found.ink[c]! - CREAM[c]!)).toBeLessThan(12);
    }
});

test('opaque ink is opaque, whatever it stands on', () => {
  for (const ground of [rising, blurry]) expect(look(CREAM, 1, ground)).toBeNull();
});

test('on an even ground nothing can be told, and nothing is invented', () =>
  expect(look(CREAM, 0.5, () => [40, 60, 90])).toBeNull());

test('ink that shades by itself, unlike its ground, is opaque', () =>
  expect(look((x) => [250 - x / 2, 90, 40 + x / 2], 1, rising)).toBeNull());
