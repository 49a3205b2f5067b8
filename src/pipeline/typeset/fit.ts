import { type BrokenLine, breakLines, countLines } from './break-lines';
import type { Piece } from './split-words';

/** A part of a text in one face. Lengths in px at the original's size, unless said otherwise. */
export interface FitPart {
  /** Widths in font sizes; without and with broken words. */
  readonly pieces: readonly Piece[];
  readonly hyphenated: readonly Piece[];
  readonly size: number;
  /** From baseline to baseline, as in the original; the least that keeps lines apart. */
  readonly leading: number;
  readonly leastLeading: number;
  /** From the last baseline of the part before. */
  readonly spaceBefore: number;
  /** Ink over the first baseline and under the last one. */
  readonly ascent: number;
  readonly descent: number;
  readonly lineCount: number;
}

export interface FitRequest {
  /** The parts one after the other, for each degree of condensing: [1, parts], [0.95, parts] … */
  readonly settings: readonly (readonly [condense: number, parts: readonly FitPart[]])[];
  /** Widths to try, px: the original's first, then with free room. */
  readonly widths: readonly number[];
  /** px */
  readonly height: number;
  /** Share of the original size that nothing may be above (1), or less to match siblings. */
  readonly largest: number;
}

export interface FitLine extends BrokenLine {
  readonly part: number;
  /** Baseline below the first line's one, px. */
  readonly down: number;
}

export interface Fit {
  /** Share of the original's size. */
  readonly scale: number;
  readonly condense: number;
  readonly lines: readonly FitLine[];
  /** px over the first and under the last baseline. */
  readonly ascent: number;
  readonly descent: number;
}

const STEP = 0.975;
/** Below this share of the original nothing is readable any more. */
const HOPELESS = 0.03;

// Costs, in natural logarithms of size: what is rather done than to shrink by so much.
const CONDENSE_COST = 0.4;
const TIGHT_COST = 0.04;
const MORE_LINES_COST = 0.16;
const MORE_WIDTH_COST = 0.04;
const HYPHEN_COST = 0.35;

/**
 * The best way to fit a text: sizes, widths, condensed letters, tighter lines and broken words are all tried and weighed, since what fits
 * is not monotonic: a smaller size may break into other lines. null when nothing fits at all.
 */
export function fitText(request: FitRequest): Fit | null {
  let best: { readonly cost: number; readonly fit: Fit } | null = null;
  for (let scale = request.largest; scale > HOPELESS; scale *= STEP) {
    const shrunk = Math.log(request.largest / scale);
    if (best && shrunk >= best.cost) break;
    for (const hyphenated of [false, true])
      for (const [condense, parts] of request.settings)
        for (const tight of [false, true])
          for (const [i, width] of request.widths.entries()) {
            const fixed =
              shrunk -
              CONDENSE_COST * Math.log(condense) +
              (tight ? TIGHT_COST : 0) +
              (hyphenated ? HYPHEN_COST : 0) +
              (MORE_WIDTH_COST * i) / request.widths.length;
            if (best && fixed >= best.cost) continue;
            const fit = fitAt(parts, scale, condense, width, request.height, tight, hyphenated);
            if (!fit) continue;
            const wanted = parts.reduce((sum, { lineCount }) => sum + lineCount, 0);
            const more = Math.max(0, fit.lines.length - wanted) / wanted;
            const cost = fixed + MORE_LINES_COST * more;
            if (!best || cost < best.cost) best = { cost, fit };
          }
  }
  return best?.fit ?? null;
}

function fitAt(
  parts: readonly FitPart[],
  scale: number,
  condense: number,
  width: number,
  height: number,
  tight: boolean,
  hyphenated: boolean,
): Fit | null {
  const counts: number[] = [];
  for (const part of parts) {
    const count = countLines(hyphenated ? part.hyphenated : part.pieces, width / (part.size * scale));
    if (count === null) return null;
    counts.push(count);
  }
  const leadingOf = (part: FitPart) => scale * (tight ? part.leastLeading : Math.max(part.leading, part.leastLeading));
  const beforeOf = (part: FitPart) => scale * Math.max(part.spaceBefore, part.leastLeading);
  const ascent = scale * parts[0]!.ascent;
  const descent = scale * parts.at(-1)!.descent;
  const stepOf = (i: number) => (i === 0 ? 0 : beforeOf(parts[i]!));
  const heightOf = (numbers: readonly number[]) =>
    parts.reduce((sum, part, i) => sum + stepOf(i) + (numbers[i]! - 1) * leadingOf(part), ascent + descent);
  if (heightOf(counts) > height) return null;
  // As many lines as the original had, where the text is long enough and there is room.
  const wanted = counts.map((count, i) => Math.max(count, Math.min(parts[i]!.lineCount, parts[i]!.pieces.length)));
  const numbers = heightOf(wanted) <= height ? wanted : counts;

  const lines: FitLine[] = [];
  let down = 0;
  for (const [i, part] of parts.entries()) {
    const pieces = hyphenated ? part.hyphenated : part.pieces;
    const inFontSizes = width / (part.size * scale);
    const broken = breakLines(pieces, numbers[i]!, inFontSizes) ?? breakLines(pieces, counts[i]!, inFontSizes);
    if (!broken) return null;
    down += stepOf(i);
    for (const [j, line] of broken.entries()) {
      if (j > 0) down += leadingOf(part);
      lines.push({ ...line, part: i, down });
    }
  }
  return { scale, condense, lines, ascent, descent };
}
