import { cssOf } from './candidate-faces';
import type { Span } from './strip';

/** Words written in one face beside each other, as a strip: how much of every pixel is ink, 0–1. */
export interface Written {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
  /** Row of the baseline. */
  readonly baseline: number;
  /** Columns of each word's ink. */
  readonly spans: readonly Span[];
}

/** px per font size of what is drawn to compare. */
export const TRIAL = 28;
const ASCENT = Math.ceil(1.15 * TRIAL);
const HEIGHT = ASCENT + Math.ceil(0.45 * TRIAL);
const PAD = Math.ceil(0.3 * TRIAL);

/** Draws the words once in every font (CSS, of TRIAL px). All in one canvas, so that its pixels are fetched once. */
export function drawWords(words: readonly string[], fonts: readonly string[]): Written[] {
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('No canvas');
  const advances = fonts.map((font) => {
    context.font = font;
    return words.map((word) => Math.ceil(context.measureText(word).width) + 2 * PAD);
  });
  const width = Math.max(...advances.map((row) => row.reduce((sum, advance) => sum + advance, 0)));
  context.canvas.width = width;
  context.canvas.height = HEIGHT * fonts.length;
  for (const [i, font] of fonts.entries()) {
    context.font = font;
    let x = 0;
    for (const [j, word] of words.entries()) {
      context.fillText(word, x + PAD, i * HEIGHT + ASCENT);
      x += advances[i]![j]!;
    }
  }
  const pixels = context.getImageData(0, 0, width, HEIGHT * fonts.length).data;
  return fonts.map((_, i) => {
    const data = new Float32Array(width * HEIGHT);
    for (let at = 0; at < data.length; at++) data[at] = pixels[4 * (i * data.length + at) + 3]! / 255;
    let x = 0;
    const spans = advances[i]!.map((advance): Span => {
      x += advance;
      return inkColumns(data, width, x - advance, x);
    });
    return { width, height: HEIGHT, data, baseline: ASCENT, spans };
  });
}

function inkColumns(data: Float32Array, width: number, from: number, to: number): Span {
  const has = (column: number): boolean => {
    for (let at = column; at < data.length; at += width) if (data[at]! > 0.25) return true;
    return false;
  };
  let [left, right] = [from, to];
  while (left < right && !has(left)) left++;
  while (right > left && !has(right - 1)) right--;
  return [left, right];
}

const capShares = new Map<string, number>();

/** Height of a capital in a face, in font sizes. Remembered: the faces that are compared with are loaded before any picture. */
export function capShare(face: Parameters<typeof cssOf>[0]): number {
  const font = cssOf(face, TRIAL);
  const known = capShares.get(font) ?? measureCap(font);
  capShares.set(font, known);
  return known;
}

function measureCap(font: string): number {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) throw new Error('No canvas');
  context.font = font;
  return context.measureText('H').actualBoundingBoxAscent / TRIAL;
}
