import { expect, test } from 'vitest';
import { commonAngle, quadOf } from '../../../../src/pipeline/geometry/frame';

const DEGREE = Math.PI / 180;
const line = (degrees: number, width = 300, height = 30) =>
  quadOf({ left: 0, top: 0, right: width, bottom: height }, degrees * DEGREE);

test('what rises by less than a quarter of its height is level', () => {
  expect(commonAngle([line(1), line(-0.4)])).toBe(0);
  expect(commonAngle([line(89.2)])).toBe(Math.PI / 2);
  expect(commonAngle([line(-179.3)])).toBe(Math.PI);
});

test('a longer line is surer of its direction, and slanted lines keep theirs', () => {
  expect(commonAngle([line(1, 1200)])).toBeCloseTo(DEGREE);
  expect(commonAngle([line(10), line(12, 600)])).toBeCloseTo(11.33 * DEGREE, 2);
  expect(commonAngle([line(-90 + 8)])).toBeCloseTo(-82 * DEGREE);
});
