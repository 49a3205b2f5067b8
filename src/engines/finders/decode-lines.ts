import { atLeast } from '../../pipeline/ink/at-least';
import { type Component, componentsOf } from '../../pipeline/ink/components';
import type { Point } from '../../pipeline/types';
import type { LineBox } from './line-box';
import { minAreaRectangle, type Rectangle } from './min-area-rectangle';

/** What the finder says of a picture; one cell for every 2 × 2 px of the scaled picture, row by row. */
export interface CoreMap {
  readonly width: number;
  readonly height: number;
  /** Probability that the cell lies in the core of a line: the middle half of its height. */
  readonly core: Float32Array;
  /** Reading direction inside cores, not normalised; x to the right, y down. */
  readonly cos: Float32Array;
  readonly sin: Float32Array;
}

export interface DecodeOptions {
  /** Probabilities from which a cell counts; the higher ones part lines that the lowest joins. */
  readonly thresholds: readonly number[];
  /** Share of its rectangle that a component must fill to be one line. */
  readonly leastFilled: number;
  /** Cells. */
  readonly leastArea: number;
  /** Mean probability of a line's cells. */
  readonly leastMean: number;
}

// Chosen on the development pictures: at lower probabilities lines set tightly flow into one.
const DEFAULTS: DecodeOptions = { thresholds: [0.6, 0.75, 0.88], leastFilled: 0.55, leastArea: 6, leastMean: 0.72 };
/** The core is the middle half of the line's height; its ends are drawn in by a quarter of that height. */
const HEIGHT_PER_CORE = 2;
const END = 0.25;

/** The lines in a map, in cells of the map. */
export function decodeLines(map: CoreMap, options: Partial<DecodeOptions> = {}): LineBox[] {
  const { thresholds, ...limits } = { ...DEFAULTS, ...options };
  const [lowest = 0.5, ...higher] = thresholds;
  return componentsAbove(map, lowest).flatMap((component) => decodeComponent(map, component, higher, limits));
}

const componentsAbove = ({ core, width, height }: CoreMap, threshold: number): Component[] =>
  componentsOf(atLeast(core, threshold), width, height);

function decodeComponent(
  map: CoreMap,
  component: Component,
  higher: readonly number[],
  limits: Omit<DecodeOptions, 'thresholds'>,
): LineBox[] {
  const { pixels } = component;
  if (pixels.length < limits.leastArea) return [];
  if (meanOf(map, pixels) < limits.leastMean) return [];
  const rectangle = minAreaRectangle(outlineOf(component, map.width));
  const [threshold, ...rest] = higher;
  if (threshold !== undefined && pixels.length < limits.leastFilled * rectangle.length * rectangle.thickness) {
    // Two lines that touch, or one with something hanging on to it: what is left of it at a higher threshold.
    const parts = partsAbove(map, component, threshold).flatMap((part) => decodeComponent(map, part, rest, limits));
    if (parts.length > 0) return parts;
  }
  return [toBox(map, component, rectangle)];
}

function meanOf({ core }: CoreMap, pixels: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < pixels.length; i++) sum += core[pixels[i]!]!;
  return sum / pixels.length;
}

/** The components of one component's cells at a higher threshold. */
function partsAbove(map: CoreMap, { pixels, left, top, right, bottom }: Component, threshold: number): Component[] {
  const [width, height] = [right - left + 1, bottom - top + 1];
  const mask = new Uint8Array(width * height);
  for (const at of pixels) {
    const [x, y] = [at % map.width, Math.floor(at / map.width)];
    if (map.core[at]! >= threshold) mask[(y - top) * width + x - left] = 1;
  }
  return componentsOf(mask, width, height).map((part) => ({
    pixels: part.pixels.map((at) => (top + Math.floor(at / width)) * map.width + left + (at % width)),
    left: left + part.left,
    top: top + part.top,
    right: left + part.right,
    bottom: top + part.bottom,
  }));
}

/** The corners of the first and the last cell of every row. */
function outlineOf({ pixels, top, bottom }: Component, mapWidth: number): Point[] {
  const rows = Array.from({ length: bottom - top + 1 }, () => ({ first: Number.POSITIVE_INFINITY, last: -1 }));
  for (const at of pixels) {
    const row = rows[Math.floor(at / mapWidth) - top]!;
    const x = at % mapWidth;
    row.first = Math.min(row.first, x);
    row.last = Math.max(row.last, x);
  }
  return rows.flatMap(({ first, last }, i): Point[] => [
    [first, top + i],
    [first, top + i + 1],
    [last + 1, top + i],
    [last + 1, top + i + 1],
  ]);
}

function toBox(map: CoreMap, { pixels }: Component, core: Rectangle): LineBox {
  let [cos, sin, score] = [0, 0, 0];
  for (const at of pixels) {
    cos += map.cos[at]!;
    sin += map.sin[at]!;
    score += map.core[at]!;
  }
  const isKnown = Math.hypot(cos, sin) > 0.3 * pixels.length;
  // The four directions that the core's shape leaves open; the map says which one is read.
  const quarter = isKnown ? Math.round((Math.atan2(sin, cos) - core.angle) / (Math.PI / 2)) : 0;
  const lengthwise = quarter % 2 === 0;
  // Its area says more about a core's thickness than its rectangle, which every stray cell widens.
  const thickness = lengthwise ? pixels.length / core.length : core.length;
  const length = lengthwise ? core.length : pixels.length / core.length;
  const height = HEIGHT_PER_CORE * thickness;
  return {
    x: core.x,
    y: core.y,
    angle: core.angle + quarter * (Math.PI / 2),
    length: length + 2 * END * height,
    height,
    score: score / pixels.length,
  };
}
