import { distanceTo } from './distance';
import { deeper, nearest } from './inner-ink';
import { lettersOnly, thinOnly } from './keep-letters';
import { INK, leastInk } from './least-ink';
import { quantileOf } from './quantile-of';
import type { Region } from './region';
import { smoothBackground } from './smooth-background';
import { type Colour, meanColour, splitColours } from './split-colours';
import { where } from './where';
import { withoutPassing } from './without-passing';

/** Per cell of the region: 1 where it belongs. */
export interface Strokes {
  /** The letters themselves. */
  readonly fill: Uint8Array;
  /** The letters and what was drawn around them in a second colour of their own: an outline, a hard shadow. */
  readonly ink: Uint8Array;
}

// Lengths in letter units (about a font size).
const AWAY_FROM_TEXT = 0.12;
const COARSE_CELL = 0.5;
const FINE_CELL = 0.3;
/** Colours of letters may change this slowly along a line (gradients). */
const INK_CELL = 1;
/** Half the thickness of the boldest stroke, and of one with an outline or a shadow around it. Thicker things are not letters. */
const THICKEST = 0.27;
const THICKEST_TWO = 0.45;
/** Letters may stick out of their quad so far. */
const OVERHANG = 0.3;
/** So far from what the binariser takes for strokes there may still be ink: it works at a coarse scale. */
const HINT_REACH = 0.08;
/** What is not of one piece with a letter has to be nearer: dots, accents. */
const STRAY = 0.15;

// Shares of the way from the background to the ink.
const FAINT = 0.2;
const CERTAIN = 0.5;
/** Grey levels: differences below are noise. */
const NOISE = 16;
/** The share of a quad that surely is ink, of the most different pixels. */
const BOLDEST = 0.1;
/** And of what a finder took for ink, less this share, the least different. */
const HINTED = 0.4;
/** Two inks: so far apart (grey levels), and the rarer one so frequent. */
const TWO_INKS = 80;
const LEAST_SHARE = 0.15;

/**
 * The strokes of one line: what differs from the background as it is around each pixel, in the colours of what differs most.
 * `crowd`: cells within any line's quad. `hint`: what a finder took for ink (0–255), if one did. null: nothing stands out.
 */
export function findStrokes(region: Region, crowd: Uint8Array, unit: number, hint: Uint8Array | null): Strokes | null {
  const { width, height, channels, pixels, zone } = region;
  const ground = smoothBackground(pixels, beyondText(region, crowd, unit), region, COARSE_CELL * unit);
  const inks = inkColours(region, ground, hint);
  if (inks.length === 0) return null;

  const rough = likeness(
    region,
    ground,
    inks.map((values) => ({ values, stride: 0 })),
  );
  const solid = marked(rough, CERTAIN, zone);
  if (!solid.includes(1)) return null;
  const away = distanceTo(solid, width, height, unit);
  const free = new Uint8Array(zone.length);
  for (let i = 0; i < free.length; i++)
    if ((zone[i] === 2 ? rough[i]! < FAINT : !crowd[i]) && away[i]! > 0.5 * AWAY_FROM_TEXT * unit + 1) free[i] = 1;
  const nearGround = free.includes(1) ? smoothBackground(pixels, free, region, FINE_CELL * unit) : ground;
  const nearInks = inks.map((ink, i) => {
    const own = where(solid.length, (at) => solid[at] === 1 && nearest(inks, pixels, channels * at) === i);
    return own.includes(1)
      ? { values: smoothBackground(pixels, own, region, INK_CELL * unit), stride: channels }
      : { values: ink, stride: 0 };
  });
  const fine = likeness(region, nearGround, nearInks);
  const thickest = inks.length === 2 ? THICKEST_TWO : THICKEST;
  const least = leastInk(region, fine, free);
  const like = where(zone.length, (i) => zone[i] !== 0 && fine[i]! > least);
  const own = withoutPassing(region, like, hint, { overhang: OVERHANG * unit, reach: HINT_REACH * unit });
  const ink = lettersOnly(
    region,
    thinOnly(region, grown(region, own, fine, away, unit, least), thickest * unit),
    unit,
    STRAY * unit,
  );
  if (!ink.includes(1)) return null;
  return { ink, fill: inks.length === 2 ? deeper(region, ink, inks) : ink };
}

