/** Values of a colour surface a + b·x + c·y + d·x² + e·x·y + f·y², a row of six per channel; x and y from the middle, scaled. */
export interface Surface {
  readonly rows: readonly Float64Array[];
  readonly middle: readonly [x: number, y: number];
  readonly scale: number;
  /** Root mean square of what the surface leaves, over the trusted samples and the channels; grey levels. */
  readonly residual: number;
  /** Share of the samples that do not belong to it, 0–1. */
  readonly outliers: number;
  /** What the surface leaves of a sample's channel; grey levels. */
  errorAt(sample: number, channel: number): number;
}

/** Places (x, y) and their colours (`channels` values each), flat. */
export interface Samples {
  readonly places: Float64Array;
  readonly colours: Float64Array;
  readonly channels: number;
}

const TERMS = 6;
const ROUNDS = 4;
/** Samples farther off than this many residuals are outliers (an ornament, another letter); grey levels at least. */
const OUTLIER = 2.5;
const LEAST_LIMIT = 2;

/** Least squares, repeated without the outliers. null when there are too few samples to tell. */
export function fitSurface(samples: Samples): Surface | null {
  const { places, colours, channels } = samples;
  const count = places.length / 2;
  if (count < 4 * TERMS) return null;
  const middle = [meanOf(places, 0), meanOf(places, 1)] as const;
  const scale = places.reduce((most, value, i) => Math.max(most, Math.abs(value - middle[i % 2]!)), 1);
  const terms = new Float64Array(TERMS * count);
  for (let i = 0; i < count; i++)
    terms.set(termsAt((places[2 * i]! - middle[0]) / scale, (places[2 * i + 1]! - middle[1]) / scale), TERMS * i);
  const trusted = new Uint8Array(count).fill(1);
  let surface: Surface | null = null;
  for (let round = 0; round < ROUNDS; round++) {
    const rows = solve(terms, colours, channels, trusted);
    if (!rows) return surface;
    const errors = new Float64Array(count);
    let [sum, kept] = [0, 0];
    for (let i = 0; i < count; i++) {
      let square = 0;
      for (let c = 0; c < channels; c++) square += (evaluate(rows[c]!, terms, i) - colours[channels * i + c]!) ** 2;
      errors[i] = Math.sqrt(square / channels);
      if (trusted[i]) [sum, kept] = [sum + square / channels, kept + 1];
    }
    const residual = Math.sqrt(sum / kept);
    surface = {
      rows,
      middle,
      scale,
      residual,
      outliers: 1 - kept / count,
      errorAt: (i, c) => colours[channels * i + c]! - evaluate(rows[c]!, terms, i),
    };
    const limit = Math.max(LEAST_LIMIT, OUTLIER * residual);
    if (errors.every((error, i) => error <= limit === (trusted[i] === 1))) break;
    for (let i = 0; i < count; i++) trusted[i] = errors[i]! <= limit ? 1 : 0;
  }
  return surface;
}

export function colourAt({ rows, middle, scale }: Surface, channel: number, x: number, y: number): number {
  const row = rows[channel]!;
  const u = (x - middle[0]) / scale;
  const v = (y - middle[1]) / scale;
  return row[0]! + u * (row[1]! + u * row[3]! + v * row[4]!) + v * (row[2]! + v * row[5]!);
}

const termsAt = (x: number, y: number): number[] => [1, x, y, x * x, x * y, y * y];

function evaluate(row: Float64Array, terms: ArrayLike<number>, i: number): number {
  let sum = 0;
  for (let k = 0; k < TERMS; k++) sum += row[k]! * terms[TERMS * i + k]!;
  return sum;
}

function meanOf(places: Float64Array, which: 0 | 1): number {
  let sum = 0;
  for (let i = which; i < places.length; i += 2) sum += places[i]!;
  return (2 * sum) / places.length;
}

/** The normal equations, by Gauss–Jordan; a trace on the diagonal keeps thin rings solvable. */
function solve(
  terms: Float64Array,
  colours: Float64Array,
  channels: number,
  trusted: Uint8Array,
): Float64Array[] | null {
  const width = TERMS + channels;
  const matrix = Array.from({ length: TERMS }, () => new Float64Array(width));
  for (let i = 0; i < trusted.length; i++) {
    if (!trusted[i]) continue;
    for (let k = 0; k < TERMS; k++) {
      const term = terms[TERMS * i + k]!;
      for (let l = 0; l < TERMS; l++) matrix[k]![l]! += term * terms[TERMS * i + l]!;
      for (let c = 0; c < channels; c++) matrix[k]![TERMS + c]! += term * colours[channels * i + c]!;
    }
  }
  for (let k = 0; k < TERMS; k++) matrix[k]![k]! += k === 0 ? 0 : 1e-3 * matrix[0]![0]! * 1e-3;
  for (let k = 0; k < TERMS; k++) {
    const pivot = matrix[k]![k]!;
    if (!(Math.abs(pivot) > 1e-9)) return null;
    for (let l = 0; l < width; l++) matrix[k]![l]! /= pivot;
    for (let row = 0; row < TERMS; row++) {
      if (row === k) continue;
      const factor = matrix[row]![k]!;
      if (factor !== 0) for (let l = k; l < width; l++) matrix[row]![l]! -= factor * matrix[k]![l]!;
    }
  }
  return Array.from({ length: channels }, (_, c) => Float64Array.from(matrix, (row) => row[TERMS + c]!));
}
