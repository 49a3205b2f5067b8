import { STRIP_HEIGHT } from './strip';

/** The value at (u, v) of a strip. Bilinear; pixel (column, row) has its middle at (column + ½, row + ½). */
export function between(values: Float32Array, width: number, u: number, v: number): number {
  const x = Math.min(width - 1, Math.max(0, u - 0.5));
  const y = Math.min(STRIP_HEIGHT - 1, Math.max(0, v - 0.5));
  const [x0, y0] = [Math.floor(x), Math.floor(y)];
  const [x1, y1] = [Math.min(width - 1, x0 + 1), Math.min(STRIP_HEIGHT - 1, y0 + 1)];
  const top = values[y0 * width + x0]! * (x0 + 1 - x) + values[y0 * width + x1]! * (x - x0);
  const bottom = values[y1 * width + x0]! * (x0 + 1 - x) + values[y1 * width + x1]! * (x - x0);
  return top * (y0 + 1 - y) + bottom * (y - y0);
}
