import type { LanguageCode } from '../../../languages';

/** Where a word stands in a translation. */
interface Place {
  readonly text: string;
  readonly at: number;
  readonly old: string;
}

/**
 * Whether another word may take the place of one without anything around it changing. Elision (fr), e for y (es), mutation (ga), suffixes
 * (tr) and joined particles (ar) say no: better no answer than a wrong ending.
 */
export function mayReplaceWord({ text, at, old }: Place, word: string, to: LanguageCode): boolean {
  const before = text.slice(0, at);
  const after = text.slice(at + old.length);
  if (/^[\p{L}\p{M}'’-]/u.test(after)) return false;
  const previous = /(\S+)\s*$/.exec(before)?.[1]?.toLowerCase() ?? '';
  if (to === 'fr' && /[dlmnst]['’]$/.test(before)) return startsAlike(old, word);
  if (/[\p{L}\p{M}'’-]$/u.test(before)) return false;
  switch (to) {
    case 'fr':
      return !/^(?:de|le|la|que|me|te|se|ne|ce|beau|nouveau)$/.test(previous) || startsAlike(old, word);
    case 'es':
      return !(/^[ye]$/.test(previous) && /^h?i/i.test(word)) && !(/^[ou]$/.test(previous) && /^h?o/i.test(word));
    case 'ga':
      return old.startsWith('Dé') || !MUTATING.has(previous) || (previous === 'an' && /\d\s+$/.test(before));
    default:
      return true;
  }
}

/** Irish words that change the beginning of the next one, or its case. */
const MUTATING: ReadonlySet<string> = new Set(
  'a á an na i in ar ag ó de do dá faoi roimh trí thar um as chuig le gan idir mar mo bhur ár go nach seo uncail'.split(
    ' ',
  ),
);

const startsAlike = (a: string, b: string): boolean => isVowelLike(a) === isVowelLike(b);
const isVowelLike = (word: string): boolean => /^[haeiouyàâäéèêëîïôöûü]/i.test(word);

/** Whether another number may take the place of one: with the same plural, mutation (ga) and article, and no suffix. */
export function mayReplaceNumber({ text, at, old }: Place, number: string, to: LanguageCode): boolean {
  const after = text.slice(at + old.length);
  if (/^(?:[\p{L}\p{M}]|['’]\p{L})/u.test(after)) return false;
  if (to === 'es' && [old, number].some((hour) => /^0?1[:.]/.test(hour))) return false;
  // 11 and 8 begin with a vowel, in German and Irish dates nothing depends on it; in French "le onze" does not elide either.
  return isOneKind(old, number, to) && isOneKind(old, number, 'en');
}

function isOneKind(a: string, b: string, locale: string): boolean {
  const isInteger = (number: string) => /^\d{1,6}$/.test(number);
  if (isInteger(a) !== isInteger(b)) return false;
  if (!isInteger(a)) return /[:.]/.exec(a)?.[0] === /[:.]/.exec(b)?.[0];
  const rules = new Intl.PluralRules(locale);
  return rules.select(Number(a)) === rules.select(Number(b));
}
