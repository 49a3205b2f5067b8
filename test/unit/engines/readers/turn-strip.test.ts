import { expect, test } from 'vitest';
import { cutStrip, STRIP_HEIGHT } from '../../../../src/engines/readers/strip';
import { turnStrip } from '../../../../src/engines/readers/turn-strip';
import { project } from '../../../../src/pipeline/geometry/homography';
import type { Quad } from '../../../../src/pipeline/types';

const picture = {
  width: 200,
  height: 80,
  data: Uint8ClampedArray.from({ length: 200 * 80 * 4 }, (_, i) => (i * 7) % 251),
};
const quad: Quad = [
  [20, 20],
  [150, 26],
  [148, 60],
  [18, 54],
];

test('a strip turned is the one cut along the quad that begins at the other end', () => {
  const strip = cutStrip(picture, quad)!;
  const size = strip.width * STRIP_HEIGHT;
  const mask = {
    fill: Float32Array.from({ length: size }, (_, i) => i / size),
    ink: new Float32Array(size),
    text: 0.9,
  };
  const turned = turnStrip({ strip, mask });
  const [a, b, c, d] = quad;
  const cut = cutStrip(picture, [c, d, a, b])!;
  expect(turned.strip.width).toBe(cut.width);
  for (const at of [0, 1000, size, 2 * size + 500]) expect(turned.strip.rgb[at]).toBeCloseTo(cut.rgb[at]!, 4);
  expect(turned.mask.fill[0]).toBe(mask.fill.at(-1));
  const point = project(turned.strip.toPicture, 12, 20);
  const expected = project(cut.toPicture, 12, 20);
  for (const axis of [0, 1] as const) expect(point[axis]).toBeCloseTo(expected[axis], 3);
  const back = project(turned.strip.fromPicture, point[0], point[1]);
  expect(back[0]).toBeCloseTo(12, 3);
  expect(back[1]).toBeCloseTo(20, 3);
});
