import type { Line as TesseractLine } from 'tesseract.js';
import { toStrip } from './strip-image';

/** A word in a strip. */
export interface StripWord {
  readonly text: string;
  /** 0–100 */
  readonly confidence: number;
  /** Where it begins and ends, px of the strip. */
  readonly left: number;
  readonly right: number;
}

/** What Tesseract made of a strip, from left to right. */
export function toWords(lines: readonly TesseractLine[]): StripWord[] {
  return lines
    .flatMap(({ words }) => words)
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, confidence, bbox }) => ({
      text: straighten(text.trim()),
      confidence,
      left: toStrip(bbox.x0, 0)[0],
      right: toStrip(bbox.x1, 0)[0],
    }))
    .sort((a, b) => a.left - b.left);
}

/** Nobody writes bars between words, or a bracket alone: they are capital I's. */
const straighten = (text: string): string => text.replaceAll('|', 'I').replace(/^[[\]]$/, 'I');

/** 0–100: the mean over the letters, so that longer words say more. */
export function confidenceOf(words: readonly StripWord[]): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  return words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0) / Math.max(1, letters);
}
