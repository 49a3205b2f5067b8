import { expect, test } from 'vitest';
import { isWriting } from '../../../../src/engines/readers/is-writing';
import { STRIP_HEIGHT } from '../../../../src/engines/readers/strip';

/** Bars of ink, so wide every so many px, at this probability. */
function bars(width: number, wide: number, every: number, value: number, text = 0.99) {
  const fill = new Float32Array(width * STRIP_HEIGHT).fill(0.02);
  for (let row = 12; row < 36; row++)
    for (let column = 8; column < width - 8; column++) if (column % every < wide) fill[row * width + column] = value;
  return { fill, text };
}

test('sharp strokes over a whole line are', () => expect(isWriting(bars(200, 4, 14, 0.98), 200)).toBe(true));
test('but not what the network takes for something else', () =>
  expect(isWriting(bars(200, 4, 14, 0.98, 0.3), 200)).toBe(false));
test('blurred ones are foliage', () => expect(isWriting(bars(200, 4, 14, 0.65), 200)).toBe(false));
test('a few marks are not enough', () => expect(isWriting(bars(80, 4, 14, 0.98), 80)).toBe(false));
test('neither is nothing, nor a bar', () => {
  expect(isWriting(bars(200, 0, 14, 0.98), 200)).toBe(false);
  expect(isWriting(bars(200, 14, 14, 0.98), 200)).toBe(false);
});
