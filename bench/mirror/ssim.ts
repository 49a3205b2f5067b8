const RANGE = 255;
const C1 = (0.01 * RANGE) ** 2;
const C2 = (0.03 * RANGE) ** 2;

/**
 * Structural similarity (Wang and others, 2004) of two planes, per pixel, with a Gaussian window of `sigma` px. Values 0–255, or around 0
 * for differences of colour.
 */
export function ssim(a: Float32Array, b: Float32Array, width: number, height: number, sigma: number): Float32Array {
  const smooth = (plane: Float32Array) => gaussian(plane, width, height, sigma);
  const product = (p: Float32Array, q: Float32Array) => smooth(p.map((value, i) => value * q[i]!));
  const [meanA, meanB] = [smooth(a), smooth(b)];
  const [squareA, squareB, both] = [product(a, a), product(b, b), product(a, b)];
  return meanA.map((ma, i) => {
    const mb = meanB[i]!;
    const [va, vb, cov] = [squareA[i]! - ma * ma, squareB[i]! - mb * mb, both[i]! - ma * mb];
    return ((2 * ma * mb + C1) * (2 * cov + C2)) / ((ma * ma + mb * mb + C1) * (va + vb + C2));
  });
}

export function meanWithin(plane: Float32Array, mask: Uint8Array): number {
  let [sum, count] = [0, 0];
  for (let i = 0; i < plane.length; i++)
    if (mask[i]) {
      sum += plane[i]!;
      count++;
    }
  return sum / Math.max(1, count);
}

/** Mirrored at the borders; rows first. */
function gaussian(plane: Float32Array, width: number, height: number, sigma: number): Float32Array {
  const radius = Math.ceil(3 * sigma);
  const bell = Array.from({ length: 2 * radius + 1 }, (_, i) => Math.exp(-((i - radius) ** 2) / (2 * sigma * sigma)));
  const total = bell.reduce((sum, weight) => sum + weight, 0);
  const mirrored = (at: number, length: number): number => {
    const inside = at < 0 ? -at - 1 : at >= length ? 2 * length - 1 - at : at;
    return Math.min(length - 1, Math.max(0, inside));
  };
  const across = new Float32Array(plane.length);
  const down = new Float32Array(plane.length);
  const row = new Float32Array(width + 2 * radius);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < row.length; x++) row[x] = plane[y * width + mirrored(x - radius, width)]!;
    for (let k = 0; k < bell.length; k++) {
      const weight = bell[k]! / total;
      for (let x = 0, to = y * width; x < width; x++, to++) across[to]! += weight * row[x + k]!;
    }
  }
  for (let y = 0; y < height; y++)
    for (let k = 0; k < bell.length; k++) {
      const weight = bell[k]! / total;
      const from = mirrored(y + k - radius, height) * width;
      for (let x = 0, to = y * width; x < width; x++, to++) down[to]! += weight * across[from + x]!;
    }
  return down;
}
