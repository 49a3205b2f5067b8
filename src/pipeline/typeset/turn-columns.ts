import { fontSizeOf } from '../geometry/font-size';
import { boxIn } from '../geometry/frame';
import type { Mask, TranslatedBlock } from '../types';
import { fitText } from './fit';
import type { Fitted, Turning } from './plan';

/** Blocks of a column begin at the same edge, in heights of the larger capital, … */
const SAME_EDGE = 0.6;
/** … and follow each other, in font sizes of the larger one. */
const NEAR = 2.4;
/** Share of a column's width that room is looked for beyond it. */
const LONGER = 0.35;

/** The columns of left-aligned text in a picture whose translation runs from right to left. `markers`: bullets of list items. */
export function columnsToTurn(
  written: readonly TranslatedBlock[],
  markers: ReadonlyMap<TranslatedBlock, Mask>,
): Map<TranslatedBlock, Turning> {
  const leftOf = (block: TranslatedBlock) => markers.get(block)?.x ?? boxIn(block.quad, block.style.angle).left;
  const columns: TranslatedBlock[][] = [];
  for (const block of written) {
    if (block.wish?.align || (block.style.align !== 'left' && block.style.align !== 'justify')) continue;
    const column = columns.find((others) => others.some((other) => followsOn(other, block, leftOf)));
    if (column) column.push(block);
    else columns.push([block]);
  }
  return new Map(
    columns.flatMap((column) => {
      const boxes = column.map(({ quad, style }) => boxIn(quad, style.angle));
      const left = Math.min(...column.map(leftOf));
      const indents = new Map(column.map((block, i) => [block, markers.has(block) ? boxes[i]!.left - left : 0]));
      const right = Math.max(...boxes.map(({ right }) => right));
      const turning = { left, right, reach: right + LONGER * (right - left), indents };
      return column.map((block) => [block, turning] as const);
    }),
  );
}

function followsOn(a: TranslatedBlock, b: TranslatedBlock, leftOf: (block: TranslatedBlock) => number): boolean {
  const [one, other] = [boxIn(a.quad, a.style.angle), boxIn(b.quad, b.style.angle)];
  const gap = Math.max(one.top - other.bottom, other.top - one.bottom);
  return (
    Math.abs(a.style.angle - b.style.angle) < 0.02 &&
    gap < NEAR * Math.max(fontSizeOf(a.lines[0]!), fontSizeOf(b.lines[0]!)) &&
    Math.abs(leftOf(a) - leftOf(b)) < SAME_EDGE * Math.max(a.style.capHeight, b.style.capHeight)
  );
}

/**
 * Fitted texts, each at the right edge of its column: where its widest line ended; farther out where translations are wider and there is
 * room, so that they begin no farther left than the originals did.
 */
export function turnColumns(
  fitted: readonly Fitted[],
  turnings: ReadonlyMap<TranslatedBlock, Turning>,
  markers: ReadonlyMap<TranslatedBlock, Mask>,
): readonly Fitted[] {
  return fitted.map(({ plan, fit }) => {
    const turning = turnings.get(plan.block);
    if (!turning) return { plan, fit };
    const { left, indents } = turning;
    const ends = fitted
      .filter((other) => indents.has(other.plan.block))
      .map((other) => {
        const end = left + (indents.get(other.plan.block) ?? 0) + widthOf(other);
        return Math.min(end, other.plan.room.whole.right);
      });
    const { whole } = plan.room;
    const edge = Math.min(whole.right, Math.max(turning.right, ...ends));
    const anchor = edge - (indents.get(plan.block) ?? 0);
    const mask = markers.get(plan.block);
    const turned = { ...plan, anchor, marker: mask ? { mask, end: edge } : null };
    const widest = anchor - whole.left;
    if (widthOf({ plan, fit }) <= widest) return { plan: turned, fit };
    const narrower = fitText({ ...plan.request, widths: [widest], largest: fit.scale });
    return { plan: narrower ? turned : plan, fit: narrower ?? fit };
  });
}

/** Of the longest line, px. */
function widthOf({ plan, fit }: Fitted): number {
  const faces = plan.faces.get(fit.condense)!;
  const sizes = plan.parts.map(({ run }, i) => faces[i]!.sizeFor(run.capHeight) * fit.scale);
  return Math.max(...fit.lines.map(({ width, part }) => width * sizes[part]!));
}
