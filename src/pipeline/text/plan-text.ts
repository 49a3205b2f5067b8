import { isForeign } from './is-foreign';
import { isUntranslatable } from './is-untranslatable';
import { splitAtKept } from './kept-parts';
import { plainMarks } from './plain-marks';
import { caseOf, type LetterCase, sentenceCase } from './sentence-case';
import { splitSentences } from './split-sentences';
import { tidyText } from './tidy-text';

/** A piece of a text. */
export interface Part {
  /** As it stands in the picture. */
  readonly source: string;
  /** As a translation model or the memory is asked for it; null: it stays as it is. */
  readonly sentence: string | null;
  readonly letterCase: LetterCase;
  /** White space after it. */
  readonly gap: string;
}

/** "Be yourself. — Oscar Wilde": the name after a quotation. */
const TRAILING_NAME = /(?<=[.!?…"”’]\s*)([-–—~―]{1,2}\s*\p{Lu}[\p{L}.'’ -]{1,40})$/u;

/** A block's text as sentences to translate and parts that stay; null when nothing in it is to be translated. */
export function planText(text: string): Part[] | null {
  const tidy = tidyText(text);
  if (tidy === '' || isUntranslatable(tidy) || isForeign(tidy)) return null;
  const whole = caseOf(tidy);
  const parts = tidy
    .split(TRAILING_NAME)
    .flatMap((piece) => splitAtKept(piece).flatMap((part) => planPart(part, whole)));
  return parts.some(({ sentence }) => sentence !== null) ? parts : null;
}

/** `whole`: the case of the text around it: a sentence of one word cannot tell its own. */
function planPart({ text, kept }: { text: string; kept: boolean }, whole: LetterCase): Part[] {
  const before = /^\s*/.exec(text)?.[0] ?? '';
  const leading: Part[] =
    before && text.trim() !== '' ? [{ source: '', sentence: null, letterCase: 'plain', gap: before }] : [];
  if (kept || text.trim() === '') return [{ source: text, sentence: null, letterCase: 'plain', gap: '' }];
  const sentences = splitSentences(text).map(({ text: source, gap }): Part => {
    const letterCase = whole === 'plain' ? caseOf(source) : whole;
    const plain = plainMarks(sentenceCase(source));
    return { source, sentence: isUntranslatable(source) ? null : plain, letterCase, gap };
  });
  return [...leading, ...sentences];
}
