/** How one row profile lies on another: row = shift + scale · (row of the trial). */
export interface RowFit {
  readonly scale: number;
  readonly shift: number;
  /** What is left over, 0 (none) to 2. */
  readonly error: number;
}

const SMALLEST = 0.74;
const LARGEST = 1.36;
const COARSE = 0.04;
const FINE = 0.01;
/** px between the profiles' centres of gravity. */
const OFF_CENTRE = 6;

/**
 * Finds size and place of a trial's row profile (ink per row) in a measured one: the least absolute difference over all scales and shifts,
 * coarse first. Robust where tops and bottoms alone are not: a speck above a line weighs next to nothing.
 */
export function alignRows(measured: Float32Array, trial: Float32Array): RowFit {
  const wanted = normalised(measured);
  const own = normalised(trial);
  let best: RowFit = { scale: 1, shift: 0, error: Number.POSITIVE_INFINITY };
  const attempt = (scale: number, shift: number): void => {
    let error = 0;
    for (let row = 0; row < wanted.length && error < best.error; row++)
      error += Math.abs(wanted[row]! - valueAt(own, (row + 0.5 - shift) / scale - 0.5) / scale);
    if (error < best.error) best = { scale, shift, error };
  };
  const [centre, ownCentre] = [centreOf(wanted), centreOf(own)];
  for (let scale = SMALLEST; scale <= LARGEST; scale += COARSE)
    for (let by = -OFF_CENTRE; by <= OFF_CENTRE; by += 1.5) attempt(scale, centre - scale * ownCentre + by);
  const { scale: around, shift: near } = best;
  // A change of scale moves the profile's middle too: shifts are tried relative to it.
  for (let scale = around - COARSE; scale <= around + COARSE + 1e-6; scale += FINE)
    for (let by = -2; by <= 2; by += 0.25) attempt(scale, near + by + (around - scale) * ownCentre);
  return best;
}

function normalised(rows: Float32Array): Float32Array {
  const sum = rows.reduce((total, value) => total + value, 0);
  return sum > 0 ? rows.map((value) => value / sum) : rows;
}

/** Of rows that sum to 1. */
const centreOf = (rows: Float32Array): number => rows.reduce((sum, value, row) => sum + value * (row + 0.5), 0);

function valueAt(rows: Float32Array, at: number): number {
  const below = Math.floor(at);
  const part = at - below;
  return (rows[below] ?? 0) * (1 - part) + (rows[below + 1] ?? 0) * part;
}
