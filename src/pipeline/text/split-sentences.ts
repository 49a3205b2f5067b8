import { isTerm } from './proper-nouns';

/** A sentence, and the white space that followed it. */
export interface Sentence {
  readonly text: string;
  readonly gap: string;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
/** A full stop after these ends no sentence. */
const ABBREVIATION = /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|st|no|vs|etc|approx|a\.m|p\.m|e\.g|i\.e|[a-z])\.$/i;
/** Longer ones (characters) are cut: the models were trained on sentences, and lose words of what is longer. */
const LONGEST = 280;

/** English text as sentences; joined again (text + gap) they are the text. Line breaks end sentences. Blank text: none. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const line of joinBrokenLines(text).split(/(?<=\n)/)) {
    let open = '';
    for (const { segment } of segmenter.segment(line)) {
      open += segment;
      // Signs inside an address end no sentence, nor does the full stop of an abbreviation.
      if (!/\s$/.test(open) || (ABBREVIATION.test(open.trimEnd()) && !open.endsWith('\n'))) continue;
      sentences.push(...cutLong(open));
      open = '';
    }
    if (open) sentences.push(...cutLong(open));
  }
  return sentences.filter(({ text }) => text !== '');
}

/** A line that goes on in small letters, or after a comma, is no sentence of its own; a word broken at its end is closed. */
function joinBrokenLines(text: string): string {
  const closed = text.replace(/(\p{L})[-‐]\n(?=\p{Ll})/gu, '$1');
  return closed.replace(/[^\S\n]*\n[^\S\n]*(?=(\S+))/g, (gap, next: string, at: number) => {
    const before = closed.slice(0, at).trimEnd().at(-1) ?? '';
    const goesOn = /^["'“‘(]?(?:\p{Ll}|I\b)/u.test(next) || isTerm(next.replace(/\P{L}+$/u, ''));
    return before === ',' || (goesOn && /[\p{L}\d'’"”;:%)–—-]/u.test(before)) ? ' ' : gap;
  });
}

/** At a comma or semicolon, else between words, nearest to the middle. */
function cutLong(segment: string): Sentence[] {
  if (segment.trimEnd().length <= LONGEST) return [cut(segment)];
  const middle = segment.length / 2;
  const nearest = (pattern: RegExp): number | undefined =>
    [...segment.matchAll(pattern)]
      .map(({ 0: found, index }) => index + found.length)
      .filter((end) => end > LONGEST / 4 && end < segment.length - LONGEST / 4)
      .toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  const at = nearest(/[,;:–—]\s+/g) ?? nearest(/\s+/g) ?? Math.floor(middle);
  return [...cutLong(segment.slice(0, at)), ...cutLong(segment.slice(at))];
}

function cut(segment: string): Sentence {
  const text = segment.trim();
  return { text, gap: segment.slice(segment.trimEnd().length) };
}
