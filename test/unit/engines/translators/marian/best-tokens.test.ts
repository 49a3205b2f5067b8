import { expect, test } from 'vitest';
import { bestTokens, logSumExp } from '../../../../../src/engines/translators/marian/best-tokens';

const random = (seed: number, length: number, spread: number): Float32Array =>
  Float32Array.from({ length }, (_, i) => spread * Math.sin(seed * 99.7 + i * i * 0.37));

test.each([0.1, 3, 40, 1e5])('the logarithm of the sum is right at a spread of %d', (spread) => {
  for (let seed = 0; seed < 20; seed++) {
    const logits = random(seed, 5000, spread);
    const largest = Math.max(...logits);
    const right = largest + Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit - largest), 0));
    expect(logSumExp(logits, largest)).toBeCloseTo(right, 5);
  }
});

test('finds what sorting finds; of equal ones the first', () => {
  for (let seed = 0; seed < 50; seed++) {
    const logits = random(seed, 300, 5).map((logit) => Math.round(logit * 4) / 4);
    const sorted = [...logits.keys()].sort((a, b) => logits[b]! - logits[a]! || a - b);
    for (const count of [1, 2, 4, 9]) expect(bestTokens(logits, count)).toEqual(sorted.slice(0, count));
  }
});

test('what must not be said is never chosen', () => {
  const logits = new Float32Array(5).fill(Number.NEGATIVE_INFINITY);
  expect(bestTokens(logits, 3)).toEqual([]);
  logits[3] = -7;
  expect(bestTokens(logits, 3)).toEqual([3]);
});
