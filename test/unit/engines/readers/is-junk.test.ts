import { expect, test } from 'vitest';
import { isJunk } from '../../../../src/engines/readers/is-junk';
import type { Line } from '../../../../src/pipeline/types';

const line = (text: string, confidence = 90, height = 30): Line => ({
  text,
  confidence,
  words: [],
  quad: [
    [0, 0],
    [200, 0],
    [200, height],
    [0, height],
  ],
});
const junk = (...args: Parameters<typeof line>) => isJunk(line(...args), { height: 800 }, 0.999);

test.each([
  'Good morning',
  'I',
  'A',
  'OK',
  '20 % off',
  'Dr. Smith’s',
  '5:30 pm',
  "Don't",
  'I love McDonald’s fries',
  'iPhone security',
  'A',
  '7',
  '#1',
  '97 %',
])('text: %s', (text) => expect(junk(text)).toBe(false));

test.each(['', '—', '|||', '~ = ~', 'l|{}~¢ a', 'kjhgf'])('noise: %s', (text) => expect(junk(text, 85)).toBe(true));

test('what the reader itself does not believe, the more so when it is short', () => {
  expect(junk('Good morning', 40)).toBe(true);
  expect(junk('the', 72)).toBe(true);
  expect(junk('Good morning', 72)).toBe(false);
});

test('what neither the network nor the reader is sure of', () => {
  const doubted = (text: string, confidence: number) => isJunk(line(text, confidence), { height: 800 }, 0.3);
  expect(doubted('100', 84)).toBe(true);
  expect(doubted('Good morning', 75)).toBe(true);
  expect(doubted('Good morning', 90)).toBe(false);
});

test('lattices', () => expect(junk('joooonon', 80)).toBe(true));

test('what is too small to be text, or too large for what is in doubt', () => {
  expect(junk('Good morning', 90, 4)).toBe(true);
  expect(junk('Good morning', 80, 500)).toBe(true);
  expect(junk('Good morning', 97, 500)).toBe(false); // a banner
});
