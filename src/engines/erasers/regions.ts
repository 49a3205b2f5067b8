import { componentsOf } from '../../pipeline/ink/components';
import type { Picture } from '../../pipeline/types';
import type { Box } from './tile';

export interface Region {
  /** What this region fills. */
  readonly core: Box;
  /** What it looks at. */
  readonly around: Box;
}

/** Masked pixels nearer than this belong together, px. */
const CELL = 16;
/** What is looked at around a region, px: at least, and in shares of its height. */
const CONTEXT = 32;
const MOST_CONTEXT = 96;
const CONTEXT_SHARE = 0.4;
/** Larger regions are cut up, px: time and memory stay bounded. */
const MOST_SIDE = 1024;

/** The places of a picture where something is unknown (1), cut into boxes that do not overlap in what they fill. */
export function regionsOf(unknown: Uint8Array, { width, height }: Picture): Region[] {
  const [across, down] = [Math.ceil(width / CELL), Math.ceil(height / CELL)];
  const cells = new Uint8Array(across * down);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (unknown[y * width + x]) cells[Math.floor(y / CELL) * across + Math.floor(x / CELL)] = 1;
  return componentsOf(cells, across, down).flatMap(({ left, top, right, bottom }) => {
    const box = {
      left: left * CELL,
      top: top * CELL,
      right: Math.min(width, (right + 1) * CELL),
      bottom: Math.min(height, (bottom + 1) * CELL),
    };
    return cut(box).map((core) => ({ core, around: widen(core, width, height) }));
  });
}

function cut({ left, top, right, bottom }: Box): Box[] {
  const boxes: Box[] = [];
  for (let y = top; y < bottom; y += MOST_SIDE)
    for (let x = left; x < right; x += MOST_SIDE)
      boxes.push({ left: x, top: y, right: Math.min(right, x + MOST_SIDE), bottom: Math.min(bottom, y + MOST_SIDE) });
  return boxes;
}

function widen({ left, top, right, bottom }: Box, width: number, height: number): Box {
  const context = Math.min(MOST_CONTEXT, Math.max(CONTEXT, Math.round(CONTEXT_SHARE * (bottom - top))));
  return {
    left: Math.max(0, left - context),
    top: Math.max(0, top - context),
    right: Math.min(width, right + context),
    bottom: Math.min(height, bottom + context),
  };
}
