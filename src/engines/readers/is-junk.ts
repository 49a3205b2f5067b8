import type { Line, Quad } from '../../pipeline/types';

// 0–100: what Tesseract says of letters that are none is mostly below; the more so where the network doubts that it is text.
const LEAST_CONFIDENCE = 52;
const LEAST_DOUBTED_CONFIDENCE = 76;
/** Short readings are guesses more often than long ones: these must be believed by both. */
const LEAST_SHORT_CONFIDENCE = 76;
const LEAST_DOUBTED_SHORT_CONFIDENCE = 95;
const SHORT_LETTERS = 4;
/** Probability of being text, as the network gives it to nearly every line that is. */
const SURE = 0.94;
const LEAST_HEIGHT_PX = 6;

/** Foliage, ornaments, logos and other scripts come out of a reader as strings like these. `textness`: the network's own opinion, 0–1. */
export function isJunk(
  { text, confidence, quad }: Line,
  picture: { readonly height: number },
  textness: number,
): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const digits = text.match(/\d/g)?.length ?? 0;
  const signs = text.replace(/[\p{L}\d\s.,;:!?'’"“”()&%€$₹£/+–—-]/gu, '').length;
  const height = heightOf(quad);
  if (letters + digits === 0 || height < LEAST_HEIGHT_PX || height > picture.height / 2) return true;
  if (letters + digits < 2 && !/^[IA]$/.test(text)) return true;
  if (confidence < leastConfidence(letters + digits, textness)) return true;
  if (signs > 0.25 * (letters + digits)) return true;
  return letters >= SHORT_LETTERS && (wordless(text) || mixedCase(text) || monotonous(text));
}

function leastConfidence(letters: number, textness: number): number {
  if (letters < SHORT_LETTERS) return textness < SURE ? LEAST_DOUBTED_SHORT_CONFIDENCE : LEAST_SHORT_CONFIDENCE;
  return textness < SURE ? LEAST_DOUBTED_CONFIDENCE : LEAST_CONFIDENCE;
}

/** Bars and lattices: hardly any two letters differ. */
function monotonous(text: string): boolean {
  const letters = text.toLowerCase().match(/[\p{L}\d]/gu) ?? [];
  return letters.length >= 5 && new Set(letters).size <= 3;
}

/** No word with a vowel in it. */
const wordless = (text: string): boolean => !/[aeiouyAEIOUY]/.test(text);

/** Capitals inside words, more often than any name has them. */
function mixedCase(text: string): boolean {
  const words = text.split(/\s+/);
  const odd = words.filter((word) => /\p{Ll}\p{Lu}/u.test(word)).length;
  return odd > words.length / 3;
}

const heightOf = ([a, , , d]: Quad): number => Math.hypot(d[0] - a[0], d[1] - a[1]);
