const DIAGONAL = 4 / 3;

/** Chamfer distances (3–4, Borgefors 1986) of every pixel to the nearest pixel of the mask, px; capped at `cap`. */
export function distanceTo(mask: Uint8Array, width: number, height: number, cap: number): Float32Array {
  // With a rim of one pixel, so that no place has to ask whether it lies at an edge.
  const stride = width + 2;
  const rimmed = new Float32Array(stride * (height + 2)).fill(cap);
  const distance = new Float32Array(width * height);
  for (let y = 0, from = 0; y < height; y++)
    for (let x = 0, at = (y + 1) * stride + 1; x < width; x++, at++, from++) {
      if (mask[from]) {
        rimmed[at] = 0;
        continue;
      }
      const above = at - stride;
      let least = rimmed[at]!;
      if (rimmed[at - 1]! + 1 < least) least = rimmed[at - 1]! + 1;
      if (rimmed[above]! + 1 < least) least = rimmed[above]! + 1;
      if (rimmed[above - 1]! + DIAGONAL < least) least = rimmed[above - 1]! + DIAGONAL;
      if (rimmed[above + 1]! + DIAGONAL < least) least = rimmed[above + 1]! + DIAGONAL;
      rimmed[at] = least;
    }
  for (let y = height - 1, to = distance.length - 1; y >= 0; y--)
    for (let x = width - 1, at = (y + 1) * stride + width; x >= 0; x--, at--, to--) {
      let least = rimmed[at]!;
      if (least === 0) continue;
      const below = at + stride;
      if (rimmed[at + 1]! + 1 < least) least = rimmed[at + 1]! + 1;
      if (rimmed[below]! + 1 < least) least = rimmed[below]! + 1;
      if (rimmed[below + 1]! + DIAGONAL < least) least = rimmed[below + 1]! + DIAGONAL;
      if (rimmed[below - 1]! + DIAGONAL < least) least = rimmed[below - 1]! + DIAGONAL;
      rimmed[at] = least;
      distance[to] = least;
    }
  return distance;
}
