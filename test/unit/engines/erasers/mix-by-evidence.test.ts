import { describe, expect, it } from 'vitest';
import { DEPTHS, sharesByEvidence } from '../../../../src/engines/erasers/mix-by-evidence';
import { randomFrom } from '../../../../src/pipeline/random-from';

const COUNT = 400;
const random = randomFrom(5);
const noise = () => Float32Array.from({ length: COUNT }, () => 255 * random());
const fills = { smooth: noise(), coherent: noise(), patches: noise() };
const tested = new Uint8Array(COUNT).fill(1);
const depth = new Float32Array(COUNT).fill(1);

const sharesFor = (truth: (i: number) => number) =>
  sharesByEvidence(
    fills,
    Float32Array.from({ length: COUNT }, (_, i) => truth(i)),
    tested,
    depth,
    1,
  )[0]!;

describe('sharesByEvidence', () => {
  it('takes what comes nearest to the truth', () => {
    const { smooth, coherent, patches } = fills;
    for (const [truth, expected] of [
      [smooth, [1, 0]],
      [coherent, [0, 1]],
      [patches, [0, 0]],
    ] as const) {
      const [a, b] = sharesFor((i) => truth[i]!);
      expect(a).toBeCloseTo(expected[0], 1);
      expect(b).toBeCloseTo(expected[1], 1);
    }
  });

  it('mixes where a mixture is nearer, and takes nothing from what leads away', () => {
    const { smooth, coherent, patches } = fills;
    const [a, b] = sharesFor((i) => 0.6 * smooth[i]! + 0.4 * patches[i]!);
    expect(a).toBeCloseTo(0.6, 1);
    expect(b).toBeCloseTo(0, 1);
    const [c, d] = sharesFor((i) => 1.5 * smooth[i]! - 0.5 * coherent[i]!);
    expect([c, d]).toEqual([1, 0]);
  });

  it('stays with what is likely where nothing was tested', () => {
    const shares = sharesByEvidence(fills, noise(), new Uint8Array(COUNT), depth, 1);
    expect(shares).toHaveLength(DEPTHS.length);
    for (const [a, b] of shares) {
      expect(a).toBeCloseTo(0.5);
      expect(b).toBeCloseTo(0.3);
    }
  });
});
