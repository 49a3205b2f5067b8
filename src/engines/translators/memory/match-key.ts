import { termOf } from './terms';

/** What stands for any number in a key. */
export const NUMBER_SLOT = '#';
/** What stands for any name in a key. */
export const NAME_SLOT = '@';

const NUMBER = /^\d+(?:[.,:/]\d+)*$/;

/** The numbers of a text (times, prices, dates too), as they are written, in order; not the digits that are misread letters. */
export const numbersOf = (text: string): string[] => wordsOf(text).filter((word) => NUMBER.test(word));

/** The words of a text, without punctuation and emoji, capitals kept. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .replace(/['’‘`´]/g, '')
    .replace(/&/g, ' and ')
    .match(/[\p{L}\d|]+(?:[(!][\p{L}\d|]+)*(?:[.,:/]\d+)*/gu) ?? [];

/** Days, months and feasts of a text, in English, in order. */
export const termsOf = (text: string): string[] =>
  wordsOf(text).flatMap((word) => termOf(word.toLowerCase())?.english ?? []);

/** One word as it is compared: small letters, letters that readers take for each other made one, slots for what may be another. */
export function wordKey(word: string): string {
  const known = KEYS.get(word);
  if (known !== undefined) return known;
  const key = makeKey(word);
  if (KEYS.size < MOST_KEYS) KEYS.set(word, key);
  return key;
}

const KEYS = new Map<string, string>();
const MOST_KEYS = 20_000;

function makeKey(word: string): string {
  if (NUMBER.test(word)) return NUMBER_SLOT;
  const small = word.toLowerCase();
  return (
    termOf(small)?.slot ??
    small
      .replace(/[l1|!]/g, 'i')
      .replace(/0/g, 'o')
      .replace(/5/g, 's')
      .replace(/6/g, 'b')
      .replace(/\(/g, 'c')
      .replace(/rn/g, 'm')
      .replace(/vv/g, 'w')
  );
}

export const isSlot = (key: string): boolean => /^[#@%]/.test(key);

/** What two texts have in common that a reader would call the same: case, punctuation, spaces and what fills slots do not count. */
export const matchKey = (text: string): string => wordsOf(text).map(wordKey).join(' ');
