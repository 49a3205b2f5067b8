// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { placeInBox } from '../../../src/content/painting/text-layer';

const BOX = { width: 400, height: 300 };

test.each([
  ['fill', '50% 50%', { x: 0, y: 0, scaleX: 2, scaleY: 3 }],
  ['contain', '50% 50%', { x: 0, y: 50, scaleX: 2, scaleY: 2 }],
  ['contain', '0% 100%', { x: 0, y: 100, scaleX: 2, scaleY: 2 }],
  ['cover', '50% 50%', { x: -100, y: 0, scaleX: 3, scaleY: 3 }],
  ['cover', '10px 0%', { x: 10, y: 0, scaleX: 3, scaleY: 3 }],
  ['none', '50% 50%', { x: 100, y: 100, scaleX: 1, scaleY: 1 }],
  ['scale-down', 'center', { x: 100, y: 100, scaleX: 1, scaleY: 1 }],
])('a picture of 200 × 100 with object-fit %s at %s', (fit, position, expected) => {
  const place = placeInBox(BOX, { width: 200, height: 100 }, fit, position);
  for (const [name, value] of Object.entries(expected))
    expect(place[name as keyof typeof place], name).toBeCloseTo(value);
});
