export type Colour = readonly [r: number, g: number, b: number];

export interface Split {
  /** Mean colours of the two classes. */
  readonly a: Colour;
  readonly b: Colour;
  /** Length of the difference of the means, grey levels. */
  readonly distance: number;
}

const BINS = 128;

/**
 * Splits pixels into two colours: Otsu's threshold (1979) along the axis of greatest variance. `members`: indices of pixels in
 * `rgb` (triples). Needs at least two pixels.
 */
export function splitColours(rgb: Float32Array, members: ArrayLike<number>): Split {
  const mean = meanColour(rgb, members);
  const axis = principalAxis(rgb, members, mean);
  const along = new Float32Array(members.length);
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < members.length; i++) {
    const p = 3 * members[i]!;
    const value = (rgb[p]! - mean[0]) * axis[0] + (rgb[p + 1]! - mean[1]) * axis[1] + (rgb[p + 2]! - mean[2]) * axis[2];
    along[i] = value;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const threshold = otsu(along, low, high);
  const [above, below]: [number[], number[]] = [[], []];
  for (let i = 0; i < members.length; i++) (along[i]! > threshold ? above : below).push(members[i]!);
  const [a, b] = [meanColour(rgb, above), meanColour(rgb, below)];
  return { a, b, distance: colourDistance(a, b) };
}

export const colourDistance = (a: Colour, b: Colour): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

export function meanColour(rgb: Float32Array, members: ArrayLike<number>): Colour {
  let [r, g, b] = [0, 0, 0];
  for (let i = 0; i < members.length; i++) {
    const p = 3 * members[i]!;
    r += rgb[p]!;
    g += rgb[p + 1]!;
    b += rgb[p + 2]!;
  }
  const count = Math.max(1, members.length);
  return [r / count, g / count, b / count];
}

/** Power iteration on the covariance matrix. */
function principalAxis(rgb: Float32Array, members: ArrayLike<number>, mean: Colour): Colour {
  const covariance = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < members.length; i++) {
    const p = 3 * members[i]!;
    const d = [rgb[p]! - mean[0], rgb[p + 1]! - mean[1], rgb[p + 2]! - mean[2]];
    for (let row = 0; row < 3; row++)
      for (let column = 0; column < 3; column++) covariance[3 * row + column]! += d[row]! * d[column]!;
  }
  let axis: [number, number, number] = [0.577, 0.577, 0.577];
  for (let round = 0; round < 12; round++) {
    const next = [0, 1, 2].map((row) =>
      [0, 1, 2].reduce((sum, column) => sum + covariance[3 * row + column]! * axis[column]!, 0),
    );
    const length = Math.hypot(...next);
    if (length === 0) break;
    axis = [next[0]! / length, next[1]! / length, next[2]! / length];
  }
  return axis;
}

function otsu(values: Float32Array, low: number, high: number): number {
  const histogram = new Float64Array(BINS);
  const scale = (BINS - 1) / Math.max(1e-6, high - low);
  for (const value of values) histogram[Math.round((value - low) * scale)]!++;
  const total = values.length;
  const sum = histogram.reduce((all, count, bin) => all + bin * count, 0);
  let [best, threshold, below, sumBelow] = [-1, 0, 0, 0];
  for (let bin = 0; bin < BINS - 1; bin++) {
    below += histogram[bin]!;
    sumBelow += bin * histogram[bin]!;
    if (below === 0 || below === total) continue;
    const difference = sumBelow / below - (sum - sumBelow) / (total - below);
    const between = below * (total - below) * difference * difference;
    if (between > best) [best, threshold] = [between, bin];
  }
  return low + (threshold + 0.5) / scale;
}
