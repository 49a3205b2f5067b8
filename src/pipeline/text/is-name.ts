import { isCommonWord } from './english-words';
import { isPerson, isTerm } from './proper-nouns';

const NAME_WORD = /^(?:\p{Lu}[\p{L}'’-]*\.?|(?:de|da|di|van|von|der|bin|al|el|la|le|du|of|ibn)|&)$/u;
/** What only stands in names: an initial, a particle between two great words. */
const ONLY_IN_NAMES = /^(?:\p{Lu}\.|d[aei]|van|von|der|bin|ibn|al|el)$/u;
const MOST_WORDS = 5;
/** What English makes words with, and names seldom end in: "Knitting Circle", "Assisted Deposit". */
const DERIVED =
  /^.{3,}(?:ing|ed|tion|sion|ment|ness|ity|able|ible|ful|less|ous|ive|ical|ology|graphy|ance|ence|ency|ship|hood|ware|proof|wise)s?$/i;

const wordsOf = (text: string): string[] =>
  text
    .trim()
    .replace(/[.,!]+$/, '')
    .split(/\s+/);

/** The great words of a line that could be nothing but a name; null: it is none, wherever it stands. */
function nameWords(text: string): readonly string[] | null {
  const words = wordsOf(text);
  if (words.length > MOST_WORDS || !words.every((word) => NAME_WORD.test(word))) return null;
  const great = words.filter((word) => /^\p{Lu}/u.test(word) && word.replace('.', '').length > 1);
  if (great.length === 0 || great.some(isTerm)) return null;
  return great.some((word) => isCommonWord(word) && !isPerson(word)) ? null : great;
}

/**
 * Whether a line is nothing but a name, wherever it stands: "Maya K. Lindqvist", "NORA & TOM". A first name must be in it, or what only
 * names have: a heading of rarer words, "Knitting Circle", is written just like a name.
 */
export function isName(text: string): boolean {
  const great = nameWords(text);
  return great !== null && (great.some(isPerson) || wordsOf(text).some((word) => ONLY_IN_NAMES.test(word)));
}

/** Whether a line may be a name where one is expected, as below a quotation: "Kahlil Gibran", "Rumi". */
export function mayBeName(text: string): boolean {
  const words = nameWords(text);
  return words !== null && (words.some(isPerson) || !words.some((word) => DERIVED.test(word)));
}
