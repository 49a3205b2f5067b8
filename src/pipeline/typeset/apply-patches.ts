import type { Patch, Picture } from '../types';

/** A copy of the picture with the patches' pixels under their masks. */
export function applyPatches({ width, height, data }: Picture, patches: readonly Patch[]): Picture {
  const patched = new Uint8ClampedArray(data);
  for (const { mask, data: pixels } of patches)
    for (let y = 0; y < mask.height; y++)
      for (let x = 0; x < mask.width; x++) {
        const from = y * mask.width + x;
        if (!mask.data[from]) continue;
        const to = 4 * ((mask.y + y) * width + mask.x + x);
        patched.set(pixels.subarray(4 * from, 4 * from + 4), to);
      }
  return { width, height, data: patched };
}
