import type { Line, Quad } from '../../pipeline/types';

// 0–100, by looking at what was read in the real pictures of bench/reading, with the weights before the last: what the recogniser says of
// letters that are none is mostly below.
const LEAST_CONFIDENCE = 68;
/** Short readings are guesses more often than long ones; the more so where the binariser doubts that it is text. */
const LEAST_SHORT_CONFIDENCE = 80;
const LEAST_DOUBTED_CONFIDENCE = 88;
const SHORT_LETTERS = 4;
/** What is read so surely is text, however odd. */
const SURE = 90;
/** Probability of being text, by the binariser. */
const DOUBTED = 0.5;
const LEAST_HEIGHT_PX = 6;

/** Foliage, ornaments, logos and other scripts come out of a reader as strings like these. `textness`: the binariser's opinion, 0–1. */
export function isJunk(
  { text, confidence, quad }: Line,
  picture: { readonly height: number },
  textness: number,
): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const digits = text.match(/\p{N}/gu)?.length ?? 0;
  const signs = text.replace(/[\p{L}\p{N}\s.,;:!?'’"“”()&%$€£₹/+–—-]/gu, '').length;
  const height = heightOf(quad);
  if (letters + digits === 0 || height < LEAST_HEIGHT_PX) return true;
  if (confidence < leastConfidence(letters + digits, textness)) return true;
  if (confidence >= SURE) return false;
  if (height > picture.height / 2 || signs > 0.25 * (letters + digits)) return true;
  return letters >= SHORT_LETTERS && (wordless(text) || monotonous(text));
}

function leastConfidence(letters: number, textness: number): number {
  if (textness < DOUBTED) return LEAST_DOUBTED_CONFIDENCE;
  return letters < SHORT_LETTERS ? LEAST_SHORT_CONFIDENCE : LEAST_CONFIDENCE;
}

/** Bars and lattices: hardly any two letters differ. */
function monotonous(text: string): boolean {
  const letters = text.toLowerCase().match(/[\p{L}\p{N}]/gu) ?? [];
  return letters.length >= 5 && new Set(letters).size <= 3;
}

/** No word with a vowel in it. */
const wordless = (text: string): boolean => !/[aeiouyAEIOUY]/.test(text);

const heightOf = ([a, , , d]: Quad): number => Math.hypot(d[0] - a[0], d[1] - a[1]);
