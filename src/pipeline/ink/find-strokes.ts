import { componentsOf } from './components';
import { distanceTo } from './distance';
import type { Region } from './region';
import { smoothBackground } from './smooth-background';
import { type Colour, meanColour, splitColours } from './split-colours';

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
/** Half the thickness of the boldest stroke. Thicker things are not letters. */
const THICKEST = 0.27;
/** With an outline or a shadow around it. */
const THICKEST_TWO = 0.45;
/** Letters may stick out of their quad so far. */
const OVERHANG = 0.3;
/** A dot, an accent. */
const SMALL_PART = 0.3;

// Shares of the way from the background to the ink.
const INK = 0.36;
const FAINT = 0.2;
const CERTAIN = 0.5;
/** Grey levels: differences below are noise. */
const NOISE = 16;
/** The share of a quad that surely is ink, of the most different pixels. */
const BOLDEST = 0.1;
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
    inks.map((ink) => constant(ink)),
  );
  const solid = marked(rough, CERTAIN, zone);
  if (!solid.includes(1)) return null;
  const away = distanceTo(solid, width, height, unit);
  const free = new Uint8Array(zone.length);
  for (let i = 0; i < free.length; i++)
    if ((zone[i] === 2 ? rough[i]! < FAINT : !crowd[i]) && away[i]! > 0.5 * AWAY_FROM_TEXT * unit + 1) free[i] = 1;
  const nearGround = free.includes(1) ? smoothBackground(pixels, free, region, FINE_CELL * unit) : ground;
  const nearInks = inks.map((ink, i) => {
    const own = solid.map((certain, at) => (certain && nearest(inks, pixels, channels * at) === i ? 1 : 0));
    return own.includes(1) ? varying(smoothBackground(pixels, own, region, INK_CELL * unit), channels) : constant(ink);
  });
  const fine = likeness(region, nearGround, nearInks);
  const thickest = inks.length === 2 ? THICKEST_TWO : THICKEST;
  const ink = lettersOnly(region, thinOnly(grown(region, fine, away, unit), width, height, thickest * unit), unit);
  if (!ink.includes(1)) return null;
  return { ink, fill: inks.length === 2 ? deeper(region, ink, inks) : ink };
}

/** The margin without other lines; when there is none, whatever is not text. */
function beyondText({ zone, width, height }: Region, crowd: Uint8Array, unit: number): Uint8Array {
  const distance = distanceTo(crowd, width, height, unit);
  const away = zone.map((at, i) => (at === 1 && distance[i]! > AWAY_FROM_TEXT * unit ? 1 : 0));
  if (away.includes(1)) return away;
  const outside = zone.map((at) => (at === 2 ? 0 : 1));
  return outside.includes(1) ? outside : outside.fill(1);
}

