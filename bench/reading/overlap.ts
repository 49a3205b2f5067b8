import type { Point, Quad } from '../../src/pipeline/types';

/** Intersection over union of two convex quads. */
export function iou(a: Quad, b: Quad): number {
  const both = sharedArea(a, b);
  return both === 0 ? 0 : both / (area(a) + area(b) - both);
}

/** Area that two convex quads share: one is clipped by each side of the other (Sutherland & Hodgman 1974). */
export function sharedArea(a: Quad, b: Quad): number {
  let polygon: readonly Point[] = clockwise(a);
  const clip = clockwise(b);
  for (const [i, from] of clip.entries()) {
    const to = clip[(i + 1) % 4]!;
    const inside = ([x, y]: Point) => (to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0]) >= 0;
    polygon = polygon.flatMap((point, k) => {
      const next = polygon[(k + 1) % polygon.length]!;
      const crossing = inside(point) === inside(next) ? [] : [cross(point, next, from, to)];
      return inside(point) ? [point, ...crossing] : crossing;
    });
  }
  return polygon.length < 3 ? 0 : area(polygon);
}

export const area = (polygon: readonly Point[]): number => Math.abs(signedArea(polygon));

/** Turned over when it runs the other way. */
const clockwise = (quad: Quad): readonly Point[] => (signedArea(quad) < 0 ? quad.toReversed() : quad);

const signedArea = (polygon: readonly Point[]): number =>
  polygon.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = polygon[(i + 1) % polygon.length]!;
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);

function cross(a: Point, b: Point, from: Point, to: Point): Point {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const side = ([x, y]: Point) => dx * (y - from[1]) - dy * (x - from[0]);
  const share = side(a) / (side(a) - side(b));
  return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
}
