import type { Run, Style, TextBlock } from '../types';

/** A part of the translation, in the lettering of the original's part that it stands for. */
export interface Part {
  readonly text: string;
  readonly run: Run;
}

/** Signs that say the same in other languages' writing. */
const SAME_SIGN: readonly (readonly [RegExp, RegExp])[] = [
  [/[,;:–—-]$/, /[,;:،؛、，–—]/gu],
  [/[.!?…]["'”’)]*$/, /[.!?…।॥؟。！？]["'”’»)]*/gu],
];
/** Where no sign tells, it begins with the word that stands nearest: emphasis lies on a line for the eye's sake as often as for the sense's. */
const WORD_SHIFT = 0.12;
/** A part of the translation begins within this share of its length from where it began in the original. */
const LARGEST_SHIFT = 0.22;

/**
 * Which part of a translation belongs to an emphasised line: the original's parts end with a sign, and so does, near the same place, the
 * translation; else the words that stand where it stood. Where there are too few of them, the whole text in one lettering of mean size.
 */
export function splitRuns(block: TextBlock & { readonly style: Style }, translation: string): Part[] {
  const { runs } = block.style;
  if (runs.length > 1) {
    const parts = partsOf(block, translation);
    if (parts) return parts;
  }
  return [inOneRun(block, translation)];
}

export const inOneRun = (block: TextBlock & { readonly style: Style }, translation: string): Part => ({
  text: translation,
  run: meanRun(block),
});

function partsOf(block: TextBlock & { readonly style: Style }, translation: string): Part[] | null {
  const { runs } = block.style;
  const texts = sourceTexts(block);
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const ends: number[] = [];
  let read = 0;
  for (const text of texts.slice(0, -1)) {
    read += text.length;
    const signs = SAME_SIGN.find(([ours]) => ours.test(text))?.[1];
    const wanted = (read / length) * translation.length;
    const nearest = (pattern: RegExp, shift: number): number | undefined =>
      [...translation.matchAll(pattern)]
        .map(({ index, 0: sign }) => index + sign.trimEnd().length)
        .filter((end) => end > (ends.at(-1) ?? 0) && end < translation.length && /\s/.test(translation[end]!))
        .filter((end) => Math.abs(end - wanted) <= shift * translation.length)
        .toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0];
    const end = (signs && nearest(signs, LARGEST_SHIFT)) ?? nearest(/\S+\s/g, WORD_SHIFT);
    if (end === undefined) return null;
    ends.push(end);
  }
  return runs.map((run, i) => ({ run, text: translation.slice(ends[i - 1] ?? 0, ends[i]).trim() }));
}

function sourceTexts({ lines, style }: TextBlock & { readonly style: Style }): string[] {
  let from = 0;
  return style.runs.map(({ lineCount }) => {
    const texts = lines.slice(from, from + lineCount).map(({ text }) => text);
    from += lineCount;
    return texts.join(' ');
  });
}

/** One lettering for all: that of most letters, in the mean size. */
function meanRun(block: TextBlock & { readonly style: Style }): Run {
  const { style, lines } = block;
  const letters = sourceTexts(block).map((text) => text.length);
  const all = letters.reduce((sum, count) => sum + count, 0);
  const mean = (of: (run: Run) => number) =>
    style.runs.reduce((sum, run, i) => sum + of(run) * letters[i]!, 0) / Math.max(1, all);
  const { letterClass, weight, italic, allCaps, width, letterSpacing, ink } = style;
  return {
    ink,
    letterClass,
    weight,
    italic,
    allCaps,
    width,
    letterSpacing, // biome-ignore format: names
    capHeight: mean(({ capHeight }) => capHeight),
    lineCount: lines.length,
    lineSpacing: style.lineSpacing,
    spaceBefore: 0,
  };
}
