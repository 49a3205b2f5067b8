import type { Point, Quad } from '../types';

/** Row by row, the last element 1: (x, y) → ((h0 x + h1 y + h2) / w, (h3 x + h4 y + h5) / w), w = h6 x + h7 y + 1. */
export type Homography = readonly [number, number, number, number, number, number, number, number];

/** The perspective map that takes each corner of `from` to that of `to`; null when three corners lie in a line. */
export function homography(from: Quad, to: Quad): Homography | null {
  const rows = from.flatMap(([x, y], i) => {
    const [u, v] = to[i]!;
    return [
      [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
      [0, 0, 0, x, y, 1, -v * x, -v * y, v],
    ];
  });
  return solve(rows) as Homography | null;
}

export function project([a, b, c, d, e, f, g, h]: Homography, x: number, y: number): Point {
  const w = g * x + h * y + 1;
  return [(a * x + b * y + c) / w, (d * x + e * y + f) / w];
}

/** Gauss–Jordan with partial pivoting; each row is its coefficients and the right side. */
function solve(rows: number[][]): number[] | null {
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    const leading = rows[pivot]!;
    if (Math.abs(leading[column]!) < 1e-9) return null;
    [rows[column], rows[pivot]] = [leading, rows[column]!];
    for (let row = 0; row < size; row++) {
      const factor = rows[row]![column]! / leading[column]!;
      if (row === column || factor === 0) continue;
      for (let i = column; i <= size; i++) rows[row]![i]! -= factor * leading[i]!;
    }
  }
  return rows.map((row, i) => row[size]! / row[i]!);
}
