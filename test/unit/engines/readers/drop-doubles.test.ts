import { expect, test } from 'vitest';
import { dropDoubles } from '../../../../src/engines/readers/drop-doubles';
import { quadOf } from '../../../../src/pipeline/geometry/frame';
import type { Line } from '../../../../src/pipeline/types';

const line = (text: string, left: number, top: number, width: number, confidence = 90, angle = 0): Line => ({
  text,
  confidence,
  words: [],
  quad: quadOf({ left, right: left + width, top, bottom: top + 30 }, angle),
});
const texts = (...lines: Line[]) => dropDoubles(lines).map(({ text }) => text);

test.each([0, 0.4])('of two readings of one place the better stays, turned by %f', (angle) => {
  expect(
    texts(
      line('Good morn', 10, 10, 140, 90, angle),
      line('Good morning', 12, 12, 200, 90, angle),
      line('G00d m0rning', 12, 14, 200, 50, angle),
    ),
  ).toEqual(['Good morning']);
});

test('neighbours stay, in their order', () => {
  expect(texts(line('b', 10, 45, 100), line('aaaa', 10, 10, 100), line('c', 115, 10, 50))).toEqual(['b', 'aaaa', 'c']);
});

test('lines set so tightly that their boxes overlap stay, too', () =>
  expect(texts(line('REALLY', 10, 10, 100), line('ALONE', 10, 26, 100))).toEqual(['REALLY', 'ALONE']));
