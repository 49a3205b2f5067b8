import { boxIn, heightOf, meanAngle, quadOf } from '../geometry/frame';
import type { Line, TextBlock } from '../types';
import { belongsTo } from './belongs-to';
import { joinFragments } from './join-fragments';
import { stripBullet } from './strip-bullet';

/**
 * Lines → blocks that are read as one text, in reading order. By relative size, spacing, alignment, angle and punctuation,
 * in line heights, never in px. Sizes may differ within one sentence; list items, attributions and figures stand alone.
 */
export function groupLines(lines: readonly Line[]): TextBlock[] {
  const blocks: Line[][] = [];
  for (const line of joinFragments(lines).toSorted(byPosition)) {
    const item = stripBullet(line);
    const open = item ? undefined : blocks.findLast((block) => belongsTo(block, line));
    if (open) open.push(line);
    else blocks.push([item ?? line]);
  }
  return blocks.map(toBlock).toSorted(inReadingOrder);
}

const byPosition = (a: Line, b: Line): number => a.quad[0][1] + a.quad[3][1] - b.quad[0][1] - b.quad[3][1];

function toBlock(lines: readonly Line[]): TextBlock {
  const angle = meanAngle(lines.map(({ quad }) => quad));
  const box = boxIn(
    lines.flatMap(({ quad }) => quad),
    angle,
  );
  return { lines, quad: quadOf(box, angle), text: joinTexts(lines.map(({ text }) => text)) };
}

/** A word that is broken over two lines is closed again; a real hyphen before a capital stays. */
function joinTexts(texts: readonly string[]): string {
  return texts
    .reduce((joined, text) =>
      /\p{L}[-‐]$/u.test(joined) && /^\p{Ll}/u.test(text) ? joined.slice(0, -1) + text : `${joined} ${text}`,
    )
    .replace(/\s+/g, ' ')
    .trim();
}

/** From top to bottom; what stands on the same height from left to right. */
function inReadingOrder(a: TextBlock, b: TextBlock): number {
  const [topA, topB] = [a.quad[0][1], b.quad[0][1]];
  const sameRow = Math.abs(topA - topB) < 0.5 * Math.min(heightOf(a.lines[0]!.quad), heightOf(b.lines[0]!.quad));
  return sameRow ? a.quad[0][0] - b.quad[0][0] : topA - topB;
}
