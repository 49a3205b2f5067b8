/** e^-20 of the largest, 100,000 times over, does not change the sum's third digit. */
const NEGLIGIBLE = 20;
/** Entries of the table per unit: between two of them a parabola is right to seven digits. */
const GRID = 64;
const POWERS = Float64Array.from({ length: NEGLIGIBLE * GRID + 1 }, (_, i) => Math.exp(-i / GRID));

/**
 * Logarithm of the sum of the exponentials: what makes logits log probabilities. A table is some twice as fast as Math.exp.
 * `largest`: of these logits.
 */
export function logSumExp(logits: Float32Array, largest: number): number {
  let sum = 0;
  for (let i = 0; i < logits.length; i++) {
    const below = (largest - logits[i]!) * GRID;
    if (!(below < NEGLIGIBLE * GRID)) continue;
    const at = below | 0;
    const rest = (below - at) / GRID;
    sum += POWERS[at]! * (1 - rest + 0.5 * rest * rest);
  }
  return largest + Math.log(sum);
}

/** The `count` tokens with the largest logits, best first; of equal ones the first. -Infinity is never chosen. */
export function bestTokens(logits: Float32Array, count: number): number[] {
  const best: number[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (let token = 0; token < logits.length; token++) {
    const logit = logits[token]!;
    if (!(logit > least)) continue;
    let at = Math.min(best.length, count - 1);
    while (at > 0 && logits[best[at - 1]!]! < logit) {
      best[at] = best[at - 1]!;
      at--;
    }
    best[at] = token;
    if (best.length === count) least = logits[best[count - 1]!]!;
  }
  return best;
}
