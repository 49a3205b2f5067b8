/** One value per channel, grey levels. */
export type Colour = readonly number[];

export interface Split {
  /** Mean colours of the two classes, and their members. */
  readonly a: Colour;
  readonly b: Colour;
  /** Share of `b`, 0–1. */
  readonly share: number;
  /** Length of the difference of the means, grey levels. */
  readonly distance: number;
}

const BINS = 128;

/**
 * Splits pixels into two colours: Otsu's threshold (1979) along the axis of greatest variance. `members`: indices of pixels in
 * `pixels` (`channels` values each). Needs at least two pixels.
 */
export function splitColours(pixels: Float32Array, channels: number, members: ArrayLike<number>): Split {
  const mean = meanColour(pixels, channels, members);
  const axis = principalAxis(pixels, channels, members, mean);
  const along = new Float32Array(members.length);
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < members.length; i++) {
    const p = channels * members[i]!;
    let value = 0;
    for (let c = 0; c < channels; c++) value += (pixels[p + c]! - mean[c]!) * axis[c]!;
    along[i] = value;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const threshold = otsu(along, low, high);
  const [above, below]: [number[], number[]] = [[], []];
  for (let i = 0; i < members.length; i++) (along[i]! > threshold ? above : below).push(members[i]!);
  const [a, b] = [meanColour(pixels, channels, above), meanColour(pixels, channels, below)];
  return { a, b, share: below.length / members.length, distance: colourDistance(a, b) };
}

export const colourDistance = (a: Colour, b: Colour): number => Math.hypot(...a.map((value, c) => value - b[c]!));

export function meanColour(pixels: Float32Array, channels: number, members: ArrayLike<number>): Colour {
  const sums = new Array<number>(channels).fill(0);
  for (let i = 0; i < members.length; i++) {
    const p = channels * members[i]!;
    for (let c = 0; c < channels; c++) sums[c]! += pixels[p + c]!;
  }
  return sums.map((sum) => sum / Math.max(1, members.length));
}

/** Power iteration on the covariance matrix. */
function principalAxis(pixels: Float32Array, channels: number, members: ArrayLike<number>, mean: Colour): Colour {
  const covariance = new Float64Array(channels * channels);
  for (let i = 0; i < members.length; i++) {
    const p = channels * members[i]!;
    for (let row = 0; row < channels; row++) {
      const difference = pixels[p + row]! - mean[row]!;
      for (let column = 0; column < channels; column++)
        covariance[channels * row + column]! += difference * (pixels[p + column]! - mean[column]!);
    }
  }
  // Not quite grey: a start at right angles to the axis would never reach it.
  let axis: number[] = Array.from({ length: channels }, (_, c) => 1 + 0.01 * c);
  for (let round = 0; round < 12; round++) {
    const next = axis.map((_, row) =>
      axis.reduce((sum, value, column) => sum + covariance[channels * row + column]! * value, 0),
    );
    const length = Math.hypot(...next);
    if (length === 0) break;
    axis = next.map((value) => value / length);
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
