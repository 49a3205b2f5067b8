/**
 * Places where a word that fits no line may be broken. Not a dictionary: between a vowel and a single consonant before the next vowel
 * (V-CV), else before the last consonant of a group (VC-CV), with letters that stand for one sound kept together. Good enough for a
 * last resort in Latin, Cyrillic and Greek; Indic scripts break between clusters; Arabic, Hebrew
 * and Thai know no such breaks.
 */
export function hyphenate(word: string, locale: string): string[] {
  if (/\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Thai}/u.test(word)) return [word];
  if (!VOWEL.test(word)) return inClusters(word, locale);
  const parts: string[] = [];
  let from = 0;
  for (let at = LEAST; at <= word.length - LEAST; at++) {
    if (at - from < 2 || !breaksBefore(word, at)) continue;
    parts.push(word.slice(from, at));
    from = at;
  }
  return [...parts, word.slice(from)];
}

/** Letters before the first and after the last break. */
const LEAST = 3;
const VOWEL = /[aeiouyàâäáãåæèéêëìíîïıòóôöõøœùúûüýÿăąęěėőűůăơưāīūįųėęəаеёиоуыэюяіїєαεηιουωάέήίόύώ]/i;
const ONE_SOUND = /^(?:ch|ck|sh|sch|ph|th|qu|ll|rr|[bcdfgkptv][lr]|gn|bh|dh|mh|gh|fh)/i;

function breaksBefore(word: string, at: number): boolean {
  const is = (index: number) => VOWEL.test(word[index] ?? '');
  if (is(at) || !/\p{L}/u.test(word[at] ?? '')) return false;
  const pair = ONE_SOUND.exec(word.slice(at))?.[0] ?? '';
  const next = at + Math.max(1, pair.length);
  if (!is(next)) return false;
  // Not inside such a pair, and after a letter.
  if (ONE_SOUND.test(word.slice(at - 1, at + 1)) && !is(at - 1)) return false;
  return /\p{L}/u.test(word[at - 1] ?? '');
}

function inClusters(word: string, locale: string): string[] {
  const clusters = [...new Intl.Segmenter(locale).segment(word)].map(({ segment }) => segment);
  const parts: string[] = [];
  for (let at = 0; at < clusters.length; at += 2) parts.push(clusters.slice(at, at + 2).join(''));
  const last = parts.at(-1);
  if (parts.length > 1 && clusters.length % 2 === 1) parts.splice(-2, 2, parts.at(-2)! + last);
  return parts;
}
