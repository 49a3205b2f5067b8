import {
  angleOf,
  type Box,
  boxIn,
  commonAngle,
  heightOf,
  quadOf,
  toFrame,
  turnBetween,
  widthOf,
} from '../geometry/frame';
import { isCommonWord } from '../text/english-words';
import { PLACEHOLDER } from '../text/placeholder';
import type { Aside, Line, TextBlock } from '../types';
import { belongsTo } from './belongs-to';
import { joinFragments } from './join-fragments';

/**
 * Lines → blocks that are read as one text, in reading order. By relative size, spacing, alignment, angle, colour and punctuation,
 * in line heights, never in px. Sizes may differ within one sentence; list items, attributions and figures stand alone.
 */
export function groupLines(lines: readonly Line[]): TextBlock[] {
  const directions = byDirection(lines);
  const blocks = directions.flatMap(groupParallel).map(toBlock);
  // A picture that stands on its head is read from its own top.
  const angle = directions.length === 1 ? directions[0]!.angle : 0;
  return blocks.toSorted((a, b) => inReadingOrder(a, b, angle));
}

/** Lines that are read in about the same direction, and that direction, radians. */
interface Parallel {
  readonly angle: number;
  readonly lines: Line[];
}

const LARGEST_TURN = (15 * Math.PI) / 180;

function byDirection(lines: readonly Line[]): Parallel[] {
  const groups: Parallel[] = [];
  // The longest lines know their direction best.
  for (const line of lines.toSorted((a, b) => widthOf(b.quad) - widthOf(a.quad))) {
    const angle = angleOf(line.quad);
    const group = groups.find((other) => Math.abs(turnBetween(other.angle, angle)) < LARGEST_TURN);
    if (group) group.lines.push(line);
    else groups.push({ angle, lines: [line] });
  }
  return groups;
}

/** From the top of the text to its bottom, whichever way it is turned: each line goes on with a block above it, or opens one. */
function groupParallel({ angle, lines }: Parallel): Line[][] {
  const blocks: Line[][] = [];
  const middle = ({ quad }: Line) => {
    const { top, bottom } = boxIn(quad, angle);
    return top + bottom;
  };
  const sorted = joinFragments(lines, angle).toSorted((a, b) => middle(a) - middle(b));
  const cells = new Set(sorted.filter((line) => isCell(line, sorted, angle)));
  for (const [i, line] of sorted.entries()) {
    const below = sorted.slice(i + 1).find((other) => standsUnder(line, other, angle));
    const isParted = (block: readonly Line[]) =>
      blocks.some((other) => other !== block && other.some((each) => standsBetween(block.at(-1)!, each, line, angle)));
    const isNextCell = (block: readonly Line[]) => cells.has(line) && cells.has(block.at(-1)!);
    const open = blocks.findLast((block) => !isNextCell(block) && belongsTo(block, line, below) && !isParted(block));
    if (open) open.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

/** Lines of a row that make it one of a table; how far their middles are off each other, in line heights. */
const LEAST_CELLS = 3;
const ONE_ROW = 0.25;

/** Whether it stands in a row with others, as in a table: then what stands under it is another row. */
function isCell(line: Line, lines: readonly Line[], angle: number): boolean {
  const box = boxIn(line.quad, angle);
  const row = lines.filter(({ quad }) => {
    const other = boxIn(quad, angle);
    return Math.abs(other.top + other.bottom - box.top - box.bottom) / 2 < ONE_ROW * (box.bottom - box.top);
  });
  return row.length >= LEAST_CELLS;
}

const overlap = (a: Box, b: Box): number => Math.min(a.right, b.right) - Math.max(a.left, b.left);

/** In one column, whatever lies in between. */
function standsUnder(above: Line, line: Line, angle: number): boolean {
  const [a, b] = [boxIn(above.quad, angle), boxIn(line.quad, angle)];
  return overlap(a, b) > 0 && b.top + b.bottom > a.top + a.bottom;
}

/** A text does not go on behind what stands in its way. */
function standsBetween(last: Line, other: Line, next: Line, angle: number): boolean {
  const [a, b, c] = [last, other, next].map(({ quad }) => boxIn(quad, angle)) as [Box, Box, Box];
  const middle = (b.top + b.bottom) / 2;
  return middle > a.bottom && middle < c.top && overlap(a, b) > 0 && overlap(b, c) > 0;
}

function toBlock(parts: readonly Line[]): TextBlock {
  const lines = parts.map((line, i) => (i < parts.length - 1 ? takeIn(line) : line));
  const angle = commonAngle(lines.map(({ quad }) => quad));
  const box = boxIn(
    lines.flatMap(({ quad }) => quad),
    angle,
  );
  return { lines, quad: quadOf(box, angle), text: joinTexts(lines.map(({ text }) => text)) };
}

/** An emoji follows its word after a space, and is about as wide as the line is high; sprinkles on a cake lie anywhere. In line heights. */
const CLOSE = 0.5;
const LEAST_PICTURE = 0.5;

function standsClose({ quad }: Line, after: Aside): boolean {
  const angle = angleOf(quad);
  const [text, picture] = [boxIn(quad, angle), boxIn(after.quad, angle)];
  const height = text.bottom - text.top;
  return picture.left - text.right < CLOSE * height && picture.right - picture.left > LEAST_PICTURE * height;
}

/** A picture behind a line that is not the last one stands in the middle of the text; other marks there are the ground's. */
function takeIn(line: Line): Line {
  const { after, ...rest } = line;
  if (!after || (after.kind !== 'picture' && after.kind !== 'foreign') || !standsClose(line, after)) return line;
  return { ...rest, text: `${line.text} ${PLACEHOLDER}`, inner: [...(line.inner ?? []), after.quad] };
}

/** A word that is broken over two lines is closed again; a real hyphen stays: before a capital, between two words ("well-known"). */
function joinTexts(texts: readonly string[]): string {
  return texts
    .reduce((joined, text) => {
      if (!/\p{L}[-‐]$/u.test(joined)) return `${joined} ${text}`;
      return /^\p{Ll}/u.test(text) && !areWords(joined, text) ? joined.slice(0, -1) + text : joined + text;
    })
    .replace(/\s+/g, ' ')
    .trim();
}

function areWords(before: string, after: string): boolean {
  const left = /\p{L}+(?=[-‐]$)/u.exec(before)?.[0] ?? '';
  const right = /^\p{L}+/u.exec(after)?.[0] ?? '';
  return isCommonWord(left) && isCommonWord(right) && !isCommonWord(left + right);
}

/** From top to bottom; what stands on the same height from left to right. */
function inReadingOrder(a: TextBlock, b: TextBlock, angle: number): number {
  const [[leftA, topA], [leftB, topB]] = [toFrame(a.quad[0], angle), toFrame(b.quad[0], angle)];
  const sameRow = Math.abs(topA - topB) < 0.5 * Math.min(heightOf(a.lines[0]!.quad), heightOf(b.lines[0]!.quad));
  return sameRow ? leftA - leftB : topA - topB;
}
