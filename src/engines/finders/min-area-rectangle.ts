import type { Point } from '../../pipeline/types';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  /** Direction of the longer side, radians, in [-π/2, π/2). */
  readonly angle: number;
  readonly length: number;
  readonly thickness: number;
}

/** The rectangle of least area around the points: one of its sides lies on a side of their hull (Freeman & Shapira 1975). */
export function minAreaRectangle(points: readonly Point[]): Rectangle {
  const around = convexHull(points);
  const hull = around.length > 0 ? around : points; // all the same point
  let best = boundsAlong(hull, 0);
  for (const [i, [x, y]] of hull.entries()) {
    const [nextX, nextY] = hull[(i + 1) % hull.length]!;
    const bounds = boundsAlong(hull, Math.atan2(nextY - y, nextX - x));
    if (bounds.width * bounds.height < best.width * best.height - 1e-9) best = bounds;
  }
  const { u, v, width, height, angle } = best;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return {
    x: u * cos - v * sin,
    y: u * sin + v * cos,
    angle: halfTurn(width >= height ? angle : angle + Math.PI / 2),
    length: Math.max(width, height),
    thickness: Math.min(width, height),
  };
}

const halfTurn = (angle: number): number => angle - Math.PI * Math.floor(angle / Math.PI + 0.5);

function boundsAlong(points: readonly Point[], angle: number) {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of points) {
    const [u, v] = [x * cos + y * sin, y * cos - x * sin];
    left = Math.min(left, u);
    right = Math.max(right, u);
    top = Math.min(top, v);
    bottom = Math.max(bottom, v);
  }
  return { angle, u: (left + right) / 2, v: (top + bottom) / 2, width: right - left, height: bottom - top };
}

/** Andrew's monotone chain (1979). */
function convexHull(points: readonly Point[]): Point[] {
  const sorted = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  const chain = (ordered: readonly Point[]): Point[] => {
    const kept: Point[] = [];
    for (const point of ordered) {
      while (kept.length > 1 && cross(kept.at(-2)!, kept.at(-1)!, point) <= 0) kept.pop();
      kept.push(point);
    }
    return kept.slice(0, -1);
  };
  return [...chain(sorted), ...chain(sorted.toReversed())];
}

const cross = (a: Point, b: Point, c: Point): number => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
