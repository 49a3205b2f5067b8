import { expect, test } from 'vitest';
import { homography, project } from '../../../../src/pipeline/geometry/homography';
import type { Quad } from '../../../../src/pipeline/types';

const box: Quad = [
  [0, 0],
  [100, 0],
  [100, 32],
  [0, 32],
];
const seen: Quad = [
  [310, 220],
  [402, 180],
  [410, 224],
  [300, 250],
];

test('takes corners to corners, and back', () => {
  const there = homography(box, seen)!;
  const back = homography(seen, box)!;
  for (const [i, [x, y]] of box.entries()) {
    const [u, v] = project(there, x, y);
    expect(u).toBeCloseTo(seen[i]![0]);
    expect(v).toBeCloseTo(seen[i]![1]);
  }
  const [x, y] = project(back, ...project(there, 37, 11));
  expect(x).toBeCloseTo(37);
  expect(y).toBeCloseTo(11);
});

test('keeps lines straight, and is not affine: far halves are shorter', () => {
  const there = homography(box, [
    [0, 0],
    [100, 10],
    [100, 22],
    [0, 32],
  ])!;
  const [x, y] = project(there, 50, 16);
  expect(y).toBeCloseTo(16);
  expect(x).toBeGreaterThan(60);
});

test('there is none for a quad without an area', () => {
  expect(
    homography(
      [
        [0, 0],
        [10, 0],
        [20, 0],
        [0, 5],
      ],
      box,
    ),
  ).toBeNull();
});
