import { fontSizeOf } from '../geometry/font-size';
import { type Box, boxIn, widthOf } from '../geometry/frame';
import type { Lettering, Line, Mask } from '../types';
import { capShare, TRIAL } from './draw-words';
import { type Match, matchLettering, placeLine } from './match-lettering';
import { poolLettering } from './pool-lettering';
import { sameInk } from './same-ink';
import { cutStrip, type Strip } from './strip';

/** One line in the frame of its block; px of the picture. */
export interface MeasuredLine {
  readonly baseline: number;
}

export interface MeasuredRun {
  readonly lettering: Lettering;
  readonly lines: readonly MeasuredLine[];
  readonly letters: number;
  readonly main: Line;
  /** The longest line, straight, and where its baseline lies in it. */
  readonly strip: Strip;
  readonly baseline: number;
}

/** Typical of Latin text faces; for where nothing can be measured. */
const CAP_HEIGHT = 0.72;
const PLAIN: Match['face'] = { letterClass: 'sans', weight: 400, italic: false };
/** Successive lines whose sizes differ by less are of one run: as their quads say, which are rough, and as their letters do. */
const SAME_HEIGHT = 1.3;
const SAME_SIZE = 1.2;
/** Above and below a line's quad, in font sizes: finders cut close, and the next line is near. */
const MARGIN = 0.12;
/** px; smaller letters, or what is no line at all, cannot be compared. */
const LEAST_SIZE = 4;
const LARGEST_SCALE = 8;
const WIDEST_STRIP = 6000;
/** Letters; no reader finds more in one line. */
const LONGEST = 400;
/** So many lines of a run tell its size. */
const ENOUGH_LINES = 3;

/** Lines of a block → runs of the same lettering, with where every line stands. `coverage`: 0–255, in the mask's geometry. */
export function measureLines(
  lines: readonly Line[],
  coverage: Uint8ClampedArray,
  mask: Mask,
  angle: number,
): MeasuredRun[] {
  const runs: Line[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run && alike(run.at(-1)!, line)) run.push(line);
    else runs.push([line]);
  }
  const measured = runs.map((run) => measureRun(run, coverage, mask, angle));
  return measured.reduce<MeasuredRun[]>((joined, run) => {
    const last = joined.at(-1);
    if (last && sameLook(last, run)) joined[joined.length - 1] = join(last, run);
    else joined.push(run);
    return joined;
  }, []);
}

const alike = (a: Line, b: Line): boolean =>
  ratio(fontSizeOf(a), fontSizeOf(b)) < SAME_HEIGHT && isCapitals(a.text) === isCapitals(b.text) && sameInk(a, b);

const ratio = (a: number, b: number): number => Math.max(a, b) / Math.min(a, b);

const isCapitals = (text: string): boolean => /\p{L}/u.test(text) && text === text.toUpperCase();

/** Quads are rough: what seemed two sizes may be one. */
const sameLook = (a: MeasuredRun, b: MeasuredRun): boolean =>
  ratio(a.lettering.capHeight, b.lettering.capHeight) < SAME_SIZE &&
  a.lettering.allCaps === b.lettering.allCaps &&
  sameInk(a.main, b.main);

function join(a: MeasuredRun, b: MeasuredRun): MeasuredRun {
  const longer = b.letters > a.letters ? b : a;
  return { ...longer, lines: [...a.lines, ...b.lines], letters: a.letters + b.letters };
}

/** A line's box with a margin, but without the letters of lines that were set so tight that they reach into it. */
function areaOf(box: Box, before: Box | undefined, after: Box | undefined, margin: number): Box {
  const top = Math.max(box.top - margin, Math.min(before?.bottom ?? -Infinity, box.top));
  const bottom = Math.min(box.bottom + margin, Math.max(after?.top ?? Infinity, box.bottom - margin));
  return { ...box, top, bottom };
}

function measureRun(lines: readonly Line[], coverage: Uint8ClampedArray, mask: Mask, angle: number): MeasuredRun {
  const main = lines.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  // One scale for the run, so that its lines' sizes can be compared.
  const scale = Math.min(LARGEST_SCALE, TRIAL / fontSizeOf(main), WIDEST_STRIP / Math.max(1, widthOf(main.quad)));
  const boxes = lines.map(({ quad }) => boxIn(quad, angle));
  const cuts = lines.map((line, i) => {
    const box = boxes[i]!;
    const area = areaOf(box, boxes[i - 1], boxes[i + 1], (MARGIN * TRIAL) / scale);
    return { line, box, area, strip: cutStrip(coverage, mask, area, angle, scale) };
  });
  const mainCut = cuts.find(({ line }) => line === main)!;
  const measurable = fontSizeOf(main) >= LEAST_SIZE && lines.every(({ text }) => text.length <= LONGEST);
  const match = measurable ? matchLettering(mainCut.strip, main.text, poolLettering(lines)) : null;
  const face = match?.face ?? PLAIN;
  const sizes: number[] = [];
  const placed = cuts.map(({ line, box, area, strip }, i): MeasuredLine => {
    const wanted = i < ENOUGH_LINES || i === cuts.length - 1;
    const place = line === main ? match : match && wanted ? placeLine(strip, line.text, face) : null;
    if (place) sizes.push(place.size);
    return { baseline: place ? area.top + place.baseline / scale : box.bottom };
  });
  const size = sizes.sort((a, b) => a - b)[sizes.length >> 1] ?? fontSizeOf(main) * scale;
  const capHeight = match ? (size * capShare(face)) / scale : (CAP_HEIGHT * size) / scale;
  return {
    lettering: {
      ...face,
      allCaps: isCapitals(lines.map(({ text }) => text).join(' ')),
      capHeight,
      width: match?.width ?? 1,
      letterSpacing: match?.letterSpacing ?? 0,
    },
    lines: placed,
    letters: lines.reduce((sum, { text }) => sum + text.length, 0),
    main,
    strip: mainCut.strip,
    baseline: match?.baseline ?? mainCut.strip.height - MARGIN * TRIAL,
  };
}
