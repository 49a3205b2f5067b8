import { toFrame } from '../geometry/frame';
import type { Mask, Picture, Rgb, Style } from '../types';
import { byteAt } from './colours';
import { isCore } from './ink-colours';
import { where } from './sample';

/** Grey levels between top and bottom that make a gradient; so many times what it leaves unexplained. */
const LEAST_SHIFT = 26;
const LEAST_CLEARNESS = 3;
/** Both halves of the text, and all of its lines, shade alike, but for this share of it. */
const UNLIKE = 0.35;
/** Standard deviation of ink that shades by so much, and then some. */
const LEAST_VARIATION = 0.2 * LEAST_SHIFT;
/** Pixels: fewer tell nothing, more tell nothing new. */
const FEWEST = 60;
const ENOUGH = 4000;
/** A gradient of every line explains so much better than one over all of them. */
const CLEARLY = 0.8;

/** From where to where ink shades: v in the turned frame. */
type Shading = readonly [from: number, to: number];

interface Gradient {
  readonly above: Rgb;
  readonly below: Rgb;
  /** What it leaves unexplained, grey levels. */
  readonly noise: number;
}

/**
 * The gradient of a block's ink, and whether it begins anew in every line. `lines`: from the capitals' heads to the baselines, in the
 * frame turned by `angle`.
 */
export function findShades(
  picture: Picture,
  fill: Mask,
  angle: number,
  lines: readonly Shading[],
): { readonly gradient: Gradient | null; readonly shades: Style['shades'] } {
  const inside = where(fill.data.length, (at) => fill.data[at] !== 0 && isCore(fill, at));
  if (inside.length < FEWEST) return { gradient: null, shades: 'line' };
  const step = Math.ceil(inside.length / ENOUGH);
  const core = inside.filter((_, i) => i % step === 0);
  if (variation(picture, fill, core) < LEAST_VARIATION) return { gradient: null, shades: 'line' };
  const over = findGradient(picture, fill, core, angle, [[lines[0]![0], lines.at(-1)![1]]], lines);
  if (lines.length < 2) return { gradient: over, shades: 'line' };
  const each = findGradient(picture, fill, core, angle, lines, lines);
  const anew = each !== null && (over === null || each.noise < CLEARLY * over.noise);
  return { gradient: anew ? each : over, shades: anew ? 'line' : 'block' };
}

/**
 * The colours at the upper and the lower end of each of these heights, when the ink shades from one to the other: a straight line fitted
 * through the colours of the strokes' inside. A photograph that was taken for ink shades as well, but not in both halves and all lines alike.
 * null: one colour.
 */
function findGradient(
  picture: Picture,
  fill: Mask,
  core: Uint32Array,
  angle: number,
  shadings: readonly Shading[],
  lines: readonly Shading[],
): Gradient | null {
  const points = Array.from(core, (at) => {
    const place = [fill.x + (at % fill.width) + 0.5, fill.y + Math.floor(at / fill.width) + 0.5] as const;
    const [u, v] = toFrame(place, angle);
    const shading = shadings.find(([from, to]) => v >= from && v <= to && to > from);
    return { u, v, byte: byteAt(picture, fill, at), t: shading ? (v - shading[0]) / (shading[1] - shading[0]) : null };
  }).filter((point): point is Point => point.t !== null);
  const middle = points.map(({ u }) => u).toSorted((a, b) => a - b)[points.length >> 1]!;
  const whole = fitLine(picture, points);
  const halves = [points.filter(({ u }) => u < middle), points.filter(({ u }) => u >= middle)];
  const inLines = lines.map(([from, to]) => points.filter(({ v }) => v >= from && v <= to));
  if (points.length < FEWEST || !whole) return null;
  const shift = Math.hypot(...whole.map(({ slope }) => slope));
  const noise = Math.hypot(...whole.map(({ rest }) => rest));
  if (shift < LEAST_SHIFT || shift < LEAST_CLEARNESS * noise) return null;
  const strays = (part: readonly Point[]) => {
    const fit = fitLine(picture, part);
    return !fit || Math.hypot(...fit.map(({ slope }, c) => slope - whole[c]!.slope)) > UNLIKE * shift;
  };
  if (halves.some(strays) || inLines.some((line) => line.length >= FEWEST && strays(line))) return null;
  const colour = (part: 0 | 1) =>
    whole.map(({ start, slope }) => Math.min(255, Math.max(0, Math.round(start + part * slope)))) as unknown as Rgb;
  return { above: colour(0), below: colour(1), noise };
}

/** Standard deviation of the colours, all channels together, grey levels. */
function variation(picture: Picture, fill: Mask, core: Uint32Array): number {
  let squares = 0;
  const sums = [0, 0, 0];
  for (const at of core) {
    const byte = byteAt(picture, fill, at);
    for (let c = 0; c < 3; c++) {
      const value = picture.data[byte + c]!;
      sums[c]! += value;
      squares += value * value;
    }
  }
  const means = sums.reduce((total, sum) => total + sum * sum, 0) / core.length;
  return Math.sqrt(Math.max(0, squares - means) / core.length);
}

interface Point {
  readonly u: number;
  readonly v: number;
  readonly byte: number;
  /** 0 at the upper end, 1 at the lower. */
  readonly t: number;
}

interface Fit {
  readonly start: number;
  readonly slope: number;
  /** Standard deviation around it, grey levels. */
  readonly rest: number;
}

/** Least squares, channel by channel; null where all points lie on one height. */
function fitLine({ data }: Picture, points: readonly Point[]): readonly Fit[] | null {
  const n = points.length;
  const st = points.reduce((sum, { t }) => sum + t, 0);
  const stt = points.reduce((sum, { t }) => sum + t * t, 0);
  const spread = n * stt - st * st;
  if (!(spread > 1e-9)) return null;
  return [0, 1, 2].map((c) => {
    let [sc, stc, scc] = [0, 0, 0];
    for (const { t, byte } of points) {
      const value = data[byte + c]!;
      sc += value;
      stc += t * value;
      scc += value * value;
    }
    const slope = (n * stc - st * sc) / spread;
    const rest = scc / n - (sc / n) ** 2 - (slope * slope * spread) / (n * n);
    return { start: (sc - slope * st) / n, slope, rest: Math.sqrt(Math.max(0, rest)) };
  });
}
