import { expect, test } from 'vitest';
import { angleOf, quadOf } from '../../../../src/pipeline/geometry/frame';
import { level } from '../../../../src/pipeline/geometry/level';

const box = { left: 100, right: 300, top: 50, bottom: 90 };
const degrees = (angle: number) => (angle * Math.PI) / 180;

test.each([
  [0.9, 0],
  [-1, 0],
  [90.8, 90],
  [-89.2, -90],
  [179.5, 180],
])('%f° is %f°', (angle, straight) => {
  const quad = quadOf(box, degrees(angle));
  const levelled = level(quad);
  const turn = angleOf(levelled) - degrees(straight);
  expect(Math.cos(turn)).toBeCloseTo(1, 9);
  for (const axis of [0, 1] as const)
    expect(levelled.reduce((sum, corner) => sum + corner[axis], 0)).toBeCloseTo(
      quad.reduce((sum, corner) => sum + corner[axis], 0),
    );
  expect(Math.hypot(levelled[1][0] - levelled[0][0], levelled[1][1] - levelled[0][1])).toBeCloseTo(200);
});

test('what is turned on purpose stays turned', () => {
  const quad = quadOf(box, degrees(3));
  expect(level(quad)).toBe(quad);
});
