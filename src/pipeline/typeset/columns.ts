import type { Language } from '../../languages/language';
import { type Box, boxIn } from '../geometry/frame';
import type { Alignment, TranslatedBlock } from '../types';

/** Right-to-left text stands at the other edge. Justified text begins at the edge where its script begins. */
export function mirrored(align: Alignment, direction: Language['direction']): Alignment {
  if (direction === 'ltr' || align === 'center') return align;
  return align === 'right' ? 'left' : 'right';
}

/** Lines begin at the same edge when they differ by less; heights of a capital. */
const SAME_EDGE = 0.4;

/**
 * The u that a block's alignment holds on to: an edge, or the middle. Medians over the lines, so that one odd line moves nothing. A block of
 * one line that changes sides goes to the edge of the column of such blocks that it belongs to.
 */
export function columnOf(
  block: TranslatedBlock,
  align: Alignment,
  written: readonly TranslatedBlock[],
  whole: Box,
): number {
  const { angle, capHeight } = block.style;
  const boxes = block.lines.map(({ quad }) => boxIn(quad, angle));
  const own = boxIn(block.quad, angle);
  if (boxes.length === 0) boxes.push(own);
  const wasAligned = block.style.align === 'justify' ? 'left' : block.style.align;
  const isAligned = align === 'justify' ? 'left' : align;
  if (wasAligned === isAligned)
    return median(
      boxes.map(({ left, right }) => (align === 'center' ? (left + right) / 2 : align === 'right' ? right : left)),
    );
  const side = isAligned as 'left' | 'right';
  const from = wasAligned as 'left' | 'right';
  const column = written
    .filter(({ style, lines }) => style.align === block.style.align && lines.length === 1 && block.lines.length === 1)
    .map(({ quad }) => boxIn(quad, angle))
    .filter((box) => Math.abs(box[from] - own[from]) < SAME_EDGE * capHeight)
    .map((box) => box[side]);
  return side === 'right'
    ? Math.min(whole.right, Math.max(own.right, ...column))
    : Math.max(whole.left, Math.min(own.left, ...column));
}

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
};
