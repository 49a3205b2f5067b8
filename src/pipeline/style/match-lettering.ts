import type { SeenLettering } from '../types';
import { alignRows, type RowFit } from './align-rows';
import { type CandidateFace, cssOf, finerFaces, firstFaces } from './candidate-faces';
import { drawWords, TRIAL, type Written } from './draw-words';
import { againstFace, mayBe } from './face-evidence';
import { inkSpan, rowsOf, type Span, type Strip, wordSpans } from './strip';

export interface Match {
  readonly face: Omit<CandidateFace, 'doubt'>;
  /** Font size and row of the baseline in the strip, px of the strip. */
  readonly size: number;
  readonly baseline: number;
  /** Widths of the original's letters as a share of the face's. */
  readonly width: number;
  /** Font sizes. */
  readonly letterSpacing: number;
}

/** More letters than these tell little more. */
const ENOUGH_LETTERS = 18;
/** Few letters, or figures alone, tell little: doubts grow. */
const FEW_LETTERS = 6;
/** What speaks against the right face comes to 0.1–0.35. */
const UNLIKE = 0.45;
const PLAIN = new Set(['sans', 'serif']);
/** Letters may be so much wider or narrower (natural logarithm) before it speaks against a face. */
const FREE_WIDTH = 0.07;
const WIDTH_COST = 0.7;
/** Letters are drawn wider or narrower by so much, natural logarithm (STRETCH in typeset/face.ts). */
const WIDEST = 0.13;
/** Wider by at least this, with wider gaps, is spacing. */
const LEAST_SPACING = 0.035;

/**
 * What the line was written in: the same words are drawn in each of our faces, laid over the line word by word, and compared. The face
 * that looks most like the original, and most like what the reader has `seen`, wins (face-evidence.ts). null: no ink. `strip`: TRIAL px per
 * font size, roughly.
 */
export function matchLettering(strip: Strip, text: string, seen: SeenLettering | null): Match | null {
  const { words, spans } = chooseWords(strip, text);
  if (words.length === 0 || spans.length === 0) return null;
  const rows = rowsWithin(strip, spans);
  const doubts = 1 + FEW_LETTERS / Math.max(1, words.join('').replace(/\P{L}/gu, '').length);
  const scoresOf = (faces: readonly CandidateFace[]): Scored[] => {
    const fonts = faces.map((face) => cssOf(face, TRIAL));
    return drawWords(words, fonts).map((drawn, i) =>
      compare(strip, spans, rows, drawn, faces[i]!, againstFace(faces[i]!, seen, doubts)),
    );
  };
  const first = scoresOf(firstFaces).toSorted((a, b) => a.against - b.against);
  const classes = [...new Set(first.map(({ face }) => face.letterClass))].slice(0, 2);
  const finer = scoresOf(finerFaces.filter(({ letterClass }) => classes.includes(letterClass)));
  const scored = [...first, ...finer].filter(({ face }) => mayBe(face, seen));
  const likeliest = scored.reduce((a, b) => (b.against < a.against ? b : a));
  // Nothing fits: the line was misread, or is no line. Then a plain face, the better of two, unless the reader knows better.
  const best = seen || likeliest.against < UNLIKE ? likeliest : first.find(({ face }) => PLAIN.has(face.letterClass))!;
  if (!Number.isFinite(best.against)) return null;
  const letters = words.join('').length;
  const spacing = spacingOf(strip, spans, best, letters);
  return {
    face: { letterClass: best.face.letterClass, weight: finerWeight(scored, best), italic: best.face.italic },
    size: best.fit.scale * TRIAL,
    baseline: best.fit.shift + best.fit.scale * best.written.baseline,
    width: spacing > 0 ? 1 : Math.exp(best.width),
    letterSpacing: spacing,
  };
}

/** Where another line of the same lettering has its baseline, and how large it is. */
export function placeLine(strip: Strip, text: string, face: Match['face']): { size: number; baseline: number } | null {
  const span = inkSpan(strip);
  const [written] = drawWords([text], [cssOf(face, TRIAL)]);
  if (!span || !written) return null;
  const { scale, shift } = alignRows(rowsOf(strip), rowsOf(written));
  return { size: scale * TRIAL, baseline: shift + scale * written.baseline };
}

interface Scored {
  readonly face: CandidateFace;
  readonly written: Written;
  readonly fit: RowFit;
  /** Natural logarithm of the original's width over the face's. */
  readonly width: number;
  /** Ink of the original over that of the face at the same size. */
  readonly ink: number;
  readonly against: number;
}

/** A run of whole words with enough letters; the whole line where its words cannot be told apart. */
function chooseWords(strip: Strip, text: string): { words: string[]; spans: Span[] } {
  const words = text.split(/\s+/).filter(Boolean);
  const all = wordSpans(strip, words.length);
  const whole = inkSpan(strip);
  if (!all) return whole ? { words: [words.join(' ')], spans: [whole] } : { words: [], spans: [] };
  let count = 0;
  let letters = 0;
  while (count < words.length && letters < ENOUGH_LETTERS) letters += words[count++]!.length;
  return { words: words.slice(0, count), spans: all.slice(0, count) };
}

