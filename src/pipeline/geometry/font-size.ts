import type { Line } from '../types';
import { heightOf } from './frame';

// Shares of the font size, typical of Latin text faces.
const CAP_HEIGHT = 0.72;
const X_HEIGHT = 0.52;
const DESCENDER = 0.21;

/** Height of the ink of this text in a face of size 1: "sea" is lower than "Gypsy" at the same font size. */
export function inkShare(text: string): number {
  const above = /[\p{Lu}bdfhiklt\d!?/()'"“”]/u.test(text) ? CAP_HEIGHT : X_HEIGHT;
  const below = /[gjpqy,;()]/.test(text) ? DESCENDER : 0;
  return above + below;
}

/** Estimated font size of a line, px. */
export const fontSizeOf = ({ quad, text }: Line): number => heightOf(quad) / inkShare(text);
