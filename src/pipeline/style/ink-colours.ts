import { toFrame } from '../geometry/frame';
import type { Mask, Picture, Rgb, Style } from '../types';
import { apart, byteAt, medianColour, shareOf } from './colours';
import { type Sample, where } from './sample';

/** Thin strokes are blurred all over: their true colour is that of the pixels farthest from the background. */
const FARTHEST = 0.12;
/** Of the strokes' pixels, lying inside. Below, strokes are thin. */
const LEAST_CORE = 0.12;
/** Grey levels between top and bottom that make a gradient. */
const LEAST_GRADIENT = 26;

/** The colour of the strokes' inside, where neither antialiasing nor compression blurs it. */
export function inkColour(picture: Picture, { fill, ground }: Sample): Rgb {
  const all = where(fill.data.length, (at) => fill.data[at] !== 0);
  const core = all.filter((at) => isCore(fill, at));
  if (core.length > LEAST_CORE * all.length) {
    const colour = medianColour(picture, fill, core);
    if (colour) return colour;
  }
  const blurred = medianColour(picture, fill, all, 1) ?? [0, 0, 0];
  const shares = Float32Array.from(all, (at) => shareOf(picture.data, byteAt(picture, fill, at), ground, blurred));
  const limit = shares.toSorted()[Math.floor((1 - FARTHEST) * shares.length)] ?? 0;
  return medianColour(picture, fill, all.filter((_, i) => shares[i]! >= limit)) ?? blurred; // biome-ignore format: one thought
}

/** From where to where ink shades: v in the turned frame. */
export type Shading = readonly [from: number, to: number];

export interface Gradient {
  readonly above: Rgb;
  readonly below: Rgb;
  /** What it leaves unexplained, grey levels. */
  readonly noise: number;
}

/**
 * The colours at the upper and the lower end of each of these heights, when the ink shades from one to the other: a straight line fitted
 * through the colours of the strokes' inside. `shadings`: in the frame turned by `angle`. null: one colour.
 */
export function findGradient(
  picture: Picture,
  fill: Mask,
  angle: number,
  shadings: readonly Shading[],
): Gradient | null {
  const core = where(fill.data.length, (at) => fill.data[at] !== 0 && isCore(fill, at));
  if (core.length < 60) return null;
  const step = Math.ceil(core.length / 4000);
  let [n, st, stt] = [0, 0, 0];
  const sums = [0, 1, 2].map(() => ({ c: 0, tc: 0, cc: 0 }));
  for (let i = 0; i < core.length; i += step) {
    const at = core[i]!;
    const [, v] = toFrame([fill.x + (at % fill.width) + 0.5, fill.y + Math.floor(at / fill.width) + 0.5], angle);
    const shading = shadings.find(([from, to]) => v >= from && v <= to);
    if (!shading) continue;
    const t = (v - shading[0]) / (shading[1] - shading[0]);
    if (!Number.isFinite(t)) continue;
    const byte = byteAt(picture, fill, at);
    n++;
    st += t;
    stt += t * t;
    for (const [c, sum] of sums.entries()) {
      const value = picture.data[byte + c]!;
      sum.c += value;
      sum.tc += t * value;
      sum.cc += value * value;
    }
  }
  const spread = n * stt - st * st;
  if (n < 60 || spread <= 0) return null;
  const lines = sums.map(({ c, tc, cc }) => {
    const slope = (n * tc - st * c) / spread;
    const start = (c - slope * st) / n;
    const rest = cc / n - (c / n) ** 2 - (slope * slope * spread) / (n * n);
    return { start, end: start + slope, rest: Math.sqrt(Math.max(0, rest)), slope };
  });
  const shift = Math.hypot(...lines.map(({ slope }) => slope));
  const noise = Math.hypot(...lines.map(({ rest }) => rest));
  if (shift < LEAST_GRADIENT || shift < 1.6 * noise) return null;
  const colour = (end: 'start' | 'end') => lines.map((line) => Math.min(255, Math.max(0, Math.round(line[end]))));
  return { above: colour('start') as unknown as Rgb, below: colour('end') as unknown as Rgb, noise };
}

/** A gradient of every line explains so much better than one over all of them. */
const CLEARLY = 0.8;

/** The gradient of a block's ink, and whether it begins anew in every line. */
export function findShades(
  picture: Picture,
  fill: Mask,
  angle: number,
  lines: readonly Shading[],
): { readonly gradient: Gradient | null; readonly shades: Style['shades'] } {
  const over = findGradient(picture, fill, angle, [[lines[0]![0], lines.at(-1)![1]]]);
  if (lines.length < 2) return { gradient: over, shades: 'line' };
  const each = findGradient(picture, fill, angle, lines);
  const anew = each !== null && (over === null || each.noise < CLEARLY * over.noise);
  return { gradient: anew ? each : over, shades: anew ? 'line' : 'block' };
}

/** Colours must differ this much (Euclidean, grey levels) for an outline to be one. */
const OUTLINE_CONTRAST = 60;
/** An outline is of one colour: half of its pixels lie this near its median. */
const OUTLINE_SPREAD = 40;

/** A rim of another colour around the strokes, unlike both the ink and the background, with an edge of its own. Width in px. */
export function findOutline(
  picture: Picture,
  { fill, distance, reach, ground }: Sample,
  ink: Rgb,
  fontSize: number,
): Style['outline'] {
  const ring = (from: number, to: number) =>
    where(distance.length, (at) => distance[at]! > from && distance[at]! <= to);
  const near = Math.max(1.5, 0.033 * fontSize);
  const rimPixels = ring(near - 0.75, near + 0.75);
  const rim = medianColour(picture, fill, rimPixels);
  if (!rim || apart(rim, ink) < OUTLINE_CONTRAST || apart(rim, ground) < OUTLINE_CONTRAST) return null;
  const off = (at: number): number => {
    const byte = byteAt(picture, fill, at);
    return apart([picture.data[byte]!, picture.data[byte + 1]!, picture.data[byte + 2]!], rim);
  };
  const spread = Float32Array.from(rimPixels, off).toSorted()[rimPixels.length >> 1] ?? 0;
  if (spread > OUTLINE_SPREAD) return null;
  let edge = Math.ceil(near);
  while (edge < reach) {
    const colour = medianColour(picture, fill, ring(edge, edge + 1));
    if (!colour || apart(colour, rim) > apart(colour, ground)) break;
    edge++;
  }
  // A shadow fades; an outline ends.
  const beyond = medianColour(picture, fill, ring(edge + 1, edge + 2.5));
  if (beyond && apart(beyond, ground) > 0.45 * apart(rim, ground)) return null;
  return { colour: rim, width: edge };
}

function isCore({ data, width }: Mask, at: number): boolean {
  return Boolean(data[at] && data[at - 1] && data[at + 1] && data[at - width] && data[at + width]);
}
