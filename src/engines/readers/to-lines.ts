import { project } from '../../pipeline/geometry/homography';
import { level } from '../../pipeline/geometry/level';
import { PLACEHOLDER } from '../../pipeline/text/placeholder';
import type { Aside, Line, Picture, Quad, Rgb } from '../../pipeline/types';
import type { StripMask } from './binarise';
import { fitToInk, type StripBox } from './fit-to-ink';
import { LINE, STRIP_HEIGHT, type Strip } from './strip';
import { inkInPicture, type Span } from './strip-ink';
import { confidenceOf, isText, type StripWord } from './strip-words';

/** Gaps wider than this separate columns, not words; in line heights. */
const COLUMN_GAP = 2.2;
/** Ink this far from a word belongs to nothing, in line heights. */
const CLEAR = 0.2;
/** So much of a word is more than the recogniser errs by, in line heights. */
const MISSED = 0.12;
/** 0–100: words below are nothing but noise. */
const LEAST_WORD_CONFIDENCE = 30;

/**
 * A strip that was read as one line of the picture, or as several where a column ends or something stands between that is no English text.
 * What is not in a line's words is not in its ink either.
 */
export function toLines(picture: Picture, strip: Strip, mask: StripMask, all: readonly StripWord[]): Line[] {
  const words = all.map((word) => ({ ...word, isRead: isText(word) && word.confidence > LEAST_WORD_CONFIDENCE }));
  const columns: (typeof words)[] = [];
  for (const word of words) {
    const last = columns.at(-1);
    if (last && word.left - last.at(-1)!.right <= COLUMN_GAP * LINE) last.push(word);
    else columns.push([word]);
  }
  return columns.flatMap((column) => {
    const first = column.findIndex(({ isRead }) => isRead);
    const last = column.findLastIndex(({ isRead }) => isRead);
    if (first < 0) return [];
    const read = column.filter(({ isRead }) => isRead);
    const spans = read.map((word) => spanOf(word, words));
    const [from, to] = [spans[0]!.from, spans.at(-1)!.to];
    const box = reachingTo(fitToInk(mask, strip, read.map(({ text }) => text).join(' '), from, to), read);
    const ink = inkInPicture(picture, strip, mask, spans);
    const aside = (some: readonly StripWord[]): Aside | null => asideOf(some, strip, box);
    const [before, after] = [aside(column.slice(0, first)), aside(column.slice(last + 1))];
    const { text, inner } = joinWords(column.slice(first, last + 1), (some) => aside(some)!.quad);
    return {
      quad: inPicture(strip, box),
      ...(ink && { ink }),
      ...(before && { before }),
      ...(after && { after }),
      ...(inner.length > 0 && { inner }),
      colour: colourOf(strip, mask, from, to),
      words: read.map((word) => ({
        quad: inPicture(strip, { ...box, left: Math.max(word.left, box.left), right: word.right }),
        text: word.text,
        confidence: word.confidence,
      })),
      text,
      confidence: confidenceOf(read),
    };
  });
}

/** The words that were read, with a placeholder wherever others stand between them. */
function joinWords(
  words: readonly (StripWord & { readonly isRead: boolean })[],
  quadOf: (words: readonly StripWord[]) => Quad,
): { readonly text: string; readonly inner: readonly Quad[] } {
  const texts: string[] = [];
  const inner: Quad[] = [];
  for (let i = 0; i < words.length; ) {
    let end = i;
    while (!words[end]!.isRead) end++;
    if (end > i) inner.push(quadOf(words.slice(i, end)));
    texts.push(end > i ? PLACEHOLDER : words[i]!.text);
    i = Math.max(end, i + 1);
  }
  return { text: texts.join(' '), inner };
}

/** Where words that are no English stand; null when there are none. The surest of them says what they are. */
function asideOf(words: readonly StripWord[], strip: Strip, box: StripBox): Aside | null {
  const [surest] = words.toSorted((a, b) => b.confidence - a.confidence);
  if (!surest) return null;
  const sides = { left: words[0]!.left, right: words.at(-1)!.right };
  return { kind: surest.kind === 'letter' ? 'unread' : surest.kind, quad: inPicture(strip, { ...box, ...sides }) };
}

/** The columns whose ink is a word's: up to the middle of the gaps around it, and not far. */
function spanOf(word: StripWord, all: readonly StripWord[]): Span {
  const before = Math.max(...all.filter(({ right }) => right <= word.left).map(({ right }) => right));
  const after = Math.min(...all.filter(({ left }) => left >= word.right).map(({ left }) => left));
  return {
    from: Math.max(0, word.left - CLEAR * LINE, (before + word.left) / 2),
    to: Math.min(word.right + CLEAR * LINE, (word.right + after) / 2),
  };
}

/** The binariser may miss a whole letter at an end, which the recogniser has read. */
function reachingTo(box: StripBox, words: readonly StripWord[]): StripBox {
  const [first, last] = [words[0]!.left, words.at(-1)!.right];
  return {
    ...box,
    left: first < box.left - MISSED * LINE ? first : box.left,
    right: last > box.right + MISSED * LINE ? last : box.right,
  };
}

function inPicture({ toPicture }: Strip, { left, right, top, bottom }: StripBox): Quad {
  return level([
    project(toPicture, left, top),
    project(toPicture, right, top),
    project(toPicture, right, bottom),
    project(toPicture, left, bottom),
  ]);
}

/** Mean colour of columns `from`–`to`, the surest strokes counting most: what is blurred at their edges hardly counts. */
function colourOf({ rgb, width }: Strip, { fill }: StripMask, from: number, to: number): Rgb {
  const plane = width * STRIP_HEIGHT;
  const sums: [number, number, number] = [0, 0, 0];
  let all = 1e-9;
  for (let row = 0; row < STRIP_HEIGHT; row++)
    for (let column = Math.floor(from); column < Math.min(width, to); column++) {
      const at = row * width + column;
      const weight = fill[at]! ** 4;
      for (let c = 0; c < 3; c++) sums[c]! += weight * rgb[c * plane + at]!;
      all += weight;
    }
  return [(255 * sums[0]) / all, (255 * sums[1]) / all, (255 * sums[2]) / all];
}
