import type { Line as TesseractLine, Word as TesseractWord } from 'tesseract.js';
import type { Line, Point, Quad, Word } from '../../pipeline/types';

/** From px of a canvas that was recognised to px of the original picture. */
export type ToPicture = (x: number, y: number) => Point;

/** Gaps wider than this many line heights separate columns, not words. */
const COLUMN_GAP = 2.2;

/** One recognised line as one or more lines of ours: cut where a column ends, words of nothing but noise left out. */
export function toLines(line: TesseractLine, toPicture: ToPicture): Line[] {
  const words = line.words.filter((word) => word.text.trim() !== '' && word.confidence > LEAST_WORD_CONFIDENCE);
  if (words.length === 0) return [];
  const height = median(words.map(({ bbox }) => bbox.y1 - bbox.y0));
  const columns: TesseractWord[][] = [[words[0]!]];
  for (const [i, word] of words.slice(1).entries()) {
    const gap = word.bbox.x0 - words[i]!.bbox.x1;
    if (gap > COLUMN_GAP * height) columns.push([word]);
    else columns.at(-1)!.push(word);
  }
  return columns.map((column) => toLine(column, line, toPicture));
}

const LEAST_WORD_CONFIDENCE = 20;

function toLine(words: readonly TesseractWord[], { baseline }: TesseractLine, toPicture: ToPicture): Line {
  const slope = baseline.x1 > baseline.x0 ? (baseline.y1 - baseline.y0) / (baseline.x1 - baseline.x0) : 0;
  const confidences = words.map(({ confidence }) => confidence);
  return {
    quad: quadAround(words, slope, toPicture),
    words: words.map(
      (word): Word => ({
        quad: quadAround([word], slope, toPicture),
        text: word.text.trim(),
        confidence: word.confidence,
      }),
    ),
    text: words.map(({ text }) => text.trim()).join(' '),
    confidence: confidences.reduce((sum, value) => sum + value, 0) / confidences.length,
  };
}

/** The letters' boxes, sheared along the baseline: the tightest parallelogram with upright ends. */
function quadAround(words: readonly TesseractWord[], slope: number, toPicture: ToPicture): Quad {
  const x0 = Math.min(...words.map(({ bbox }) => bbox.x0));
  const x1 = Math.max(...words.map(({ bbox }) => bbox.x1));
  const boxes = words.flatMap(({ bbox, symbols }) =>
    symbols.length > 0 ? symbols.map((symbol) => symbol.bbox) : [bbox],
  );
  const rise = (x: number) => slope * (x - x0);
  const middle = ({ x0, x1 }: { x0: number; x1: number }) => rise((x0 + x1) / 2);
  const top = Math.min(...boxes.map((box) => box.y0 - middle(box)));
  const bottom = Math.max(...boxes.map((box) => box.y1 - middle(box)));
  return [toPicture(x0, top), toPicture(x1, top + rise(x1)), toPicture(x1, bottom + rise(x1)), toPicture(x0, bottom)];
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