/** The margin without other lines; when there is none, whatever is not text. */
function beyondText({ zone, width, height }: Region, crowd: Uint8Array, unit: number): Uint8Array {
  const distance = distanceTo(crowd, width, height, unit);
  const away = where(zone.length, (i) => zone[i] === 1 && distance[i]! > AWAY_FROM_TEXT * unit);
  if (away.includes(1)) return away;
  const outside = where(zone.length, (i) => zone[i] !== 2);
  return outside.includes(1) ? outside : outside.fill(1);
}

function inkColours({ pixels, channels, zone }: Region, ground: Float32Array, hint: Uint8Array | null): Colour[] {
  const within = new Int32Array(zone.length);
  let count = 0;
  for (let i = 0; i < zone.length; i++) if (zone[i] === 2 && (!hint || hint[i]! > 127)) within[count++] = i;
  const members = within.subarray(0, count);
  if (members.length < 2) return [];
  const differences = new Float32Array(members.length);
  for (let k = 0; k < members.length; k++) differences[k] = difference(pixels, ground, channels, members[k]!);
  const least = Math.max(NOISE, quantileOf(differences, hint ? HINTED : 1 - BOLDEST));
  const boldest = members.filter((_, i) => differences[i]! >= least);
  if (boldest.length < 2) return [];
  const { a, b, share, distance } = splitColours(pixels, channels, boldest);
  const two = distance > TWO_INKS && share > LEAST_SHARE && share < 1 - LEAST_SHARE;
  return two ? [a, b] : [meanColour(pixels, channels, boldest)];
}

function difference(a: Float32Array, b: Float32Array, channels: number, i: number): number {
  let sum = 0;
  for (let at = channels * i; at < channels * (i + 1); at++) sum += (a[at]! - b[at]!) ** 2;
  return Math.sqrt(sum);
}

/** A colour, the same everywhere (stride 0) or one per pixel (stride = channels). */
interface Field {
  readonly values: ArrayLike<number>;
  readonly stride: number;
}

/** How far, of the way from the background to an ink, each pixel lies: 0–1 and beyond. The most of the inks. */
function likeness({ pixels, channels, zone }: Region, ground: Float32Array, inks: readonly Field[]): Float32Array {
  const most = new Float32Array(zone.length);
  for (const { values, stride } of inks)
    for (let i = 0; i < most.length; i++) {
      if (zone[i] === 0) continue;
      let [along, length] = [0, NOISE * NOISE];
      for (let c = 0; c < channels; c++) {
        const behind = ground[channels * i + c]!;
        const way = values[stride * i + c]! - behind;
        along += (pixels[channels * i + c]! - behind) * way;
        length += way * way;
      }
      const share = along / length;
      if (share > most[i]!) most[i] = share;
    }
  return most;
}

const marked = (likeness: Float32Array, least: number, zone: Uint8Array): Uint8Array =>
  where(zone.length, (i) => zone[i] === 2 && likeness[i]! > least);

/** Ink, and the faint edge of it; not farther from what surely is ink than a letter sticks out. */
function grown(
  { width, height }: Region,
  like: Uint8Array,
  likeness: Float32Array,
  away: Float32Array,
  unit: number,
  least: number,
): Uint8Array {
  const ink = where(like.length, (i) => like[i] === 1 && away[i]! < OVERHANG * unit);
  // Where only more of the ink counts, less of it is left for the edge.
  const faint = (FAINT * INK) / least;
  const edge = new Uint8Array(ink);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      if (!ink[i] && likeness[i]! > faint && hasNeighbour(ink, x, y, width, height)) edge[i] = 1;
    }
  return edge;
}

function hasNeighbour(mask: Uint8Array, x: number, y: number, width: number, height: number): boolean {
  for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++)
    for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) if (mask[v * width + u]) return true;
  return false;
}
