import { localBackground } from '../ink/local-background';
import type { Picture, Rgb } from '../types';
import { byteAt } from './colours';
import type { Sample } from './sample';

/** px per font size that it is looked at with. */
const EM = 40;
/** How far around a letter its ground is looked at, font sizes. */
const AROUND = 0.65;
const LEAST_PIXELS = 80;
/** The ground must vary, standard deviation in grey levels: on an even one nothing can be told, and nothing is lost. */
const LEAST_VARIATION = 10;
/** How surely the ink follows the ground (correlation), and how alike it does so in red, green and blue. */
const LEAST_CORRELATION = 0.85;
const SAME_SHARE = 0.12;
/** Share of the ground that shows through: less may be compression, more would not be legible. */
const SHOWS = { least: 0.14, most: 0.7 };
/** Grey levels by which a colour may lie beyond black and white: measured, so not exact. */
const BEYOND = 12;

export interface SeeThrough {
  readonly ink: Rgb;
  readonly opacity: number;
}

/**
 * Ink that the ground shows through: over a ground that varies its colour varies along with it, by the same share in every channel (least
 * squares; ink = opacity · colour + (1 − opacity) · ground). null: opaque, or it cannot be told.
 */
export function findOpacity(picture: Picture, sample: Sample, fontSize: number): SeeThrough | null {
  const { fill, halo, distance, reach } = sample;
  const step = Math.max(1, fontSize / EM);
  const [width, height] = [Math.floor(fill.width / step), Math.floor(fill.height / step)];
  const colours = new Float32Array(3 * width * height);
  const known = new Uint8Array(width * height);
  const core: number[] = [];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = Math.floor((y + 0.5) * step) * fill.width + Math.floor((x + 0.5) * step);
      const byte = byteAt(picture, fill, at);
      for (let c = 0; c < 3; c++) colours[3 * (y * width + x) + c] = picture.data[byte + c]!;
      if (halo.data[at] === 0 && distance[at]! >= 0.3 * reach) known[y * width + x] = 1;
      if (isDeepInside(fill.data, fill.width, at)) core.push(y * width + x);
    }
  if (core.length < LEAST_PIXELS || variation(colours, known) < LEAST_VARIATION) return null;
  const ground = localBackground(colours, known, width, height, Math.ceil((AROUND * fontSize) / step));
  const channels = [0, 1, 2].map((c) =>
    regress(
      core,
      (at) => ground[3 * at + c]!,
      (at) => colours[3 * at + c]!,
    ),
  );
  const sum = (of: (channel: Regression) => number) => channels.reduce((total, channel) => total + of(channel), 0);
  const [gg, gi, ii] = [sum((channel) => channel.gg), sum((channel) => channel.gi), sum((channel) => channel.ii)];
  if (Math.sqrt(gg / (3 * core.length)) < LEAST_VARIATION) return null;
  const shows = gi / gg;
  if (!(gi / Math.sqrt(gg * ii) > LEAST_CORRELATION) || shows < SHOWS.least || shows > SHOWS.most) return null;
  const varied = channels.filter((channel) => Math.sqrt(channel.gg / core.length) > LEAST_VARIATION);
  if (varied.some((channel) => Math.abs(channel.gi / channel.gg - shows) > SAME_SHARE)) return null;
  const ink = channels.map(({ ground, ink }) => (ink - shows * ground) / (1 - shows));
  if (ink.some((value) => value < -BEYOND || value > 255 + BEYOND)) return null;
  const rounded = ink.map((value) => Math.min(255, Math.max(0, Math.round(value))));
  return { ink: rounded as unknown as Rgb, opacity: 1 - shows };
}

/** Standard deviation of the known colours: their means around each letter vary less still. */
function variation(colours: Float32Array, known: Uint8Array): number {
  let [n, squares] = [0, 0];
  const sums = [0, 0, 0];
  for (let at = 0; at < known.length; at++) {
    if (!known[at]) continue;
    n++;
    for (let c = 0; c < 3; c++) {
      const value = colours[3 * at + c]!;
      sums[c]! += value;
      squares += value * value;
    }
  }
  const means = sums.reduce((total, sum) => total + sum * sum, 0) / Math.max(1, n);
  return Math.sqrt(Math.max(0, squares - means) / Math.max(1, 3 * n));
}

/** Means, and sums of squares and products around them. */
interface Regression {
  readonly ground: number;
  readonly ink: number;
  readonly gg: number;
  readonly gi: number;
  readonly ii: number;
}

function regress(core: readonly number[], groundAt: (at: number) => number, inkAt: (at: number) => number): Regression {
  const mean = (of: (at: number) => number) => core.reduce((sum, at) => sum + of(at), 0) / core.length;
  const [ground, ink] = [mean(groundAt), mean(inkAt)];
  const sum = (of: (g: number, i: number) => number) =>
    core.reduce((total, at) => total + of(groundAt(at) - ground, inkAt(at) - ink), 0);
  return { ground, ink, gg: sum((g) => g * g), gi: sum((g, i) => g * i), ii: sum((_, i) => i * i) };
}

/** With strokes on all sides, so that no edge is blurred into it. */
function isDeepInside(strokes: Uint8Array, width: number, at: number): boolean {
  for (const by of [0, 1, -1, width, -width, width + 1, width - 1, 1 - width, -1 - width])
    if (!strokes[at + by]) return false;
  return true;
}
