import { expect, test } from 'vitest';
import { afterBullet } from '../../../../src/engines/readers/after-bullet';
import { STRIP_HEIGHT } from '../../../../src/engines/readers/strip';

const WIDTH = 160;
function start(...bars: readonly (readonly [left: number, top: number, right: number, bottom: number])[]): number {
  const fill = new Float32Array(WIDTH * STRIP_HEIGHT);
  for (const [left, top, right, bottom] of bars)
    for (let row = top; row < bottom; row++) fill.fill(1, row * WIDTH + left, row * WIDTH + right);
  return afterBullet({ fill }, WIDTH, 10, 150);
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
