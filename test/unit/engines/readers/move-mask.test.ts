import { expect, test } from 'vitest';
import { moveMask, shows } from '../../../../src/engines/readers/move-mask';
import { cutStrip, STRIP_HEIGHT, type Strip } from '../../../../src/engines/readers/strip';
import type { Picture, Quad } from '../../../../src/pipeline/types';

const box = (left: number, top: number, right: number, bottom: number): Quad => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
];
/** White, with a black bar from (100, 60) to (112, 84). */
const picture: Picture = { width: 300, height: 150, data: new Uint8ClampedArray(4 * 300 * 150).fill(255) };
for (let y = 60; y < 84; y++) picture.data.fill(0, 4 * (y * 300 + 100), 4 * (y * 300 + 112));

const maskOf = ({ rgb, width }: Strip) => {
  const fill = rgb.slice(0, width * STRIP_HEIGHT).map((red) => 1 - red);
  return { fill, ink: fill, text: 0.9 };
};
const found = cutStrip(picture, box(60, 50, 200, 92))!;
const here = { strip: found, mask: maskOf(found) };

test('a moved mask is the one that the corrected box would have given', () => {
  for (const quad of [box(90, 56, 180, 88), box(70, 54, 190, 92)]) {
    const to = cutStrip(picture, quad)!;
    const [moved, made] = [moveMask(here, to), maskOf(to)];
    let [differences, ink] = [0, 0];
    for (const [at, value] of made.fill.entries()) {
      differences += Math.abs(value - moved.fill[at]!);
      ink += value;
    }
    expect(ink).toBeGreaterThan(200);
    expect(differences / ink).toBeLessThan(0.15);
    expect(moved.text).toBe(0.9);
  }
});

test('what the first strip does not show has no ink, and a box that it does not show is told', () => {
  const beyond = box(150, 50, 280, 92);
  expect(shows(here, beyond)).toBe(false);
  expect(shows(here, box(90, 56, 180, 88))).toBe(true);
  expect(shows(here, box(90, 30, 180, 88))).toBe(false);
  // A little beyond an edge that no ink touches there is none.
  expect(shows(here, box(90, 38, 180, 88))).toBe(true);
  const inked = {
    strip: found,
    mask: { ...here.mask, ink: here.mask.ink.map((ink, at) => (at < found.width ? 1 : ink)) },
  };
  expect(shows(inked, box(90, 38, 180, 88))).toBe(false);
  const moved = moveMask(
    { strip: found, mask: { ...here.mask, fill: here.mask.fill.map(() => 1) } },
    cutStrip(picture, beyond)!,
  );
  expect(moved.fill[20 * cutStrip(picture, beyond)!.width]).toBe(1);
  expect(moved.fill.at(-1)).toBe(0);
});
