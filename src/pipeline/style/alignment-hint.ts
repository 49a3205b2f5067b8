import { fontSizeOf } from '../geometry/font-size';
import { type Box, boxIn, fromFrame } from '../geometry/frame';
import type { Alignment, Picture, TextBlock } from '../types';

/** Edges so near each other are one edge; font sizes. */
const SAME = 0.3;
/** Blocks farther apart than this have nothing to do with each other; font sizes. */
const NEAR = 4;
/** Share of the blocks around that must agree. */
const MOST = 0.6;
/** The free space at both sides differs by less than this share of what there is: in the middle. */
const CENTRED = 0.08;
/** Steps between colours where a panel ends, grey levels. */
const PANEL_EDGE = 18;

/**
 * What the surroundings of a block say about its alignment, where its own lines do not tell: an edge it shares with a block above or
 * below, else how it stands in its panel or in the picture.
 */
export function alignmentHint(
  picture: Picture,
  block: TextBlock,
  others: readonly TextBlock[],
  angle: number,
): Alignment {
  const own = boxIn(block.quad, angle);
  const fontSize = fontSizeOf(block.lines[0]!);
  let neighbours = 0;
  const votes = { left: 0, center: 0, right: 0 };
  for (const other of others) {
    if (other === block) continue;
    const box = boxIn(other.quad, angle);
    const gap = Math.max(own.top - box.bottom, box.top - own.bottom);
    const sizes = fontSizeOf(other.lines[0]!) / fontSize;
    if (gap > NEAR * fontSize || gap < -0.5 * fontSize || sizes > 2.5 || sizes < 0.4) continue;
    if (Math.min(own.right, box.right) <= Math.max(own.left, box.left)) continue;
    neighbours++;
    const near = (a: number, b: number) => Math.abs(a - b) < SAME * Math.min(fontSize, sizes * fontSize);
    const [left, right] = [near(own.left, box.left), near(own.right, box.right)];
    const centre = near(own.left + own.right, box.left + box.right);
    if (centre && !(left && right)) votes.center++;
    else if (left && !right) votes.left++;
    else if (right && !left) votes.right++;
  }
  // Ragged ends meet by chance; beginnings hardly ever do.
  if (votes.left > 0 && votes.left >= votes.center && votes.left >= votes.right) return 'left';
  if (votes.center >= MOST * neighbours && votes.center > 0) return 'center';
  if (votes.right >= MOST * neighbours && votes.right > 0) return 'right';
  return standsIn(picture, own, angle, block.lines.length === 1);
}

function standsIn(picture: Picture, own: Box, angle: number, isLine: boolean): Alignment {
  const rows = [0.25, 0.5, 0.8].map((part) => own.top + part * (own.bottom - own.top));
  const free = (side: -1 | 1) => {
    const found = rows.map((v) => freeFrom(picture, side < 0 ? own.left : own.right, v, side, angle));
    return found.sort((a, b) => a - b)[1]!;
  };
  const [left, right] = [free(-1), free(1)];
  const width = own.right - own.left;
  if (Math.abs(left - right) < CENTRED * (left + right + width)) return 'center';
  // Over a busy photograph nothing is free: then the picture itself is the panel.
  const corners = [fromFrame([own.left, rows[1]!], angle)[0], fromFrame([own.right, rows[1]!], angle)[0]];
  if (Math.abs(corners[0]! + corners[1]! - picture.width) < CENTRED * picture.width) return 'center';
  // Neither at one edge of its panel nor at the other it may grow to both sides.
  const nothingIsFree = Math.max(left, right) < own.bottom - own.top;
  if (isLine && (nothingIsFree || Math.min(left, right) > 0.5 * Math.max(left, right))) return 'center';
  return right < 0.5 * left && right < width ? 'right' : 'left';
}

/** How far the colour stays what it is, from a text's edge outwards, px. */
function freeFrom({ width, height, data }: Picture, from: number, v: number, side: -1 | 1, angle: number): number {
  const start = 4;
  const colourAt = (distance: number): readonly number[] | null => {
    const [x, y] = fromFrame([from + side * distance, v], angle).map(Math.floor) as [number, number];
    if (x < 0 || y < 0 || x >= width || y >= height) return null;
    const at = 4 * (y * width + x);
    return [data[at]!, data[at + 1]!, data[at + 2]!];
  };
  let before = colourAt(start);
  let distance = start;
  for (; before; distance++) {
    const next = colourAt(distance + 3);
    if (!next || Math.hypot(next[0]! - before[0]!, next[1]! - before[1]!, next[2]! - before[2]!) > PANEL_EDGE) break;
    before = colourAt(distance + 1);
  }
  return distance + 3;
}
