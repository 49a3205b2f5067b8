import type { Patch, Picture } from '../types';

/** A copy of the picture with the patches' pixels under their masks. What of a mask lies beyond the picture is ignored. */
export function applyPatches({ width, height, data }: Picture, patches: readonly Patch[]): Picture {
  const patched = new Uint8ClampedArray(data);
  for (const { mask, data: pixels } of patches) {
    const right = Math.min(mask.width, width - mask.x);
    for (let y = Math.max(0, -mask.y); y < Math.min(mask.height, height - mask.y); y++)
      for (let x = Math.max(0, -mask.x); x < right; x++) {
        const from = y * mask.width + x;
        if (!mask.data[from]) continue;
        const to = 4 * ((mask.y + y) * width + mask.x + x);
        for (let c = 0; c < 4; c++) patched[to + c] = pixels[4 * from + c]!;
      }
  }
  return { width, height, data: patched };
}
