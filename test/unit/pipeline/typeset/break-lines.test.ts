import { describe, expect, test } from 'vitest';
import { breakLines, countLines } from '../../../../src/pipeline/typeset/break-lines';
import { splitWords } from '../../../../src/pipeline/typeset/split-words';

const measure = (text: string) => [...text].length;
const pieces = (text: string, locale = 'de', hyphenated = false) => splitWords(text, locale, measure, hyphenated);
const broken = (text: string, count: number, width: number, locale = 'de') =>
  breakLines(pieces(text, locale), count, width)?.lines.map((line) => line.text) ?? null;

describe('pieces', () => {
  const texts = (text: string, locale: string) => pieces(text, locale).map((piece) => piece.text);
  test('are words, with lone signs glued to them', () => {
    expect(texts('Bonjour à tous !', 'fr')).toEqual(['Bonjour', 'à', 'tous\u00a0!']);
    expect(texts('« Oui »', 'fr')).toEqual(['«\u00a0Oui\u00a0»']);
    expect(texts('सुप्रभात ।', 'hi')).toEqual(['सुप्रभात\u00a0।']);
  });
  test('do not break at spaces that must not break', () => expect(texts('zu 70\u00a0% jetzt', 'de')).toEqual(['zu', '70\u00a0%', 'jetzt'])); // biome-ignore format: short
  test('are found where no spaces are written', () =>
    expect(texts('今日は良い天気です。', 'ja').length).toBeGreaterThan(3));
  test('of a broken word come with the width of a hyphen, but for the last', () => {
    const parts = pieces('Geburtstagsüberraschung', 'de', true);
    expect(parts.length).toBeGreaterThan(4);
    expect(parts.map((part) => part.text).join('')).toBe('Geburtstagsüberraschung');
    expect(parts.map((part) => part.hyphen)).toEqual([...parts.slice(1).map(() => 1), 0]);
  });
});

describe('lines', () => {
  test('are as few as can be, or null when a word is too wide', () => {
    expect(countLines(pieces('aaa bbb ccc'), 7)).toBe(2);
    expect(countLines(pieces('aaa bbb ccc'), 11)).toBe(1);
    expect(countLines(pieces('aaaaaaaa'), 7)).toBeNull();
  });
  test('are even, where the greedy way would not be', () =>
    // Greedy: "aaaa bbbb cccc" / "dd".
    expect(broken('aaaa bbbb cccc dd', 2, 14)).toEqual(['aaaa bbbb', 'cccc dd']));
  test('never exceed the width', () => {
    for (const line of breakLines(pieces('ein zwei drei vier fünf sechs sieben acht'), 4, 12)!.lines) {
      expect(line.width).toBeLessThanOrEqual(12);
      expect(line.width).toBe(line.text.length);
    }
  });
  test('do not end with an article where that can be avoided', () => {
    expect(broken('wir sehen die Katze heute', 2, 18)).toEqual(['wir sehen', 'die Katze heute']);
    expect(broken('wir sehen xie Katze heute', 2, 18)).toEqual(['wir sehen xie', 'Katze heute']);
  });
  test('end where a list item ends', () => expect(broken('ab cd\nef', 2, 20)).toEqual(['ab cd', 'ef']));
  test('can be asked for more than there are words: null', () => expect(broken('ein Wort', 3, 20)).toBeNull());
  test('that end inside a word show it', () => {
    const lines = breakLines(pieces('Geburtstagsüberraschung', 'de', true), 2, 14)!.lines;
    expect(lines[0]?.text).toMatch(/.-$/);
    expect(lines.map(({ text }) => text.replace(/-$/, '')).join('')).toBe('Geburtstagsüberraschung');
  });
});
