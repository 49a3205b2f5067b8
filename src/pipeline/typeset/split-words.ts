import { hyphenate } from './hyphenate';
import { isWeak } from './weak-words';

/** A piece of text that is not broken. Widths in font sizes. */
export interface Piece {
  readonly text: string;
  readonly width: number;
  /** What follows when the line goes on: a space, or nothing. */
  readonly space: number;
  /** What is added when the line ends here: the hyphen of a broken word. */
  readonly hyphen: number;
  /** How badly a line ends here: 0–1, or less than 0 where it ends well. */
  readonly badEnd: number;
  /** Ends a paragraph or list item. */
  readonly last: boolean;
}

const WEAK_END = 0.5;
const HYPHEN_END = 1;
/** After a sign that one pauses at. */
const GOOD_END = -0.15;
const PAUSE = /[,;:.!?…।،؛؟–—]["'”’»)]*$/u;

/** Scripts that put no spaces between words. */
const NO_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Signs that stay with the word before them: French " !", a dash, closing marks. */
const STAYS = /^[!?:;»)\]…।॥—–؟،؛.,、。！？」』）ๆฯ-]+$/u;
/** Signs that stay with the word after them. */
const OPENS = /^[«(¿¡„“‘"[「『（]+$/u;

/** Text → pieces, paragraph by paragraph. `measure`: advance of a text in font sizes. `hyphenated`: long words may be broken. */
export function splitWords(
  text: string,
  locale: string,
  measure: (text: string) => number,
  hyphenated: boolean,
): Piece[] {
  const space = measure('a a') - measure('aa');
  const hyphen = measure('-');
  return text
    .split('\n')
    .filter((paragraph) => paragraph.trim() !== '')
    .flatMap((paragraph) => {
      const words = wordsOf(paragraph.trim(), locale);
      return words.flatMap(({ word, spaced }, i): Piece[] => {
        const parts = hyphenated ? hyphenate(word, locale) : [word];
        return parts.map((part, j): Piece => {
          const ends = j === parts.length - 1;
          return {
            text: part,
            width: measure(part),
            space: ends && spaced ? space : 0,
            hyphen: ends || /[-‐/]$/.test(part) ? 0 : hyphen,
            badEnd: ends ? endOf(word, locale) : HYPHEN_END,
            last: ends && i === words.length - 1,
          };
        });
      });
    });
}

const endOf = (word: string, locale: string): number =>
  isWeak(word, locale) ? WEAK_END : PAUSE.test(word) ? GOOD_END : 0;

function wordsOf(text: string, locale: string): { word: string; spaced: boolean }[] {
  const words = text.split(/[^\S\u00a0\u202f]+/).flatMap((word) => {
    const parts = NO_SPACES.test(word) ? segments(word, locale) : [word];
    return parts.map((part, i) => ({ word: part, spaced: i === parts.length - 1 }));
  });
  // Lone signs are glued to their word, with the space between them.
  const glued: { word: string; spaced: boolean }[] = [];
  for (const { word, spaced } of words) {
    const before = glued.at(-1);
    if (before && (STAYS.test(word) || OPENS.test(before.word)))
      glued[glued.length - 1] = { word: before.word + (before.spaced ? '\u00a0' : '') + word, spaced };
    else glued.push({ word, spaced });
  }
  return glued;
}

const segments = (text: string, locale: string): string[] =>
  [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)].map(({ segment }) => segment);