function inkColours({ pixels, channels, zone }: Region, ground: Float32Array, hint: Uint8Array | null): Colour[] {
  const members: number[] = [];
  for (let i = 0; i < zone.length; i++) if (zone[i] === 2 && (!hint || hint[i]! > 127)) members.push(i);
  if (members.length < 2) return [];
  const differences = Float32Array.from(members, (i) => difference(pixels, ground, channels, i));
  const sorted = differences.toSorted();
  const least = Math.max(NOISE, sorted[Math.floor(sorted.length * (hint ? 0.4 : 1 - BOLDEST))]!);
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

/** The value of a field's channel at an index of the pixels. */
type Field = (at: number, channel: number) => number;
const constant =
  (colour: Colour): Field =>
  (_, channel) =>
    colour[channel]!;
const varying =
  (field: Float32Array, channels: number): Field =>
  (at, channel) =>
    field[channels * at + channel]!;

/** How far, of the way from the background to an ink, each pixel lies: 0–1 and beyond. The most of the inks. */
function likeness({ pixels, channels, zone }: Region, ground: Float32Array, inks: readonly Field[]): Float32Array {
  const most = new Float32Array(zone.length);
  for (const ink of inks)
    for (let i = 0; i < most.length; i++) {
      if (zone[i] === 0) continue;
      let [along, length] = [0, NOISE * NOISE];
      for (let c = 0; c < channels; c++) {
        const behind = ground[channels * i + c]!;
        const way = ink(i, c) - behind;
        along += (pixels[channels * i + c]! - behind) * way;
        length += way * way;
      }
      const share = along / length;
      if (share > most[i]!) most[i] = share;
    }
  return most;
}

const marked = (likeness: Float32Array, least: number, zone: Uint8Array): Uint8Array =>
  zone.map((at, i) => (at === 2 && likeness[i]! > least ? 1 : 0));

function nearest(inks: readonly Colour[], pixels: Float32Array, at: number): number {
  const distances = inks.map((ink) => ink.reduce((sum, value, c) => sum + (value - pixels[at + c]!) ** 2, 0));
  return distances[1] !== undefined && distances[1] < distances[0]! ? 1 : 0;
}

/** Ink, and the faint edge of it; not farther from what surely is ink than a letter sticks out. */
function grown({ zone, width, height }: Region, likeness: Float32Array, away: Float32Array, unit: number): Uint8Array {
  const ink = zone.map((at, i) => (at !== 0 && likeness[i]! > INK && away[i]! < OVERHANG * unit ? 1 : 0));
  const near = distanceTo(ink, width, height, 2);
  return ink.map((is, i) => (is || (near[i]! < 1.5 && likeness[i]! > FAINT) ? 1 : 0));
}

/** Without what is thicker than any stroke. `most`: half that thickness. */
function thinOnly(ink: Uint8Array, width: number, height: number, most: number): Uint8Array {
  const cap = 2 * most + 2;
  const depth = distanceTo(
    ink.map((is) => 1 - is),
    width,
    height,
    cap,
  );
  const core = Uint8Array.from(depth, (value) => (value > most ? 1 : 0));
  if (!core.includes(1)) return ink;
  const fromCore = distanceTo(core, width, height, cap);
  return ink.map((is, i) => (is && fromCore[i]! > 1.1 * most ? 1 : 0));
}

/** Keeps what mostly lies in the line's quad, and small things close to it: dots, accents, tails of commas. */
function lettersOnly({ width, height, zone }: Region, ink: Uint8Array, unit: number): Uint8Array {
  const kept = new Uint8Array(ink.length);
  const close = distanceTo(marks(zone, 2), width, height, unit);
  for (const { pixels, left, right, top, bottom } of componentsOf(ink, width, height)) {
    const small = Math.max(right - left, bottom - top) < SMALL_PART * unit;
    const reach = small ? OVERHANG * unit : 0.5;
    let inside = 0;
    for (const at of pixels) if (close[at]! <= reach) inside++;
    if (inside >= 0.5 * pixels.length) for (const at of pixels) kept[at] = 1;
  }
  return kept;
}

const marks = (zone: Uint8Array, which: number): Uint8Array => zone.map((at) => (at === which ? 1 : 0));

/** Of two inks the one that lies deeper inside: the letters within their outline. */
function deeper({ width, height, pixels, channels }: Region, ink: Uint8Array, inks: readonly Colour[]): Uint8Array {
  const depth = distanceTo(
    ink.map((is) => 1 - is),
    width,
    height,
    1e6,
  );
  const [sums, counts] = [
    [0, 0],
    [1, 1],
  ];
  const owner = ink.map((is, i) => (is ? 1 + nearest(inks, pixels, channels * i) : 0));
  for (let i = 0; i < owner.length; i++) {
    if (!owner[i]) continue;
    sums[owner[i]! - 1]! += depth[i]!;
    counts[owner[i]! - 1]!++;
  }
  const inner = sums[0]! / counts[0]! >= sums[1]! / counts[1]! ? 1 : 2;
  return owner.map((of) => (of === inner ? 1 : 0));
}
