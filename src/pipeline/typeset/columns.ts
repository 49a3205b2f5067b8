import type { Language } from '../../languages/language';
import { type Box, boxIn } from '../geometry/frame';
import type { Alignment, TranslatedBlock } from '../types';

/** Right-to-left text begins at the right edge, also where the original was set flush right: it stood there for the picture's sake. */
export function mirrored(align: Alignment, direction: Language['direction']): Alignment {
  return direction === 'ltr' || align === 'center' ? align : 'right';
}

/** Blocks begin at the same edge when they differ by less; heights of a capital. */
const SAME_EDGE = 0.4;
/** Of one column are blocks whose sizes differ by less. */
const SAME_SIZE = 1.35;

/**
 * The u that a block's alignment holds on to: an edge, or the middle. Medians over the lines, so that one odd line moves nothing, and over
 * the blocks of a column, so that a list stays straight. Whole columns change sides in turn-columns.ts.
 * `edgesOf`: where a block's lines begin and end.
 */
export function columnOf(
  block: TranslatedBlock,
  align: Alignment,
  written: readonly TranslatedBlock[],
  whole: Box,
  edgesOf: (block: TranslatedBlock, angle: number) => readonly { readonly left: number; readonly right: number }[],
): number {
  const { angle, capHeight } = block.style;
  const was = sideOf(block.style.align);
  const is = sideOf(align);
  const edge = (other: TranslatedBlock, side: Side): number =>
    median(
      edgesOf(other, angle).map(({ left, right }) => (side === 'center' ? (left + right) / 2 : { left, right }[side])),
    );
  const own = edge(block, was);
  const column = written.filter(({ style, ...other }) => {
    const ratio = style.capHeight / capHeight;
    const near = Math.abs(edge({ style, ...other }, was) - own) < SAME_EDGE * capHeight;
    return sideOf(style.align) === was && ratio < SAME_SIZE && ratio > 1 / SAME_SIZE && near;
  });
  if (was === is) return median(column.map((other) => edge(other, was)));
  const { left, right } = boxIn(block.quad, angle);
  if (is === 'center') return (left + right) / 2;
  return is === 'right' ? Math.min(whole.right, right) : Math.max(whole.left, left);
}

type Side = 'left' | 'center' | 'right';

const sideOf = (align: Alignment): Side => (align === 'justify' ? 'left' : align);

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
};
