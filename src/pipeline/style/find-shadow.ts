import { localBackground } from '../ink/local-background';
import type { Picture, Rgb, Shadow } from '../types';
import { apart, byteAt } from './colours';
import type { Sample } from './sample';

/**
 * Looked at closely for hard shadows, then from afar for wide ones. `em`: the sample's size, px per font size. `near`: how far from the
 * letters it is looked for, as a share of the sample's reach. `explained`: what share of the change there it has to explain.
 */
const LOOKS = [
  { em: 56, near: 0.32, farthest: 4, explained: 0.36 },
  { em: 24, near: 0.65, farthest: 3, explained: 0.3 },
] as const;
type Look = (typeof LOOKS)[number];

/** px of that size. */
const BLURS = [0.6, 1.3, 2.6];
/** How far around the background is looked at, font sizes. */
const AROUND = 0.65;
/** Grey levels. */
const SAME_GROUND = 70;
/** So many places around the letters are enough. */
const ENOUGH = 2500;
/** A shadow to the side needs more reason than one below, per px of its move. */
const SIDEWAYS_COST = 0.04;
/** Mean darkening or lightening next to the letters that is no shadow, grey levels. */
const LEAST_CHANGE = 5;
const LEAST_OPACITY = 0.12;

/**
 * A shadow or glow: the letters themselves, moved and blurred, explain how the ring around them differs from the background. All
 * moves and blurs on a small grid are tried.
 */
export function findShadow(picture: Picture, sample: Sample, ink: Rgb, fontSize: number): Shadow | null {
  for (const look of LOOKS) {
    // Small letters have no more pixels to look at closely.
    if (look !== LOOKS[1] && fontSize < 1.3 * LOOKS[1].em) continue;
    const shadow = lookFor(look, picture, sample, ink, fontSize);
    if (shadow) return shadow;
  }
  return null;
}

function lookFor(
  { em, near, farthest, explained: leastExplained }: Look,
  picture: Picture,
  { fill, distance, reach, ground }: Sample,
  ink: Rgb,
  fontSize: number,
): Shadow | null {
  const step = Math.max(1, fontSize / em);
  const width = Math.floor(fill.width / step);
  const height = Math.floor(fill.height / step);
  if (width < 8 || height < 8) return null;
  const letters = new Float32Array(width * height);
  const colours = new Float32Array(3 * width * height);
  const known = new Uint8Array(width * height);
  const all: number[] = [];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = Math.floor((y + 0.5) * step) * fill.width + Math.floor((x + 0.5) * step);
      const to = y * width + x;
      letters[to] = fill.data[at]! > 127 ? 1 : 0;
      const byte = byteAt(picture, fill, at);
      for (let c = 0; c < 3; c++) colours[3 * to + c] = picture.data[byte + c]!;
      const [r, g, b] = [picture.data[byte]!, picture.data[byte + 1]!, picture.data[byte + 2]!];
      // What lies beyond the panel that the letters stand on does not count.
      if (distance[at]! >= 0.75 * reach && apart([r, g, b], ground) < SAME_GROUND) known[to] = 1;
      // One pixel next to the strokes is their antialiasing.
      if (distance[at]! > Math.max(1.3, 0.7 * step) && distance[at]! < near * reach) all.push(to);
    }
  if (!known.includes(1) || all.length < 40) return null;
  const every = Math.ceil(all.length / ENOUGH);
  const ring = all.filter((_, i) => i % every === 0);
  const background = localBackground(colours, known, width, height, Math.ceil((AROUND * fontSize) / step));

  const change = (at: number) => colours[at]! - background[at]!;
  const luma = (at: number) => 0.299 * change(3 * at) + 0.587 * change(3 * at + 1) + 0.114 * change(3 * at + 2);
  const values = Float32Array.from(ring, luma);
  const power = values.reduce((sum, value) => sum + value * value, 0);
  if (Math.sqrt(power / ring.length) < LEAST_CHANGE) return null;
  const best = { explained: 0, dx: 0, dy: 0, blur: 0, amount: 0 };
  // With an empty rim, so that no move has to ask whether it leaves the cut.
  const stride = width + 2 * farthest;
  const places = Int32Array.from(ring, (at) => (Math.floor(at / width) + farthest) * stride + (at % width) + farthest);
  for (const sigma of BLURS) {
    const blurred = withRim(blur(letters, width, height, sigma), width, height, farthest);
    for (let dy = -farthest; dy <= farthest; dy++)
      for (let dx = -farthest; dx <= farthest; dx++) {
        const move = dy * stride + dx;
        let [both, own] = [0, 0];
        for (let i = 0; i < places.length; i++) {
          const model = blurred[places[i]! - move]!;
          both += model * values[i]!;
          own += model * model;
        }
        const share = own > 0 ? (both * both) / own / power : 0;
        const explained = share * (1 - SIDEWAYS_COST * Math.abs(dx));
        if (explained > best.explained) Object.assign(best, { explained, dx, dy, blur: sigma, amount: both / own });
      }
  }
  if (best.explained < leastExplained || Math.abs(best.amount) < 2 * LEAST_CHANGE) return null;
  const shade = best.amount < 0 ? [0, 0, 0] : apart(ink, ground) > 40 && brighter(ink, ground) ? ink : [255, 255, 255];
  const room = 0.299 * (shade[0]! - ground[0]) + 0.587 * (shade[1]! - ground[1]) + 0.114 * (shade[2]! - ground[2]);
  const opacity = Math.min(1, best.amount / room);
  if (!(opacity >= LEAST_OPACITY)) return null;
  const colour = shade as unknown as Rgb;
  return { colour, opacity, dx: best.dx * step, dy: best.dy * step, blur: best.blur * step };
}

const brighter = (a: Rgb, b: Rgb): boolean => a[0] + a[1] + a[2] > b[0] + b[1] + b[2];

/** Gaussian, row by row and column by column. */
function blur(source: Float32Array, width: number, height: number, sigma: number): Float32Array {
  const radius = Math.ceil(2.5 * sigma);
  const weights = Array.from({ length: 2 * radius + 1 }, (_, i) =>
    Math.exp(-((i - radius) ** 2) / (2 * sigma * sigma)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  // `stride`: from one pixel to the next along one of `lines` of `length`, which are `apart`; what lies beyond their ends is empty.
  const pass = (from: Float32Array, length: number, stride: number, lines: number, apart: number): Float32Array => {
    const to = new Float32Array(from.length);
    for (let place = 0; place < length; place++) {
      const first = Math.max(-radius, -place);
      const last = Math.min(radius, length - 1 - place);
      for (let line = 0; line < lines; line++) {
        const at = line * apart + place * stride;
        let sum = 0;
        for (let i = first; i <= last; i++) sum += weights[i + radius]! * from[at + i * stride]!;
        to[at] = sum / total;
      }
    }
    return to;
  };
  return pass(pass(source, width, 1, height, width), height, width, width, 1);
}

function withRim(source: Float32Array, width: number, height: number, rim: number): Float32Array {
  const stride = width + 2 * rim;
  const rimmed = new Float32Array(stride * (height + 2 * rim));
  for (let y = 0; y < height; y++) rimmed.set(source.subarray(y * width, (y + 1) * width), (y + rim) * stride + rim);
  return rimmed;
}
