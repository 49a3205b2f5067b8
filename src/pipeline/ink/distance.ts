/** Chamfer distances (3–4, Borgefors 1986) of every pixel to the nearest pixel of the mask, px; capped at `cap`. */
export function distanceTo(mask: Uint8Array, width: number, height: number, cap: number): Float32Array {
  const distance = new Float32Array(width * height);
  for (let i = 0; i < distance.length; i++) distance[i] = mask[i] ? 0 : cap;
  const relax = (at: number, from: number, step: number) => {
    const value = distance[from]! + step;
    if (value < distance[at]!) distance[at] = value;
  };
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if (x > 0) relax(at, at - 1, 1);
      if (y > 0) relax(at, at - width, 1);
      if (x > 0 && y > 0) relax(at, at - width - 1, DIAGONAL);
      if (x < width - 1 && y > 0) relax(at, at - width + 1, DIAGONAL);
    }
  for (let y = height - 1; y >= 0; y--)
    for (let x = width - 1; x >= 0; x--) {
      const at = y * width + x;
      if (x < width - 1) relax(at, at + 1, 1);
      if (y < height - 1) relax(at, at + width, 1);
      if (x < width - 1 && y < height - 1) relax(at, at + width + 1, DIAGONAL);
      if (x > 0 && y < height - 1) relax(at, at + width - 1, DIAGONAL);
    }
  return distance;
}

const DIAGONAL = 4 / 3;
