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

/** Mirrored at the borders. */
function gaussian(plane: Float32Array, width: number, height: number, sigma: number): Float32Array {
  const radius = Math.ceil(4 * sigma);
  const weights = Float32Array.from({ length: 2 * radius + 1 }, (_, i) =>
    Math.exp(-((i - radius) ** 2) / (2 * sigma * sigma)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const pass = (from: Float32Array, length: number, stride: number, lines: number, apart: number): Float32Array => {
    const to = new Float32Array(from.length);
    const places = Int32Array.from({ length: length + 2 * radius }, (_, i) => {
      let at = i - radius;
      while (at < 0 || at >= length) at = at < 0 ? -at - 1 : 2 * length - 1 - at;
      return at * stride;
    });
    for (let line = 0; line < lines; line++)
      for (let place = 0; place < length; place++) {
        let sum = 0;
        for (let k = 0; k <= 2 * radius; k++) sum += weights[k]! * from[line * apart + places[place + k]!]!;
        to[line * apart + place * stride] = sum / total;
      }
    return to;
  };
  return pass(pass(plane, width, 1, height, width), height, width, width, 1);
}
