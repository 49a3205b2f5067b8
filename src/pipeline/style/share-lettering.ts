import { fontSizeOf } from '../geometry/font-size';
import type { Line, TextBlock } from '../types';
import { lettersOf, poolLettering } from './pool-lettering';
import { sameInk } from './same-ink';

/** Lines that look so much alike were written in one face. */
const SAME_SIZE = 1.17;
/** All that looks alike in other blocks speaks as loudly as so many letters: a short text is told by its neighbours, a long one by itself. */
const OTHERS = 16;

/** What the reader says of a line's face, together with what it says of the lines that look alike: first those of its block. */
export function shareLettering(blocks: readonly TextBlock[]): TextBlock[] {
  return blocks.map((block) => ({
    ...block,
    lines: block.lines.map((line) => {
      const own = block.lines.filter((other) => looksLike(line, other));
      const others = blocks.flatMap(({ lines }) =>
        lines === block.lines ? [] : lines.filter((other) => looksLike(line, other)),
      );
      const letters = others.reduce((sum, { text }) => sum + lettersOf(text), 0);
      const share = Math.min(1, OTHERS / Math.max(1, letters));
      const lettering = poolLettering([...own, ...others.map((other) => ({ ...other, share }))]);
      return lettering ? { ...line, lettering } : line;
    }),
  }));
}

function looksLike(a: Line, b: Line): boolean {
  const [sizeA, sizeB] = [fontSizeOf(a), fontSizeOf(b)];
  if (Math.max(sizeA, sizeB) > SAME_SIZE * Math.min(sizeA, sizeB)) return false;
  if (isCapitals(a.text) !== isCapitals(b.text)) return false;
  return sameInk(a, b);
}

const isCapitals = (text: string): boolean => text === text.toUpperCase();
