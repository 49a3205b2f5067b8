import { fontSizeOf } from '../geometry/font-size';
import type { Line, Mask, Picture } from '../types';
import { componentsOf } from './components';
import { distanceTo } from './distance';
import { localBackground } from './local-background';
import { cutRegion, type Region } from './region';
import { type Colour, colourDistance, meanColour, splitColours } from './split-colours';

export interface LineInk {
  readonly fill: Mask;
  readonly halo: Mask;
}

// Lengths in font sizes.
const LARGEST_HALO = 0.3;
const LEAST_HALO = 0.045;
const BACKGROUND_RADIUS = 0.9;
/** How far, of the way from background to ink, a pixel must be to count as ink. */
const INK_SHARE = 0.42;
/** Letters whose inside is this far from the background have an outline; grey levels. */
const OUTLINED_DISTANCE = 45;

/** The ink of one line: the strokes, and all that has to go with them. null: no ink stands out. */
export function lineInk(picture: Picture, line: Line): LineInk | null {
  const region = cutRegion(picture, line.quad);
  if (!region) return null;
  const em = fontSizeOf(line);
  const { inside, margin } = zones(region);
  if (inside.length < 2 || margin.length < 2) return null;

  const split = splitColours(region.rgb, inside);
  const ring = meanColour(region.rgb, margin);
  const [ink, ground] =
    colourDistance(split.a, ring) > colourDistance(split.b, ring) ? [split.a, split.b] : [split.b, split.a];
  const rough = letters(
    region,
    inkLike(region, ink, () => ground),
  );
  const strokes = outlinedLetters(region, rough, ring) ?? refine(region, rough, em);
  if (!strokes.includes(1)) return null;
  return { fill: toMask(region, strokes), halo: toMask(region, haloOf(region, strokes, em)) };
}

function zones({ zone }: Region) {
  const [inside, margin]: [number[], number[]] = [[], []];
  for (let i = 0; i < zone.length; i++)
    if (zone[i] === 2) inside.push(i);
    else if (zone[i] === 1) margin.push(i);
  return { inside, margin };
}

/** Pixels that lie more than INK_SHARE of the way from their background to the ink. */
function inkLike({ rgb, zone }: Region, ink: Colour, groundAt: (pixel: number) => Colour): Uint8Array {
  const mask = new Uint8Array(zone.length);
  for (let i = 0; i < mask.length; i++) {
    if (zone[i] === 0) continue;
    const ground = groundAt(i);
    let [along, length] = [0, 0];
    for (let c = 0; c < 3; c++) {
      const way = ink[c]! - ground[c]!;
      along += (rgb[3 * i + c]! - ground[c]!) * way;
      length += way * way;
    }
    if (length > 0 && along > INK_SHARE * length) mask[i] = 1;
  }
  return mask;
}

/** Keeps what belongs to letters: most of it lies in the line's quad, and it does not run out of the region. */
function letters({ width, height, zone }: Region, mask: Uint8Array): Uint8Array {
  const kept = new Uint8Array(mask.length);
  for (const { pixels } of componentsOf(mask, width, height)) {
    const inside = pixels.reduce((sum, at) => sum + (zone[at] === 2 ? 1 : 0), 0);
    if (inside >= 0.6 * pixels.length) for (const at of pixels) kept[at] = 1;
  }
  return kept;
}

/** The same decision again, against the background as it is around each pixel: photographs and gradients. */
function refine(region: Region, rough: Uint8Array, em: number): Uint8Array {
  const { rgb, width, height } = region;
  const distance = distanceTo(rough, width, height, em);
  const known = Uint8Array.from(distance, (value) => (value > 0.1 * em ? 1 : 0));
  const members = indicesOf(rough);
  if (members.length === 0 || !known.includes(1)) return rough;
  const background = localBackground(rgb, known, width, height, Math.ceil(BACKGROUND_RADIUS * em));
  const ink = meanColour(rgb, members);
  const mask = inkLike(region, ink, (i) => [background[3 * i]!, background[3 * i + 1]!, background[3 * i + 2]!]);
  for (let i = 0; i < mask.length; i++) if (distance[i]! > 0.12 * em) mask[i] = 0;
  const refined = letters(region, mask);
  return refined.includes(1) ? refined : rough;
}

/**
 * White letters with a black outline, say: the rough ink is the outline, and what it encloses, in a colour far from the background,
 * are the letters. null when there is no such thing.
 */
function outlinedLetters(region: Region, rough: Uint8Array, ring: Colour): Uint8Array | null {
  const { rgb, width, height } = region;
  const enclosed = new Uint8Array(rough.length);
  const open = Uint8Array.from(rough, (ink) => 1 - ink);
  for (const { pixels, left, top, right, bottom } of componentsOf(open, width, height)) {
    const touchesEdge = left === 0 || top === 0 || right === width - 1 || bottom === height - 1;
    if (!touchesEdge) for (const at of pixels) enclosed[at] = 1;
  }
  const members = indicesOf(enclosed);
  if (members.length < 0.5 * indicesOf(rough).length) return null;
  const { a, b } = splitColours(rgb, members);
  const inner = colourDistance(a, ring) > colourDistance(b, ring) ? a : b;
  if (colourDistance(inner, ring) < OUTLINED_DISTANCE) return null;
  const fill = inkLike(region, inner, () => ring);
  for (let i = 0; i < fill.length; i++) if (!enclosed[i]) fill[i] = 0;
  return indicesOf(fill).length > 0.4 * indicesOf(rough).length ? fill : null;
}

/**
 * Grows the strokes as far as the picture still differs from the background beyond: outline, shadow, glow and the noise of
 * compression. The mean difference at each distance tells where it ends.
 */
function haloOf({ rgb, width, height, zone }: Region, strokes: Uint8Array, em: number): Uint8Array {
  const cap = Math.max(6, Math.ceil((LARGEST_HALO + 0.15) * em));
  const distance = distanceTo(strokes, width, height, cap);
  const known = Uint8Array.from(distance, (value, i) => (value >= LARGEST_HALO * em && zone[i] ? 1 : 0));
  const radius = Math.max(2, Math.ceil(LEAST_HALO * em));
  if (!known.includes(1)) return within(distance, radius);
  const background = localBackground(rgb, known, width, height, Math.ceil(BACKGROUND_RADIUS * em));
  const bins = new Float64Array(cap + 1);
  const counts = new Float64Array(cap + 1);
  for (let i = 0; i < distance.length; i++) {
    const bin = Math.round(distance[i]!);
    if (bin === 0 || zone[i] === 0) continue;
    for (let c = 0; c < 3; c++) bins[bin]! += Math.abs(rgb[3 * i + c]! - background[3 * i + c]!);
    counts[bin]! += 3;
  }
  const difference = (bin: number) => bins[bin]! / Math.max(1, counts[bin]!);
  const far = Math.round(LARGEST_HALO * em);
  const noise = difference(Math.min(cap - 1, far + 1));
  let reach = radius;
  while (reach < far && difference(reach) > 1.25 * noise + 2.5) reach++;
  return within(distance, reach);
}

const within = (distance: Float32Array, reach: number): Uint8Array =>
  Uint8Array.from(distance, (value) => (value <= reach ? 1 : 0));

function indicesOf(mask: Uint8Array): number[] {
  const indices: number[] = [];
  for (let i = 0; i < mask.length; i++) if (mask[i]) indices.push(i);
  return indices;
}

const toMask = ({ x, y, width, height }: Region, mask: Uint8Array): Mask => ({
  x,
  y,
  width,
  height,
  data: mask.map((ink) => (ink ? 255 : 0)),
});
