import { angleOf, boxIn, commonAngle, heightOf, quadOf, turnBetween, widthOf } from '../geometry/frame';
import { isCommonWord } from '../text/english-words';
import { PLACEHOLDER } from '../text/placeholder';
import type { Line, TextBlock } from '../types';
import { belongsTo } from './belongs-to';
import { joinFragments } from './join-fragments';

/**
 * Lines → blocks that are read as one text, in reading order. By relative size, spacing, alignment, angle, colour and punctuation,
 * in line heights, never in px. Sizes may differ within one sentence; list items, attributions and figures stand alone.
 */
export function groupLines(lines: readonly Line[]): TextBlock[] {
  const blocks = byDirection(lines).flatMap(groupParallel);
  return blocks.map(toBlock).toSorted(inReadingOrder);
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
  for (const line of joinFragments(lines, angle).toSorted((a, b) => middle(a) - middle(b))) {
    const open = blocks.findLast((block) => belongsTo(block, line));
    if (open) open.push(line);
    else blocks.push([line]);
  }
  return blocks;
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

/** What stands behind a line that is not the last one stands in the middle of the text. */
const takeIn = ({ after, ...line }: Line): Line =>
  after ? { ...line, text: `${line.text} ${PLACEHOLDER}`, inner: [...(line.inner ?? []), after.quad] } : line;

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
function inReadingOrder(a: TextBlock, b: TextBlock): number {
  const [topA, topB] = [a.quad[0][1], b.quad[0][1]];
  const sameRow = Math.abs(topA - topB) < 0.5 * Math.min(heightOf(a.lines[0]!.quad), heightOf(b.lines[0]!.quad));
  return sameRow ? a.quad[0][0] - b.quad[0][0] : topA - topB;
}
