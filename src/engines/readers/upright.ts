import type { StripMask } from './binarise';
import { STRIP_HEIGHT } from './strip';

const STROKE_FROM = 0.5;
// px to the right for one px up. What leans less than LEAST is no italic.
const MOST_BACKWARD = -0.2;
const MOST = 0.5;
const STEP = 0.05;
const LEAST = 0.08;

interface UprightMask extends Pick<StripMask, 'fill'> {
  readonly width: number;
  /** Columns that were added on either side, px of the strip. */
  readonly margin: number;
}

/**
 * The strokes with leaning letters set upright, by a shear about the strip's middle; null when they stand upright. Tesseract reads many an
 * italic and most scripts better so.
 */
export function uprightMask({ fill }: Pick<StripMask, 'fill'>, width: number): UprightMask | null {
  const lean = leanOf(fill, width);
  if (Math.abs(lean) < LEAST) return null;
  const margin = Math.ceil((Math.abs(lean) * STRIP_HEIGHT) / 2);
  const wide = width + 2 * margin;
  const upright = new Float32Array(wide * STRIP_HEIGHT);
  for (let row = 0; row < STRIP_HEIGHT; row++) {
    const shift = margin - shiftOf(row, lean);
    const whole = Math.floor(shift);
    for (let column = 0; column < width; column++) {
      const value = fill[row * width + column]!;
      const to = row * wide + column + whole;
      upright[to]! += value * (whole + 1 - shift);
      if (column + whole + 1 < wide) upright[to + 1]! += value * (shift - whole);
    }
  }
  return { fill: upright, width: wide, margin };
}

/** How far the letters lean to the right. Where they stand upright, ink gathers in few columns: the sum of squares is largest (Vinciarelli & Luettin 2001). */
function leanOf(fill: Float32Array, width: number): number {
  let [best, most] = [0, 0];
  for (let lean = MOST_BACKWARD; lean <= MOST + STEP / 2; lean += STEP) {
    const sum = squaresOf(fill, width, lean);
    if (sum > most) [best, most] = [lean, sum];
  }
  return best;
}

function squaresOf(fill: Float32Array, width: number, lean: number): number {
  const columns = new Float64Array(width + 2 * STRIP_HEIGHT);
  for (let row = 0; row < STRIP_HEIGHT; row++) {
    const shift = STRIP_HEIGHT - Math.round(shiftOf(row, lean));
    for (let column = 0; column < width; column++)
      if (fill[row * width + column]! >= STROKE_FROM) columns[column + shift]!++;
  }
  return columns.reduce((sum, count) => sum + count * count, 0);
}

/** How far right of the strip's middle row a leaning stroke stands in this row. */
const shiftOf = (row: number, lean: number): number => lean * ((STRIP_HEIGHT - 1) / 2 - row);
