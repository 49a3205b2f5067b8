import type { Mask } from '../../src/pipeline/types';

/** Pixels of both sides, and those they share. `truth`: a byte for each pixel of the picture, above 127 where there is ink. */
export function scoreMasks(truth: Uint8Array, width: number, masks: readonly Mask[]) {
  const got = new Uint8Array(truth.length);
  for (const mask of masks)
    for (let y = 0; y < mask.height; y++)
      for (let x = 0; x < mask.width; x++)
        if (mask.data[y * mask.width + x]) got[(mask.y + y) * width + mask.x + x] = 1;
  const score = { expected: 0, got: 0, right: 0 };
  for (let i = 0; i < truth.length; i++) {
    const isInk = truth[i]! > 127;
    if (isInk) score.expected++;
    if (got[i]) score.got++;
    if (isInk && got[i]) score.right++;
  }
  return score;
}
