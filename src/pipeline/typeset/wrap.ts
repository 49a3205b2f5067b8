/** Width of a text in px. */
export type MeasureWidth = (text: string) => number;

/**
 * Breaks a text into lines no wider than `width`, so that the lines are as even as can be: total fit over squared slack (after
 * Knuth & Plass 1981). Breaks at spaces; where a script writes none, between words; '\n' is kept. `lineCount` asks for at least so many
 * lines. null when a single word is wider than the width.
 */
export function wrap(
  text: string,
  width: number,
  measure: MeasureWidth,
  locale: string,
  lineCount = 1,
): string[] | null {
  const paragraphs = text.split('\n').filter((paragraph) => paragraph.trim() !== '');
  const lines: string[] = [];
  for (const paragraph of paragraphs) {
    const broken = wrapParagraph(
      splitWords(paragraph, locale),
      width,
      measure,
      paragraphs.length === 1 ? lineCount : 1,
    );
    if (!broken) return null;
    lines.push(...broken);
  }
  return lines;
}

/** Pieces that must not be broken, each with the space that follows it. */
export function splitWords(text: string, locale: string): string[] {
  if (/\s/.test(text.trim()) || !NO_SPACES.test(text)) return glueShort(text.trim().match(/\S+\s*/g) ?? []);
  return [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)].map(({ segment }) => segment);
}

/** Scripts that put no spaces between words. */
const NO_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** Lone signs (French " !", a dash) stay with the word before them. */
function glueShort(words: readonly string[]): string[] {
  const glued: string[] = [];
  for (const word of words)
    if (glued.length > 0 && /^[!?:;»)…।—–-]+\s*$/.test(word)) glued[glued.length - 1] += word;
    else glued.push(word);
  return glued;
}

function wrapParagraph(
  words: readonly string[],
  width: number,
  measure: MeasureWidth,
  atLeast: number,
): string[] | null {
  const widthOf = (from: number, to: number) => measure(words.slice(from, to).join('').trim());
  if (words.some((_, i) => widthOf(i, i + 1) > width)) return null;
  const fewest = Math.max(greedyCount(words, width, widthOf), Math.min(atLeast, words.length));
  return bestBreaks(words, fewest, width, widthOf);
}

function greedyCount(words: readonly string[], width: number, widthOf: (from: number, to: number) => number): number {
  let [count, from] = [1, 0];
  for (let to = 1; to <= words.length; to++) {
    if (widthOf(from, to) <= width) continue;
    count++;
    from = to - 1;
  }
  return count;
}

/** Exactly `count` lines with the least sum of squared slacks against the mean line. */
function bestBreaks(
  words: readonly string[],
  count: number,
  width: number,
  widthOf: (from: number, to: number) => number,
): string[] {
  const target = Math.min(width, widthOf(0, words.length) / count);
  const cost: number[][] = Array.from({ length: count + 1 }, () =>
    Array(words.length + 1).fill(Number.POSITIVE_INFINITY),
  );
  const from: number[][] = Array.from({ length: count + 1 }, () => Array(words.length + 1).fill(0));
  cost[0]![0] = 0;
  for (let line = 1; line <= count; line++)
    for (let end = line; end <= words.length; end++)
      for (let start = end - 1; start >= line - 1; start--) {
        const length = widthOf(start, end);
        if (length > width) break;
        const sum = cost[line - 1]![start]! + (length - target) ** 2;
        if (sum >= cost[line]![end]!) continue;
        cost[line]![end] = sum;
        from[line]![end] = start;
      }
  const lines: string[] = [];
  for (let line = count, end = words.length; line > 0; line--) {
    const start = from[line]![end]!;
    lines.unshift(words.slice(start, end).join('').trim());
    end = start;
  }
  return lines;
}
