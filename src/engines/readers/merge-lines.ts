import type { Line, Quad } from '../../pipeline/types';

/** Lines of several passes: where two readings claim the same place, the better one stays. */
export function mergeLines(lines: readonly Line[]): Line[] {
  const kept: Line[] = [];
  for (const line of lines.toSorted((a, b) => worth(b) - worth(a)))
    if (!kept.some((other) => overlap(line.quad, other.quad) > SAME_PLACE)) kept.push(line);
  return kept.toSorted((a, b) => a.quad[0][1] - b.quad[0][1] || a.quad[0][0] - b.quad[0][0]);
}

/** Share of the smaller box. */
const SAME_PLACE = 0.3;
/** A letter read at this confidence is worth nothing. */
const GUESS = 45;

const worth = ({ text, confidence }: Line): number => text.replace(/[^\p{L}\d]/gu, '').length * (confidence - GUESS);

function overlap(a: Quad, b: Quad): number {
  const [boxA, boxB] = [boxOf(a), boxOf(b)];
  const width = Math.min(boxA.right, boxB.right) - Math.max(boxA.left, boxB.left);
  const height = Math.min(boxA.bottom, boxB.bottom) - Math.max(boxA.top, boxB.top);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / Math.min(areaOf(boxA), areaOf(boxB));
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function boxOf(quad: Quad): Box {
  const xs = quad.map(([x]) => x);
  const ys = quad.map(([, y]) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

const areaOf = ({ left, top, right, bottom }: Box): number => Math.max(1, (right - left) * (bottom - top));
