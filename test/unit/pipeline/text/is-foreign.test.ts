import { expect, test } from 'vitest';
import corpusText from '../../../../src/engines/translators/memory/forwards.tsv?raw';
import { isForeign } from '../../../../src/pipeline/text/is-foreign';

const [header = [], ...rows] = corpusText
  .trim()
  .split('\n')
  .map((line) => line.split('\t'));
/** What an English reader makes of a text: plain letters. */
const texts = (language: string) =>
  rows.map((row) => (row[header.indexOf(language)] ?? '').normalize('NFD').replace(/\p{M}/gu, ''));
const share = (all: readonly string[]) => all.filter(isForeign).length / all.length;

test('English never is', () => expect(texts('en').filter(isForeign)).toEqual([]));

test.each([
  ['de', 0.8],
  ['es', 0.8],
  ['fr', 0.8],
  ['tr', 0.6],
] as const)('a sentence in %s mostly is', (language, least) => {
  const sentences = texts(language).filter((text) => text.split(/\s+/).length >= 5);
  expect(sentences.length).toBeGreaterThan(500);
  expect(share(sentences)).toBeGreaterThan(least);
});

test.each(['hi', 'ar'])('other scripts are: %s', (language) => expect(share(texts(language))).toBeGreaterThan(0.98));

test.each(['Mark Twain', 'LA LA LAND', 'Los Angeles', 'Good Morning', 'No problem', 'de', '2 + 2', ''])(
  'too little to say so: %s',
  (text) => expect(isForeign(text)).toBe(false),
);
