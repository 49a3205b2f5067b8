import type { Line as TesseractLine } from 'tesseract.js';
import { expect, test } from 'vitest';
import { BORDER, ENLARGE } from '../../../../src/engines/readers/strip-image';
import { confidenceOf, toWords } from '../../../../src/engines/readers/strip-words';

const word = (text: string, x0: number, x1: number, confidence: number) => ({
  text,
  confidence,
  bbox: { x0, y0: 0, x1, y1: 9 },
});
const linesOf = (...words: ReturnType<typeof word>[]) => [{ words }] as unknown as TesseractLine[];

test('words in px of the strip, from left to right, and bars are letters', () => {
  const words = toWords(
    linesOf(
      word('day', BORDER + 90, BORDER + 150, 95),
      word(' Good ', BORDER, BORDER + 60, 80),
      word('|', 400, 410, 10),
      word(' ', 0, 5, 95),
    ),
  );
  expect(words).toEqual([
    { text: 'Good', confidence: 80, left: 0, right: 60 / ENLARGE },
    { text: 'day', confidence: 95, left: 90 / ENLARGE, right: 150 / ENLARGE },
    { text: 'I', confidence: 10, left: (400 - BORDER) / ENLARGE, right: (410 - BORDER) / ENLARGE },
  ]);
});

test('longer words say more about the confidence', () => {
  expect(confidenceOf(toWords(linesOf(word('a', 0, 9, 30), word('wonderful', 20, 90, 90))))).toBe(84);
  expect(confidenceOf([])).toBe(0);
});

test('a bracket alone is a capital I, one at a word is not', () => {
  const texts = toWords(linesOf(word('[', 0, 9, 60), word('[love]', 20, 90, 90))).map(({ text }) => text);
  expect(texts).toEqual(['I', '[love]']);
});
