import { expect, test } from 'vitest';
import { afterBullet } from '../../../../src/engines/readers/after-bullet';
import { STRIP_HEIGHT } from '../../../../src/engines/readers/strip';

const WIDTH = 160;
type Bar = readonly [left: number, top: number, right: number, bottom: number];
const start = (...bars: readonly Bar[]) => startIn(10, bars);
function startIn(left: number, bars: readonly Bar[]): number {
  const fill = new Float32Array(WIDTH * STRIP_HEIGHT);
  for (const [left, top, right, bottom] of bars)
    for (let row = top; row < bottom; row++) fill.fill(1, row * WIDTH + left, row * WIDTH + right);
  return afterBullet({ fill }, WIDTH, left, 150);
}
const word = [
  [40, 10, 50, 33],
  [54, 16, 62, 33],
] as const;

test('a word begins behind the bullet before it', () => expect(start([10, 18, 18, 26], ...word)).toBe(40));

test.each([
  ['where nothing stands before it', [12, 10, 20, 33]],
  ['with a tall letter of its own first', [10, 10, 14, 33]],
  ['with a mark close to it', [30, 10, 36, 16]],
] as const)('at its own left end %s', (_, first) => expect(start(first, ...word)).toBe(10));

const letters = [
  [46, 10, 56, 33],
  [60, 16, 70, 33],
] as const;

test.each([
  ['tick or box', [[10, 8, 34, 34]]],
  [
    'tick that is seen in pieces',
    [
      [10, 8, 22, 34],
      [27, 12, 34, 30],
    ],
  ],
] as const)('a word begins behind the %s before it', (_, mark) => {
  expect(start(...mark, ...letters)).toBe(46);
  expect(startIn(20, [...mark, ...letters])).toBe(46);
});

test.each([
  [
    'of letters set widely',
    [
      [10, 9, 34, 33],
      [46, 10, 66, 33],
      [78, 10, 98, 33],
    ],
  ],
  [
    'of a capital I and a space',
    [
      [10, 9, 15, 33],
      [30, 16, 40, 33],
      [42, 16, 52, 33],
    ],
  ],
] as const)('the first %s is no tick', (_, bars) => expect(start(...bars)).toBe(10));
