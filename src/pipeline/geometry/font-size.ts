import type { Line } from '../types';
import { heightOf } from './frame';

// Shares of the font size, typical of Latin text faces.
const ASCENDER = 0.75;
const DESCENDER = 0.22;
const CAP_HEIGHT = 0.72;
const X_HEIGHT = 0.52;

/** How far the ink of this text reaches above and below the baseline: "sea" is lower than "Gypsy" in the same font. In font sizes. */
export function inkParts(text: string) {
  const above = /[bdfhiklj]/.test(text) ? ASCENDER : /[\p{Lu}t\d!?/()'"“”’‘&%$£€]/u.test(text) ? CAP_HEIGHT : X_HEIGHT;
  const below = /[gjpqyQ()]/.test(text) ? DESCENDER : /[,;]/.test(text) ? 0.6 * DESCENDER : 0;
  return { above, below, ascender: ASCENDER, descender: DESCENDER };
}

/** Estimated font size of a line, px. */
export const fontSizeOf = ({ quad }: Pick<Line, 'quad'>): number => heightOf(quad) / (ASCENDER + DESCENDER);
