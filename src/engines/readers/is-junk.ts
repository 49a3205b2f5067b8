import type { Line, Quad } from '../../pipeline/types';

/** 0–100: what Tesseract says of letters that are none is mostly below. */
const LEAST_CONFIDENCE = 52;
/** Short readings are guesses more often than long ones. */
const LEAST_SHORT_CONFIDENCE = 72;
const SHORT_LETTERS = 4;
const LEAST_HEIGHT_PX = 6;

/** Foliage, ornaments, logos and other scripts come out of a reader as strings like these. */
export function isJunk({ text, confidence, quad }: Line, picture: { readonly height: number }): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const digits = text.match(/\d/g)?.length ?? 0;
  const signs = text.replace(/[\p{L}\d\s.,;:!?'’"“”()&%€$₹£/+–—-]/gu, '').length;
  const height = heightOf(quad);
  if (letters + digits === 0 || height < LEAST_HEIGHT_PX || height > picture.height / 2) return true;
  if (letters + digits < 2 && !/^[IA]$/.test(text)) return true;
  if (confidence < (letters + digits < SHORT_LETTERS ? LEAST_SHORT_CONFIDENCE : LEAST_CONFIDENCE)) return true;
  if (signs > 0.25 * (letters + digits)) return true;
  return letters >= SHORT_LETTERS && (wordless(text) || mixedCase(text));
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
