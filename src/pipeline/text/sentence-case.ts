import { isCommonWord } from './english-words';
import { isAcronym, isPerson, isTerm, PHRASES } from './proper-nouns';

/** How the capitals of a text are used. */
export type LetterCase = 'caps' | 'title' | 'plain';

/** A word, and a hashtag or handle as one. */
const WORD = /[#@]?[\p{L}\d][\p{L}\d'’]*/gu;
/** Stay small inside titles. */
const SMALL =
  /^(?:a|an|and|as|at|but|by|for|from|if|in|into|is|nor|of|off|on|onto|or|out|per|so|than|that|the|to|up|via|vs|with|yet)$/i;
/** Share of a title's greater words that are capitalised: readers take some letters for small ones. */
const TITLE_SHARE = 0.8;

/** Whether a text is written in capitals throughout. */
export const isAllCaps = (text: string): boolean => /\p{Lu}.*\p{Lu}/su.test(text) && !/\p{Ll}/u.test(text);

/** Every Greater Word With a Capital, where plain English has small letters. */
export function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}'’]*/gu) ?? [];
  const great = words.filter((word) => !SMALL.test(word));
  const capital = great.filter((word) => /^\p{Lu}/u.test(word));
  const needless = words
    .slice(/^\P{L}*\d/u.test(text) ? 0 : 1) // the first has its capital by right
    .filter((word) => /^\p{Lu}\p{Ll}/u.test(word) && isCommonWord(word) && !isTerm(word) && !isPerson(word));
  return needless.length > 0 && capital.length >= TITLE_SHARE * great.length;
}

export const caseOf = (text: string): LetterCase => (isAllCaps(text) ? 'caps' : isTitleCase(text) ? 'title' : 'plain');

/** ALL CAPS and Title Case English → sentence case, which translation models understand. Plain text stays as it is. */
export function sentenceCase(text: string): string {
  const letterCase = caseOf(text);
  if (letterCase === 'plain') return text;
  const small = text.replace(WORD, (word) => lowerWord(word, letterCase));
  const named = PHRASES.reduce((known, phrase) => known.replace(phrase, capitalWords), small);
  return named
    .replace(/(?<=\b[AaPp]\.)M\b/g, 'm')
    .replace(
      /(^|(?<!\d)[.!?…]["”’]?\s+)([^\p{L}\d\s#@]*)(\p{Ll})/gu,
      (_, before, quote, letter) => before + quote + letter.toUpperCase(),
    );
}

function lowerWord(word: string, letterCase: LetterCase): string {
  const small = word.toLowerCase();
  if (/^\d+(?:st|nd|rd|th)$/.test(small)) return small;
  if (/^[#@]|\d/.test(word) || isAcronym(word)) return word;
  if (/^i(?:['’]|$)/.test(small)) return `I${small.slice(1)}`;
  if (isTerm(small) || isPerson(small)) return capital(small);
  return letterCase === 'title' && !isCommonWord(small) && !SMALL.test(small) ? word : small;
}

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);
const capitalWords = (phrase: string): string =>
  phrase.replace(/(?<!['’\p{L}])\p{L}/gu, (letter) => letter.toUpperCase());