function rowsWithin({ width, height, data }: Strip, spans: readonly Span[]): Float32Array {
  const rows = new Float32Array(height);
  for (let row = 0; row < height; row++)
    for (const [from, to] of spans)
      for (let column = from; column < to; column++) rows[row]! += data[row * width + column]!;
  return rows;
}

function compare(
  strip: Strip,
  spans: readonly Span[],
  rows: Float32Array,
  written: Written,
  face: CandidateFace,
  doubt: number,
): Scored {
  const fit = alignRows(rows, rowsOf(written));
  const widths = spans.map(([from, to], i) => {
    const [left, right] = written.spans[i]!;
    return Math.log((to - from) / Math.max(1, fit.scale * (right - left)));
  });
  const letters = spans.reduce((sum, [from, to]) => sum + to - from, 0);
  const width = widths.reduce((sum, value, i) => sum + value * (spans[i]![1] - spans[i]![0]), 0) / letters;
  const uneven =
    widths.reduce((sum, value, i) => sum + Math.abs(value - width) * (spans[i]![1] - spans[i]![0]), 0) / letters;
  const { difference, ink } = overlay(strip, spans, written, fit);
  const against =
    difference + 0.3 * fit.error + WIDTH_COST * Math.max(0, Math.abs(width) - FREE_WIDTH) + uneven + doubt;
  // Stems are drawn wider together with the letters; what is beyond that, weight has to give.
  const beyond = width - Math.min(WIDEST, Math.max(-WIDEST, width));
  return { face, written, fit, width, ink: ink * Math.exp(0.6 * beyond), against };
}

/** Word by word, stretched to the same width: what differs, as a share of all ink (Dice), and the ink of one over the other's. */
function overlay(strip: Strip, spans: readonly Span[], written: Written, { scale, shift }: RowFit) {
  let [differing, original, trial] = [0, 0, 0];
  for (const [i, [from, to]] of spans.entries()) {
    const [left, right] = written.spans[i]!;
    const stretch = (right - left) / (to - from);
    for (let row = 0; row < strip.height; row++) {
      const y = (row + 0.5 - shift) / scale - 0.5;
      const top = Math.floor(y);
      const outside = top < 0 || top >= written.height - 1;
      const down = y - top;
      for (let column = from; column < to; column++) {
        const a = strip.data[row * strip.width + column]!;
        const x = left + (column + 0.5 - from) * stretch - 0.5;
        const b = outside ? 0 : between(written, Math.floor(x), top, x - Math.floor(x), down);
        differing += Math.abs(a - b);
        original += a;
        trial += b;
      }
    }
  }
  return { difference: differing / Math.max(1, original + trial), ink: original / Math.max(1, trial) };
}

function between({ width, data }: Written, left: number, top: number, right: number, down: number): number {
  const at = top * width + Math.max(0, left);
  const upper = data[at]! + (data[at + 1]! - data[at]!) * right;
  const lower = data[at + width]! + (data[at + width + 1]! - data[at + width]!) * right;
  return upper + (lower - upper) * down;
}
/** Between the weights that were drawn, by the amount of ink. */
function finerWeight(scored: readonly Scored[], best: Scored): number {
  const alike = scored
    .filter(({ face }) => face.letterClass === best.face.letterClass && face.italic === best.face.italic)
    .toSorted((a, b) => a.face.weight - b.face.weight);
  // The original has the ink of the weight at which this ratio passes 1.
  for (const [i, light] of alike.entries()) {
    const bold = alike[i + 1];
    if (!bold || light.ink < 1 || bold.ink > 1) continue;
    const part = (light.ink - 1) / Math.max(1e-6, light.ink - bold.ink);
    return Math.round((light.face.weight + part * (bold.face.weight - light.face.weight)) / 10) * 10;
  }
  return best.face.weight;
}

/** Letters set apart: the original is wider, and more of its columns are empty. */
function spacingOf(strip: Strip, spans: readonly Span[], { written, width }: Scored, letters: number): number {
  const emptyOf = ({ width, height, data }: Strip, own: readonly Span[]): number => {
    let [empty, all] = [0, 0];
    for (const [from, to] of own)
      for (let column = from; column < to; column++) {
        let sum = 0;
        for (let row = 0; row < height; row++) sum += data[row * width + column]!;
        if (sum < 0.8) empty++;
        all++;
      }
    return empty / Math.max(1, all);
  };
  if (width < LEAST_SPACING || emptyOf(strip, spans) < emptyOf(written, written.spans) + 0.6 * width) return 0;
  const own = written.spans.reduce((sum, [from, to]) => sum + to - from, 0) / TRIAL;
  const gaps = Math.max(1, letters - spans.length);
  return (own * (Math.exp(width) - 1)) / gaps;
}
