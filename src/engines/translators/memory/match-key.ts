/** What stands for any number in a key. */
export const NUMBER_SLOT = '#';
/** What stands for any name in a key. */
export const NAME_SLOT = '@';

const NUMBER = /\d+(?:[.,:/]\d+)*/g;

/** The numbers of a text (times, prices, dates too), as they are written, in order. */
export const numbersOf = (text: string): string[] => text.match(NUMBER) ?? [];

/** The words of a text, without punctuation and emoji, capitals kept. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .replace(/['’‘`´]/g, '')
    .replace(/&/g, ' and ')
    .match(/[\p{L}\d|]+(?:[.,:/]\d+)*/gu) ?? [];

/** One word as it is compared: small letters, and letters that readers take for each other made one. */
export function wordKey(word: string): string {
  if (/^\d+(?:[.,:/]\d+)*$/.test(word)) return NUMBER_SLOT;
  return word
    .toLowerCase()
    .replace(/[l1|!]/g, 'i')
    .replace(/0/g, 'o')
    .replace(/5/g, 's')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w');
}

/** What two texts have in common that a reader would call the same: case, punctuation, spaces and numbers do not count. */
export const matchKey = (text: string): string => wordsOf(text).map(wordKey).join(' ');
