import { atLeast } from '../../pipeline/ink/at-least';
import { type Component, componentsOf } from '../../pipeline/ink/components';
import type { Point } from '../../pipeline/types';
import type { LineBox } from './line-box';
import { minAreaRectangle, type Rectangle } from './min-area-rectangle';
import type { TextMap } from './text-map';

export interface DecodeOptions {
  /** Probabilities from which a px counts; the higher ones part lines that the lowest joins. */
  readonly thresholds: readonly number[];
  /** Share of its rectangle that a component must fill to be one line. */
  readonly leastFilled: number;
  /** Scaled px². */
  readonly leastArea: number;
  /** Mean probability over a line's px. */
  readonly leastMean: number;
}

// The lowest is PaddleOCR's own (db_thresh), its mean a little below theirs; the others, which part lines that flow into one, are not tuned.
const DEFAULTS: DecodeOptions = { thresholds: [0.3, 0.5, 0.7], leastFilled: 0.55, leastArea: 12, leastMean: 0.55 };
/**
 * Cores are lines shrunk on all sides by area · (1 − .4²) / perimeter (Liao et al. 2020, "Real-time scene text detection with differentiable
 * binarization"); growing them by 1.5 times their own area / perimeter undoes that.
 */
const GROW = 1.5;
/** The network's lines are a little higher than from ascender to descender, and end a little beyond the ink. */
const HEIGHT = 0.85;
const ENDS = 0.7;
/** What is not longer than this, in thicknesses, has no direction of its own. */
const SQUARE = 1.6;

/** The lines in a map, scaled px. */
export function decodeLines(map: TextMap, options: Partial<DecodeOptions> = {}): LineBox[] {
  const { thresholds, ...limits } = { ...DEFAULTS, ...options };
  const [lowest = 0.5, ...higher] = thresholds;
  return componentsAbove(map, lowest).flatMap((component) => decodeComponent(map, component, higher, limits));
}

const componentsAbove = ({ text, width, height }: TextMap, threshold: number): Component[] =>
  componentsOf(atLeast(text, threshold), width, height);

function decodeComponent(
  map: TextMap,
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

function meanOf({ text }: TextMap, pixels: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < pixels.length; i++) sum += text[pixels[i]!]!;
  return sum / pixels.length;
}

/** The components of one component's px at a higher threshold. */
function partsAbove(map: TextMap, { pixels, left, top, right, bottom }: Component, threshold: number): Component[] {
  const [width, height] = [right - left + 1, bottom - top + 1];
  const mask = new Uint8Array(width * height);
  for (const at of pixels) {
    const [x, y] = [at % map.width, Math.floor(at / map.width)];
    if (map.text[at]! >= threshold) mask[(y - top) * width + x - left] = 1;
  }
  return componentsOf(mask, width, height).map((part) => ({
    pixels: part.pixels.map((at) => (top + Math.floor(at / width)) * map.width + left + (at % width)),
    left: left + part.left,
    top: top + part.top,
    right: left + part.right,
    bottom: top + part.bottom,
  }));
}

/** The corners of the first and the last px of every row. */
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

/** Which of the two ways along its longer side a line is read no core can tell; what is about square is taken to be level. */
function toBox(map: TextMap, { pixels }: Component, core: Rectangle): LineBox {
  // Its area says more about a core's thickness than its rectangle, which every stray px widens.
  const thickness = pixels.length / core.length;
  const grow = (GROW * pixels.length) / (2 * (core.length + thickness));
  const isUpright = Math.abs(core.angle) > Math.PI / 4 && core.length < SQUARE * thickness;
  const [along, across] = isUpright ? [thickness, core.length] : [core.length, thickness];
  return {
    x: core.x,
    y: core.y,
    angle: isUpright ? core.angle - (Math.PI / 2) * Math.sign(core.angle) : core.angle,
    length: along + 2 * ENDS * grow,
    height: HEIGHT * (across + 2 * grow),
    score: meanOf(map, pixels),
  };
}
