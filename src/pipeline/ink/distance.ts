/** Chamfer distances (3–4, Borgefors 1986) of every pixel to the nearest pixel of the mask, px; capped at `cap`. */
export function distanceTo(mask: Uint8Array, width: number, height: number, cap: number): Float32Array {
  const distance = new Float32Array(width * height);
  for (let i = 0; i < distance.length; i++) distance[i] = mask[i] ? 0 : cap;
  for (let y = 0; y < height; y++)
    for (let x = 0, at = y * width; x < width; x++, at++) {
      let least = distance[at]!;
      if (least === 0) continue;
      if (x > 0) least = Math.min(least, distance[at - 1]! + 1);
      if (y > 0) {
        least = Math.min(least, distance[at - width]! + 1);
        if (x > 0) least = Math.min(least, distance[at - width - 1]! + DIAGONAL);
        if (x < width - 1) least = Math.min(least, distance[at - width + 1]! + DIAGONAL);
      }
      distance[at] = least;
    }
  for (let y = height - 1; y >= 0; y--)
    for (let x = width - 1, at = y * width + x; x >= 0; x--, at--) {
      let least = distance[at]!;
      if (least === 0) continue;
      if (x < width - 1) least = Math.min(least, distance[at + 1]! + 1);
      if (y < height - 1) {
        least = Math.min(least, distance[at + width]! + 1);
        if (x < width - 1) least = Math.min(least, distance[at + width + 1]! + DIAGONAL);
        if (x > 0) least = Math.min(least, distance[at + width - 1]! + DIAGONAL);
      }
      distance[at] = least;
    }
  return distance;
}

const DIAGONAL = 4 / 3;
