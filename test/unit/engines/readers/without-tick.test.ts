import { expect, test } from 'vitest';
import { withoutTick } from '../../../../src/engines/readers/without-tick';

const word = (text: string, left: number, right: number) => ({ text, confidence: 60, left, right });
const texts = (...words: ReturnType<typeof word>[]) => withoutTick(words).map(({ text }) => text);

test.each(['&Q', '«2', "'", '✓'])('a tick in a circle, read as %s, is no word', (read) =>
  expect(texts(word(read, 1, 28), word('Live', 46, 97))).toEqual(['Live']),
);

test.each([
  ['a price', word('$5', 1, 20), word('Coffee', 46, 120)],
  ['a number', word('2.', 1, 20), word('Coffee', 46, 120)],
  ['a capital I', word('I', 1, 6), word('love', 46, 120)],
  ['an ampersand between words', word('&', 1, 20), word('sons', 29, 120)],
  ['something wider than a tick', word('«»', 1, 60), word('sons', 80, 120)],
  ['a longer word', word("it's", 1, 30), word('sons', 50, 120)],
] as const)('%s stays', (_, first, second) => expect(texts(first, second)).toEqual([first.text, second.text]));

test('alone it stays', () => expect(texts(word('&', 1, 20))).toEqual(['&']));
