import { LINE } from './strip';
import type { StripWord } from './strip-words';

// In line heights: how wide a tick in a circle or a box is at most, and the gap behind it at least, more than any space between words.
const LARGEST = 1.2;
const LEAST_GAP = 0.4;
const MOST_LETTERS = 3;
/** Signs that nobody writes alone before a word; prices, numbers and addresses have none. */
const SIGN = /[^\p{L}\p{N}.,:;)%$€£₹#@/+-]/u;

/** The words of a list item without its tick or box, where that was read as a word of its own, such as "&Q" or "«2". */
export function withoutTick(words: readonly StripWord[]): readonly StripWord[] {
  const [first, second] = words;
  if (!first || !second || first.text.length > MOST_LETTERS || !SIGN.test(first.text)) return words;
  const isTick = first.right - first.left <= LARGEST * LINE && second.left - first.right >= LEAST_GAP * LINE;
  return isTick ? words.slice(1) : words;
}
