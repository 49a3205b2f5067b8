import { isCommonWord } from './english-words';
import { isPerson, isTerm } from './proper-nouns';

const NAME_WORD = /^(?:\p{Lu}[\p{L}'’-]*\.?|(?:de|da|di|van|von|der|bin|al|el|la|le|du|of|ibn)|&)$/u;
const MOST_WORDS = 5;
/** What English makes words with, and names seldom end in: "Knitting Circle", "Assisted Deposit". */
const DERIVED =
  /^.{3,}(?:ing|ed|tion|sion|ment|ness|ity|able|ible|ful|less|ous|ive|ical|ology|graphy|ance|ence|ency|ship|hood|ware|proof|wise)s?$/i;

/** Whether a line is nothing but a name: "Rumi", "Maya K. Lindqvist", "NORA & TOM". English words, days and places are none. */
export function isName(text: string): boolean {
  const words = text
    .trim()
    .replace(/[.,!]+$/, '')
    .split(/\s+/);
  if (words.length > MOST_WORDS || !words.every((word) => NAME_WORD.test(word))) return false;
  const great = words.filter((word) => /^\p{Lu}/u.test(word) && word.replace('.', '').length > 1);
  if (great.length === 0 || great.some(isTerm)) return false;
  const people = great.filter(isPerson).length;
  if (great.some((word) => isCommonWord(word) && !isPerson(word))) return false;
  if (people === 0 && great.some((word) => DERIVED.test(word))) return false;
  return people === great.length || words.length > 1;
}
