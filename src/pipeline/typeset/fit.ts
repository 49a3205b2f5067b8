import { type BrokenLine, bestLines, countLines, mostLines, type Widths } from './break-lines';
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
  /** Running text: lines are filled, instead of made even. */
  readonly filled: boolean;
  /** Lengths of the original's lines. */
  readonly shape: readonly number[];
}

export interface FitRequest {
  /** The parts one after the other, for each degree of condensing: [1, parts], [0.95, parts] … */
  readonly settings: readonly (readonly [condense: number, parts: readonly FitPart[]])[];
  /** Widths to try, px: the original's first, then with free room. */
  readonly widths: readonly number[];
  /** px */
  readonly height: number;
  /** Below that, beside something in the way: so much higher and only so wide; lines above are `widest` at most; px. For texts of one part. */
  readonly foot: { readonly height: number; readonly width: number; readonly widest: number } | null;
  /** Share of the original size that nothing may be above (1), or less to match siblings. */
  readonly largest: number;
  /** That size, or nothing. */
  readonly exact?: boolean;
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
  /** The last lines stand in the foot of the room. */
  readonly inFoot: boolean;
}

const STEP = 0.975;
/** Below this share of the original nothing is readable any more. */
const HOPELESS = 0.03;

// Costs, in natural logarithms of size: what is rather done than to shrink by so much.
const CONDENSE_COST = 0.4;
const TIGHT_COST = 0.06;
const MORE_LINES_COST = 0.16;
const MORE_WIDTH_COST = 0.04;
const HYPHEN_COST = 0.35;
const FOOT_COST = 0.08;

/** More lines than before shall not fill all of the room, up to a panel's edges. */
const CROWDED_COST = 0.4;
const AIRY = 0.7;
/** A text of many more lines than before looks no worse for still more. */
const MOST_MORE = 1.5;

/** One way of setting the text. */
interface Way {
  readonly scale: number;
  readonly condense: number;
  readonly parts: readonly FitPart[];
  readonly width: number;
  readonly height: number;
  readonly foot: FitRequest['foot'];
  readonly tight: boolean;
  readonly hyphenated: boolean;
}

/**
 * The best way to fit a text: sizes, widths, condensed letters, tighter lines and broken words are all tried and weighed, since what fits
 * is not monotonic: a smaller size may break into other lines. null when nothing fits at all.
 */
export function fitText(request: FitRequest): Fit | null {
  let best: { readonly cost: number; readonly fit: Fit } | null = null;
  for (let scale = request.largest; scale > HOPELESS; scale *= STEP) {
    const shrunk = Math.log(request.largest / scale);
    if ((best && shrunk >= best.cost) || (request.exact && shrunk > 0)) break;
    for (const [way, extra] of waysAt(request, scale)) {
      const fixed = shrunk + extra;
      if (best && fixed >= best.cost) continue;
      const counts = countsOf(way);
      if (!counts) continue;
      const wanted = way.parts.reduce((sum, { lineCount }) => sum + lineCount, 0);
      const more = Math.max(0, (counts.reduce((sum, count) => sum + count, 0) - wanted) / wanted);
      const crowded = more > 0 && !way.foot ? Math.max(0, heightOf(way, counts) / way.height - AIRY) : 0;
      const cost = fixed + MORE_LINES_COST * Math.min(MOST_MORE, more) + CROWDED_COST * crowded;
      if (best && cost >= best.cost) continue;
      const fit = setLines(way, counts);
      if (fit) best = { cost, fit };
    }
  }
  return best?.fit ?? null;
}

function waysAt({ settings, widths, height, foot }: FitRequest, scale: number): [way: Way, cost: number][] {
  return settings.flatMap(([condense, parts]) =>
    (foot && parts.length === 1 ? [null, foot] : [null]).flatMap((foot) =>
      widths.flatMap((width, i) =>
        [false, true].flatMap((tight) =>
          [false, true].map((hyphenated): [Way, number] => [
            { scale, condense, parts, width, height, foot, tight, hyphenated },
            -CONDENSE_COST * Math.log(condense) +
              (tight ? TIGHT_COST : 0) +
              (hyphenated ? HYPHEN_COST : 0) +
              (foot ? FOOT_COST : 0) +
              (MORE_WIDTH_COST * i) / widths.length,
          ]),
        ),
      ),
    ),
  );
}

const piecesOf = ({ pieces, hyphenated }: FitPart, way: Way): readonly Piece[] =>
  way.hyphenated ? hyphenated : pieces;
const leadingOf = ({ leading, leastLeading }: FitPart, { scale, tight }: Way): number =>
  scale * (tight ? leastLeading : Math.max(leading, leastLeading));
/** From the last baseline of the part before; nothing before the first part. */
const stepOf = ({ spaceBefore, leastLeading }: FitPart, i: number, { scale }: Way): number =>
  i === 0 ? 0 : scale * Math.max(spaceBefore, leastLeading);

/** Widths of a part's lines, font sizes: those that reach down into the foot are narrower. */
function widthsOf(part: FitPart, way: Way): Widths {
  const { width, height, foot, scale } = way;
  const fontSize = part.size * scale;
  if (!foot) return width / fontSize;
  const over = 1 + Math.floor((height - scale * (part.ascent + part.descent)) / leadingOf(part, way));
  return (line) => Math.min(width, line < over ? foot.widest : foot.width) / fontSize;
}

/** From the highest ink of the first line to the lowest of the last. */
function heightOf(way: Way, counts: readonly number[]): number {
  const { parts, scale } = way;
  const ink = scale * (parts[0]!.ascent + parts.at(-1)!.descent);
  return parts.reduce((sum, part, i) => sum + stepOf(part, i, way) + (counts[i]! - 1) * leadingOf(part, way), ink);
}

/** Lines per part: as many as the original had where the text is long enough, else the fewest. null: there is no room for them. */
function countsOf(way: Way): number[] | null {
  const { parts } = way;
  const height = way.height + (way.foot?.height ?? 0);
  const fewest: number[] = [];
  for (const part of parts) {
    const count = countLines(piecesOf(part, way), widthsOf(part, way));
    if (count === null) return null;
    fewest.push(count);
  }
  if (heightOf(way, fewest) > height) return null;
  const wanted = fewest.map((count, i) => {
    const { filled, lineCount, pieces, size, shape } = parts[i]!;
    return filled
      ? count
      : Math.max(
          count,
          Math.min(lineCount, pieces.length, mostLines(piecesOf(parts[i]!, way), size * way.scale, shape)),
        );
  });
  return heightOf(way, wanted) <= height ? wanted : fewest;
}

function setLines(way: Way, counts: readonly number[]): Fit | null {
  const { parts, scale, condense } = way;
  const lines: FitLine[] = [];
  let down = 0;
  for (const [i, part] of parts.entries()) {
    const pieces = piecesOf(part, way);
    const broken = bestLines(pieces, counts[i]!, widthsOf(part, way), part.filled, part.shape);
    if (!broken) return null;
    down += stepOf(part, i, way);
    for (const [j, line] of broken.entries()) {
      if (j > 0) down += leadingOf(part, way);
      lines.push({ ...line, part: i, down });
    }
  }
  const [ascent, descent] = [scale * parts[0]!.ascent, scale * parts.at(-1)!.descent];
  return { scale, condense, lines, ascent, descent, inFoot: way.foot !== null && ascent + down + descent > way.height };
}
