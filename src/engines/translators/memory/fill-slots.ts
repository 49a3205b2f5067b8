import type { LanguageCode } from '../../../languages';
import { mayReplaceNumber, mayReplaceWord } from './agreement';
import { numbersOf, termsOf } from './match-key';
import { mayStandFor } from './names';
import type { Unit } from './parse-corpus';
import { termIn } from './terms';

interface Replacement {
  readonly at: number;
  readonly old: string;
  readonly word: string;
}

/**
 * The unit's translation with the numbers, days, months and feasts of another text of the same form, and with another name. null where
 * that would not be right for certain.
 */
export function fillSlots(unit: Unit, text: string, name: string | null, to: LanguageCode): string | null {
  const numbers = pairUp(numbersOf(unit.source), numbersOf(text));
  const terms = pairUp(termsOf(unit.source), termsOf(text));
  if (!numbers || !terms) return null;
  const replacements = [
    ...numbers.map(([old, number]) => replaceNumber(unit.target, old, number, to)),
    ...terms.map(([old, term]) => replaceTerm(unit.target, old, term, to)),
    ...(name && unit.name && name !== unit.name ? [replaceName(unit.target, unit.name, name, to)] : []),
  ];
  if (!replacements.every((replacement) => replacement !== null)) return null;
  const inOrder = replacements.toSorted((a, b) => a.at - b.at);
  let [filled, end] = ['', 0];
  for (const { at, old, word } of inOrder) {
    if (at < end) return null;
    filled += unit.target.slice(end, at) + word;
    end = at + old.length;
  }
  return filled + unit.target.slice(end);
}

/** What differs, as [old, new]; null when it is not as many, or the same old one would become two. */
function pairUp(old: readonly string[], wanted: readonly string[]): (readonly [string, string])[] | null {
  if (old.length !== wanted.length) return null;
  const pairs = old.map((one, i) => [one, wanted[i]!] as const).filter(([a, b]) => a !== b);
  if (pairs.length === 0) return [];
  return new Set(old).size === old.length ? pairs : null;
}

function replaceNumber(target: string, old: string, number: string, to: LanguageCode): Replacement | null {
  const places = [...target.matchAll(/\d+(?:[.,:/]\d+)*/g)].filter(([found]) => found === old);
  if (places.length !== 1) return null;
  const at = places[0]!.index;
  return mayReplaceNumber({ text: target, at, old }, number, to) ? { at, old, word: number } : null;
}

function replaceTerm(target: string, english: string, wanted: string, to: LanguageCode): Replacement | null {
  const [old, other] = [termIn(english, to), termIn(wanted, to)];
  if (!old || !other || old.agrees !== other.agrees) return null;
  const capital = (word: string) => word[0]!.toLocaleUpperCase(to) + word.slice(1);
  for (const [from, word] of [
    [old.word, other.word],
    [capital(old.word), capital(other.word)],
  ] as const) {
    const found = replaceWord(target, from, word, to);
    if (found) return found;
  }
  return null;
}

const replaceName = (target: string, old: string, name: string, to: LanguageCode): Replacement | null =>
  mayStandFor(old, name) ? replaceWord(target, old, name, to) : null;

function replaceWord(target: string, old: string, word: string, to: LanguageCode): Replacement | null {
  const at = target.indexOf(old);
  if (at < 0 || target.indexOf(old, at + 1) >= 0) return null;
  return mayReplaceWord({ text: target, at, old }, word, to) ? { at, old, word } : null;
}
