import { expect, test } from 'vitest';
import { quadOf } from '../../../../src/pipeline/geometry/frame';
import { angleAmong } from '../../../../src/pipeline/style/angle-among';
import type { TextBlock } from '../../../../src/pipeline/types';

const DEGREE = Math.PI / 180;

function turned(degrees: number, width: number, top: number): TextBlock {
  const quad = quadOf({ left: 20, right: 20 + width, top, bottom: top + 40 }, degrees * DEGREE);
  return { quad, lines: [{ quad, text: 'text', confidence: 95, words: [] }], text: 'text' };
}

test('a short word is turned as its neighbours are', () => {
  const [long, short] = [turned(7, 400, 40), turned(6, 70, 120)];
  expect(angleAmong(short, [long, short])).toBeCloseTo(7 * DEGREE, 6);
  expect(angleAmong(long, [long, short])).toBeCloseTo(7 * DEGREE, 6);
});

test('but level where nothing else is turned like it', () => {
  const short = turned(6, 70, 120);
  expect(angleAmong(short, [short])).toBe(0);
  expect(angleAmong(short, [turned(0, 400, 40), short])).toBe(0);
  expect(angleAmong(short, [turned(-8, 400, 40), short])).toBe(0);
});

test('what is level stays level beside turned text', () => {
  const level = turned(0.4, 70, 120);
  expect(angleAmong(level, [turned(7, 400, 40), level])).toBe(0);
});
