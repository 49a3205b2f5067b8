import { expect, test } from 'vitest';
import { hyphenate } from '../../../../src/pipeline/typeset/hyphenate';

test.each([
  ['de', 'Schokoladenkuchen', 'Scho-ko-la-den-ku-chen'],
  ['es', 'felicitaciones', 'fe-li-ci-ta-cio-nes'],
  ['tr', 'arkadaşlarımızla', 'ar-ka-daş-la-rı-mız-la'],
])('%s: %s', (locale, word, parts) => {
  // The first break needs three letters before it; else the syllables are those of the language.
  const found = hyphenate(word, locale);
  expect(parts.replaceAll('-', '')).toBe(word);
  const breaks = (list: readonly string[]) => list.slice(0, -1).map((_, i) => list.slice(0, i + 1).join('').length);
  const wanted = breaks(parts.split('-')).filter((at) => at >= 3 && at <= word.length - 3);
  expect(breaks(found)).toEqual(wanted);
});

test('Arabic words are never broken', () => expect(hyphenate('الاستقلالية', 'ar')).toEqual(['الاستقلالية']));

test('Devanagari breaks between clusters', () => {
  const parts = hyphenate('महत्त्वपूर्णता', 'hi');
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.join('')).toBe('महत्त्वपूर्णता');
  // No part begins with a sign that needs a letter before it.
  for (const part of parts) expect(part).not.toMatch(/^\p{M}/u);
});

test('short words stay whole', () => expect(hyphenate('Haus', 'de')).toEqual(['Haus']));
