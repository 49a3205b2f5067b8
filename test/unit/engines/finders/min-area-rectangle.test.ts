import { expect, test } from 'vitest';
import { minAreaRectangle } from '../../../../src/engines/finders/min-area-rectangle';
import type { Point } from '../../../../src/pipeline/types';

/** A grid of points in a turned box around (50, 40). */
function box(length: number, thickness: number, angle: number): Point[] {
  const points: Point[] = [];
  for (let u = -length / 2; u <= length / 2; u += length / 8)
    for (let v = -thickness / 2; v <= thickness / 2; v += thickness / 4)
      points.push([50 + u * Math.cos(angle) - v * Math.sin(angle), 40 + u * Math.sin(angle) + v * Math.cos(angle)]);
  return points;
}

test.each([0, 0.3, -0.8, 1.2])('the box that points fill, turned by %f', (angle) => {
  const found = minAreaRectangle(box(60, 10, angle));
  expect(found.x).toBeCloseTo(50);
  expect(found.y).toBeCloseTo(40);
  expect(found.length).toBeCloseTo(60);
  expect(found.thickness).toBeCloseTo(10);
  expect(found.angle).toBeCloseTo(angle);
});

test('the direction is that of the longer side, in a half turn', () => {
  expect(minAreaRectangle(box(10, 60, 0)).angle).toBeCloseTo(-Math.PI / 2);
});

test('one point is a rectangle of no size', () => {
  expect(minAreaRectangle([[3, 4]])).toMatchObject({ length: 0, thickness: 0 });
});
