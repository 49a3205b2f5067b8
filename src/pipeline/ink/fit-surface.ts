/** A plane of colour over a picture's area: value(x, y) = a + b·x + c·y per channel. */
export type Plane = readonly (readonly [a: number, b: number, c: number])[];

export interface Fit {
  readonly plane: Plane;
  /** Root mean square of what the plane leaves, over the trusted samples and the channels; grey levels. */
  readonly residual: number;
}

const CHANNELS = 3;
const ROUNDS = 3;
/** Samples farther off than this many residuals are outliers (an ornament, another letter). */
const OUTLIER = 2.2;
/** At most this share of the samples may be outliers. */
const LEAST_TRUSTED = 0.7;

/**
 * Least squares fit of a colour plane to samples, repeated without the outliers. `samples`: x, y and three channels each, flat.
 * null when there are too few samples to tell.
 */
export function fitSurface(samples: Float64Array): Fit | null {
  const count = samples.length / 5;
  if (count < 12) return null;
  let trusted = Array.from({ length: count }, (_, i) => i);
  let fit: Fit | null = null;
  for (let round = 0; round < ROUNDS; round++) {
    const plane = solve(samples, trusted);
    if (!plane) return null;
    const errors = trusted.map((i) => errorOf(samples, i, plane));
    const residual = Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / errors.length / CHANNELS);
    fit = { plane, residual };
    const limit = Math.max(2, OUTLIER * residual) * Math.sqrt(CHANNELS);
    const next = trusted.filter((_, i) => errors[i]! <= limit);
    if (next.length === trusted.length || next.length < LEAST_TRUSTED * count) break;
    trusted = next;
  }
  return fit;
}

export const colourAt = (plane: Plane, channel: number, x: number, y: number): number => {
  const [a, b, c] = plane[channel]!;
  return a + b * x + c * y;
};

function errorOf(samples: Float64Array, i: number, plane: Plane): number {
  const at = 5 * i;
  let sum = 0;
  for (let c = 0; c < CHANNELS; c++)
    sum += (samples[at + 2 + c]! - colourAt(plane, c, samples[at]!, samples[at + 1]!)) ** 2;
  return Math.sqrt(sum);
}

/** The normal equations, centred so that they stay well conditioned. */
function solve(samples: Float64Array, members: readonly number[]): Plane | null {
  let [mx, my] = [0, 0];
  const means = [0, 0, 0];
  for (const i of members) {
    mx += samples[5 * i]!;
    my += samples[5 * i + 1]!;
    for (let c = 0; c < CHANNELS; c++) means[c]! += samples[5 * i + 2 + c]!;
  }
  mx /= members.length;
  my /= members.length;
  for (let c = 0; c < CHANNELS; c++) means[c]! /= members.length;
  let [xx, xy, yy] = [1e-6, 0, 1e-6];
  const [xv, yv] = [
    [0, 0, 0],
    [0, 0, 0],
  ];
  for (const i of members) {
    const [x, y] = [samples[5 * i]! - mx, samples[5 * i + 1]! - my];
    xx += x * x;
    xy += x * y;
    yy += y * y;
    for (let c = 0; c < CHANNELS; c++) {
      const value = samples[5 * i + 2 + c]! - means[c]!;
      xv[c]! += x * value;
      yv[c]! += y * value;
    }
  }
  const determinant = xx * yy - xy * xy;
  if (!(determinant > 0)) return null;
  return means.map((mean, c) => {
    const b = (xv[c]! * yy - yv[c]! * xy) / determinant;
    const d = (yv[c]! * xx - xv[c]! * xy) / determinant;
    return [mean - b * mx - d * my, b, d] as const;
  });
}
