import type { Strip } from './strip';

/** A px that differs by more than this from what stood before it in its row, 0–1, begins something: more than compression does. */
const EDGE = 0.09;
/** So many such px in a column are more than a speck. */
const LEAST_EDGES = 2;
/** Share of a new px in what is remembered of its row: a gradient is followed, an edge is not. */
const FOLLOW = 0.25;

/** Columns of a strip. */
export interface Columns {
  readonly from: number;
  /** The one behind the last. */
  readonly to: number;
}

/**
 * What is left of a strip's columns when the even ground at both ends is cut off: at most up to `inner`, and `margin` columns of it stay.
 * Reading takes time for every column.
 */
export function trimFlat(strip: Pick<Strip, 'rgb' | 'width' | 'height'>, inner: Columns, margin: number): Columns {
  const from = firstEdge(strip, 0, inner.from, 1) - margin;
  const to = firstEdge(strip, strip.width - 1, inner.to, -1) + margin + 1;
  return { from: Math.max(0, from), to: Math.min(strip.width, to) };
}

/** The first column on the way from `start` to `end` that holds an edge; `end` where there is none. */
function firstEdge(
  { rgb, width, height }: Pick<Strip, 'rgb' | 'width' | 'height'>,
  start: number,
  end: number,
  step: 1 | -1,
): number {
  const rows = 3 * height;
  const ground = Float32Array.from({ length: rows }, (_, row) => rgb[row * width + start]!);
  for (let column = start; column !== end; column += step) {
    let edges = 0;
    for (let row = 0; row < rows; row++) {
      const change = rgb[row * width + column]! - ground[row]!;
      if (Math.abs(change) > EDGE) edges++;
      ground[row]! += FOLLOW * change;
    }
    if (edges >= LEAST_EDGES) return column;
  }
  return end;
}
