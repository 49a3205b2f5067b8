import type { Quad } from '../../pipeline/types';

/** A line of text as a turned box, px. */
export interface LineBox {
  readonly x: number;
  readonly y: number;
  /** Clockwise turn of the reading direction, radians. */
  readonly angle: number;
  /** Along the reading direction. */
  readonly length: number;
  /** From ascender to descender. */
  readonly height: number;
  /** Mean probability of the core, 0–1. */
  readonly score: number;
}

/** Half of the box along and across its reading direction, as vectors. */
export function axesOf({ angle, length, height }: LineBox) {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return {
    along: [(cos * length) / 2, (sin * length) / 2] as const,
    down: [(-sin * height) / 2, (cos * height) / 2] as const,
  };
}

export function quadOfBox(box: LineBox): Quad {
  const { along, down } = axesOf(box);
  const corner = (a: number, d: number) =>
    [box.x + a * along[0] + d * down[0], box.y + a * along[1] + d * down[1]] as const;
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
}

/** The upright box around it, in px of another scale. */
export function boundsOf(box: LineBox, factor: number) {
  const { x, y } = box;
  const { along, down } = axesOf(box);
  const [across, high] = [Math.abs(along[0]) + Math.abs(down[0]), Math.abs(along[1]) + Math.abs(down[1])];
  return {
    left: (x - across) * factor,
    right: (x + across) * factor,
    top: (y - high) * factor,
    bottom: (y + high) * factor,
  };
}

/** The same box in px of another scale. */
export const scaleBox = (box: LineBox, factor: number): LineBox => ({
  ...box,
  x: box.x * factor,
  y: box.y * factor,
  length: box.length * factor,
  height: box.height * factor,
});

/** Where `other` lies in the frame of `box`: its middle, and half of what it measures there along and across. */
export function inFrameOf(box: LineBox, other: LineBox) {
  const [cos, sin] = [Math.cos(box.angle), Math.sin(box.angle)];
  const [dx, dy] = [other.x - box.x, other.y - box.y];
  const { along, down } = axesOf(other);
  return {
    along: dx * cos + dy * sin,
    down: dy * cos - dx * sin,
    halfLength: Math.abs(along[0] * cos + along[1] * sin) + Math.abs(down[0] * cos + down[1] * sin),
    halfHeight: Math.abs(along[1] * cos - along[0] * sin) + Math.abs(down[1] * cos - down[0] * sin),
  };
}

/** Share of the smaller box that the other covers, measured in the frame of the longer one. */
export function overlap(a: LineBox, b: LineBox): number {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  const { along, down, halfLength, halfHeight } = inFrameOf(long, short);
  const width = Math.min(long.length / 2, along + halfLength) - Math.max(-long.length / 2, along - halfLength);
  const height = Math.min(long.height / 2, down + halfHeight) - Math.max(-long.height / 2, down - halfHeight);
  if (width <= 0 || height <= 0) return 0;
  return Math.min(1, (width * height) / Math.min(a.length * a.height, b.length * b.height));
}
