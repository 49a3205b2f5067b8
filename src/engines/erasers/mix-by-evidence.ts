/** Three ways to fill the same pixels. */
export interface Fills {
  /** The smoothest surface. */
  readonly smooth: Float32Array;
  /** Edges continued. */
  readonly coherent: Float32Array;
  /** Patches from elsewhere. */
  readonly patches: Float32Array;
}

/** Shares of the smooth and the coherent fill; patches have the rest. */
export type Shares = readonly [smooth: number, coherent: number];

/** Guesses are the worse the farther a pixel is from what is known: evidence is gathered up to each of these depths, px. */
export const DEPTHS = [1.4, 2.5, 4.5, 8, 20] as const;
/** What is thought before anything is known, and how much evidence (grey levels squared, summed) weighs as much. */
const PRIOR: Shares = [0.5, 0.3];
const PRIOR_WEIGHT = 6000;

export const binOf = (depth: number): number =>
  Math.max(
    0,
    DEPTHS.findIndex((most) => depth <= most),
  );

/**
 * For each depth the mixture that would have come nearest to the truth, by least squares, none of its shares below zero. `tested`: 1 where
 * the truth is known; `depth`: of each pixel in its hole, px.
 */
export function sharesByEvidence(
  { smooth, coherent, patches }: Fills,
  truth: Float32Array,
  tested: Uint8Array,
  depth: Float32Array,
  channels: number,
): Shares[] {
  // Per depth the normal equations: aa, ab, bb, a·t, b·t, of the ways a (patches → smooth), b (patches → coherent), t (patches → truth).
  const sums = DEPTHS.map(() => {
    const [a, b] = PRIOR;
    const w = PRIOR_WEIGHT;
    return [w, 0, w, w * a, w * b];
  });
  for (let i = 0; i < tested.length; i++) {
    if (!tested[i]) continue;
    const sum = sums[binOf(depth[i]!)]!;
    for (let p = channels * i; p < channels * (i + 1); p++) {
      const [a, b, t] = [smooth[p]! - patches[p]!, coherent[p]! - patches[p]!, truth[p]! - patches[p]!];
      sum[0]! += a * a;
      sum[1]! += a * b;
      sum[2]! += b * b;
      sum[3]! += a * t;
      sum[4]! += b * t;
    }
  }
  return sums.map(([aa, ab, bb, at, bt]) => nearest(aa!, ab!, bb!, at!, bt!));
}

const clamp = (share: number): number => Math.min(1, Math.max(0, share));

/** The least of the square form over the triangle of shares: inside it, or on one of its sides. */
function nearest(aa: number, ab: number, bb: number, at: number, bt: number): Shares {
  const determinant = aa * bb - ab * ab;
  const [a, b] = [(at * bb - bt * ab) / determinant, (bt * aa - at * ab) / determinant];
  if (determinant > 1e-6 * aa * bb && a >= 0 && b >= 0 && a + b <= 1) return [a, b];
  // Without patches: from the coherent fill on towards the smooth one.
  const both = clamp((at - bt - ab + bb) / Math.max(1e-9, aa - 2 * ab + bb));
  const sides: readonly Shares[] = [
    [clamp(at / aa), 0],
    [0, clamp(bt / bb)],
    [both, 1 - both],
  ];
  const cost = ([a, b]: Shares) => a * a * aa + 2 * a * b * ab + b * b * bb - 2 * a * at - 2 * b * bt;
  return sides.reduce((best, side) => (cost(side) < cost(best) ? side : best));
}
