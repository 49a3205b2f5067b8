import type { Point, Quad } from '../types';

/** An upright box in a turned frame: u along the reading direction, v down the page, px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Clockwise turn of the reading direction, radians, (-π, π]. */
export const angleOf = ([a, b]: Quad): number => Math.atan2(b[1] - a[1], b[0] - a[0]);

/** From direction `b` to direction `a`, radians, (-π, π]. */
export const turnBetween = (a: number, b: number): number => Math.atan2(Math.sin(a - b), Math.cos(a - b));

/** Length of the left side: from the text's top to its bottom, px. */
export const heightOf = ([a, , , d]: Quad): number => Math.hypot(d[0] - a[0], d[1] - a[1]);

/** Length of the top side, px. */
export const widthOf = ([a, b]: Quad): number => Math.hypot(b[0] - a[0], b[1] - a[1]);

/** Into the frame that is turned by `angle`. */
export function toFrame([x, y]: Point, angle: number): Point {
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return [x * cos + y * sin, y * cos - x * sin];
}

/** Back from the frame that is turned by `angle`. */
export const fromFrame = (point: Point, angle: number): Point => toFrame(point, -angle);

/** The box around points, in the frame that is turned by `angle`. */
export function boxIn(points: readonly Point[], angle: number): Box {
  const turned = points.map((point) => toFrame(point, angle));
  const us = turned.map(([u]) => u);
  const vs = turned.map(([, v]) => v);
  return { left: Math.min(...us), top: Math.min(...vs), right: Math.max(...us), bottom: Math.max(...vs) };
}

/** Whether a point lies in the quad's box along its reading direction, the border included. */
export function insideOf(quad: Quad): (point: Point) => boolean {
  const angle = angleOf(quad);
  const { left, right, top, bottom } = boxIn(quad, angle);
  return (point) => {
    const [u, v] = toFrame(point, angle);
    return u >= left && u <= right && v >= top && v <= bottom;
  };
}

/** The box of a turned frame as a quad of the picture. */
export function quadOf({ left, top, right, bottom }: Box, angle: number): Quad {
  return [
    fromFrame([left, top], angle),
    fromFrame([right, top], angle),
    fromFrame([right, bottom], angle),
    fromFrame([left, bottom], angle),
  ];
}

/** What a line may rise from one end to the other and still be meant level, in line heights: a finder is no surer. */
const LEVEL = 0.25;

/**
 * The direction of lines that belong together: their mean, weighted by their widths; level or upright where they tell nothing else for
 * certain.
 */
export function commonAngle(quads: readonly Quad[]): number {
  let [x, y] = [0, 0];
  for (const [a, b] of quads) {
    x += b[0] - a[0];
    y += b[1] - a[1];
  }
  const mean = Math.atan2(y, x);
  const nearest = (Math.round(mean / (Math.PI / 2)) * Math.PI) / 2;
  const rise = Math.abs(Math.sin(mean - nearest)) * Math.max(...quads.map(widthOf));
  const isLevel = rise < LEVEL * Math.max(...quads.map(heightOf));
  return isLevel ? (nearest === -Math.PI ? Math.PI : nearest) : mean;
}
