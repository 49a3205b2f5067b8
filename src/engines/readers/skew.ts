import type { Grey } from './page-passes';

const LARGEST_DEGREES = 30;
const STEP_DEGREES = 1;
/** Working size: enough to tell lines of text apart, px of the long side. */
const SIZE = 500;
/** How much clearer the lines must stand out when turned than when upright. */
const CLEARLY = 1.25;

/**
 * The dominant angle of the text, degrees clockwise, 0 when it is near upright: the angle at which the projection profile
 * of the ink varies most (Postl 1986). `ink` is black on white.
 */
export function dominantAngle(ink: Grey): number {
  const points = inkPoints(ink);
  if (points.length < 200) return 0;
  const upright = profileEnergy(points, 0);
  let best = { degrees: 0, energy: upright };
  for (let degrees = -LARGEST_DEGREES; degrees <= LARGEST_DEGREES; degrees += STEP_DEGREES) {
    const energy = profileEnergy(points, degrees);
    if (energy > best.energy) best = { degrees, energy };
  }
  return Math.abs(best.degrees) >= 3 && best.energy > CLEARLY * upright ? best.degrees : 0;
}

/** x, y pairs of inky pixels on a grid of about SIZE px. */
function inkPoints({ width, height, data }: Grey): Float32Array {
  const step = Math.max(1, Math.floor(Math.max(width, height) / SIZE));
  const points: number[] = [];
  for (let y = 0; y < height; y += step)
    for (let x = 0; x < width; x += step) if (data[y * width + x]! < 90) points.push(x / step, y / step);
  return Float32Array.from(points);
}

/** Sum of squared differences between neighbouring rows of the projection at this angle. */
function profileEnergy(points: Float32Array, degrees: number): number {
  const angle = (degrees * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const rows = new Float64Array(3 * SIZE);
  for (let i = 0; i < points.length; i += 2) {
    const row = Math.round(points[i + 1]! * cos - points[i]! * sin) + SIZE;
    if (row >= 0 && row < rows.length) rows[row]!++;
  }
  let energy = 0;
  for (let i = 1; i < rows.length; i++) energy += (rows[i]! - rows[i - 1]!) ** 2;
  return energy;
}
