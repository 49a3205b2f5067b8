import { expect, test } from 'vitest';
import { stripBullet } from '../../../../src/pipeline/group/strip-bullet';
import type { Line, Quad } from '../../../../src/pipeline/types';

/** Words 40 px high, `gap` px after the first. */
function line(gap: number, ...texts: string[]): Line {
  let left = 0;
  const words = texts.map((text, i) => {
    const right = left + 20 * text.length;
    const quad: Quad = [
      [left, 0],
      [right, 0],
      [right, 40],
      [left, 40],
    ];
    left = right + (i === 0 ? gap : 10);
    return { text, confidence: 90, quad };
  });
  const quad: Quad = [words[0]!.quad[0], words.at(-1)!.quad[1], words.at(-1)!.quad[2], words[0]!.quad[3]];
  return { text: texts.join(' '), confidence: 90, words, quad };
}

test.each(['•', '&', '+"', 'e', '@'])('%s with a wide gap after it is a bullet', (mark) => {
  expect(stripBullet(line(30, mark, 'Sweet', 'strawberries'))).toMatchObject({ text: 'Sweet strawberries' });
});

test.each(['—', '"', '~', 'a'])('%s is part of the text, wide as the gap may be', (mark) => {
  expect(stripBullet(line(30, mark, 'Anna', 'Rosenfeld'))).toBeNull();
});

test('a sign as near as a word is part of the text', () => {
  expect(stripBullet(line(10, '&', 'Sons'))).toBeNull();
});
