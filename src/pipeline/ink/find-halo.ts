import { type Differences, measureDifferences } from './differences';
import { distanceTo } from './distance';
import type { Region } from './region';
import { SECTORS, sectorAt } from './sector-at';
import { smoothBackground } from './smooth-background';
import { where } from './where';

// Lengths in letter units (about a font size).
const FARTHEST = 0.5;
const LEAST = 0.03;
const CELL = 0.4;
/**
 * The background is looked at beyond these distances from all strokes. The nearer, the better it is known; but where a halo reaches
 * almost as far, the background has to be looked at farther away.
 */
const CLEARANCES = [0.2, 0.33, FARTHEST];
const ALMOST = 0.45;
/** At least this share of the surroundings must be background. */
const ENOUGH = 0.04;

/** Grey levels: a fainter mean difference is not seen. */
const VISIBLE = 1.3;
/** Roughness (grey levels) hides halos: at last this share of itself, half of it at ROUGH. */
const HIDDEN = 0.6;
const ROUGH = 12;
/** What is seen all around the letters needs less to be believed: shares of what is hidden, to be no chance, and then to be a halo. */
const CHANCE = 0.7;
const LESS_HIDDEN = 0.75;
/** Between an outline and its shadow the difference may vanish for so many px. */
const GAP = 2;
/** On the lee side a halo goes at least this share of the farthest. */
const LEE = 0.5;
/** A soft shadow goes on unseen: this much farther than it can be measured; the rougher the background, the less of it matters. */
const TAIL = 1.4;
/** Compression leaves its mark within so many px (two blocks of 8) of an edge. */
const COMPRESSION_PX = 9;
/** Grey levels: on a rougher background compression does not show. */
const CALM = 5;

/** Lengths in px of the region, by direction (SECTORS of them, clockwise from +x): how far a line's halo goes. */
export type Reaches = readonly number[];

/**
 * How far around the strokes the picture still differs from the background beyond: outline, shadow, glow and the noise of
 * compression. The mean signed difference at each distance and direction tells where it ends: texture averages out, a shadow does
 * not. `strokes`: of this line; `all`: of every line; `outlined`: the strokes have an outline, whose corners stick out.
 */
export function measureHalo(
  region: Region,
  strokes: Uint8Array,
  all: Uint8Array,
  unit: number,
  outlined: boolean,
): Reaches {
  const { width, height } = region;
  const cap = Math.ceil(FARTHEST * unit) + 2;
  const own = distanceTo(strokes, width, height, cap);
  const any = distanceTo(all, width, height, cap);
  const least = Math.max(1, Math.round(LEAST * unit));
  let reaches = new Array<number>(SECTORS).fill(least);
  let tail = TAIL;
  let rough = 0;
  let glows = false;
  // On a rough ground every pixel that is kept helps the eraser, and what little is left of a soft edge does not show.
  let sure = least;
  for (const share of CLEARANCES) {
    const clearance = Math.max(least + 3, share * unit);
    const known = where(any.length, (i) => any[i]! >= clearance);
    if (!isEnough(known)) break;
    const ground = smoothBackground(region.pixels, known, region, CELL * unit);
    const most = Math.floor(clearance) - 1;
    const bins = measureDifferences(region, ground, own, any, cap, unit);
    const far = Math.min(cap - 1, most + 1);
    const noise = bins.rough[far]!;
    rough = Math.min(1, Math.max(0, noise - CALM) / ROUGH);
    const hidden = (HIDDEN * noise * noise) / (noise + ROUGH);
    // Next to the letters' soft edge, all around, also a faint difference is no chance.
    const around = bins.signed.reduce((sum, of) => sum + of[2]! / SECTORS, 0);
    glows ||= around > VISIBLE + CHANCE * hidden;
    sure = glows || outlined ? least : Math.round(least * (1 - rough));
    reaches = reachesOf(bins, sure, far, glows ? LESS_HIDDEN * hidden : hidden);
    tail = TAIL - (TAIL - 1) * rough;
    if (Math.max(...reaches) < ALMOST * most) break;
  }
  // One more for the soft edge of an outline or a hard shadow.
  return reaches.map((reach) =>
    reach > sure ? Math.min(cap - 2, Math.max(reach + 1, Math.ceil(tail * reach))) : reach,
  );
}

/** The strokes and what lies within their halo's reach. */
export function growHalo({ width, height, step }: Region, strokes: Uint8Array, reaches: Reaches): Uint8Array {
  const cap = Math.max(...reaches) + 2;
  const own = distanceTo(strokes, width, height, cap);
  // What lies in a part of a larger cell only is hardly seen in it.
  const more = step > 1 ? 1.5 : 0.5;
  const [nearest, farthest] = [Math.min(...reaches) + more, cap - 2 + more];
  return where(
    own.length,
    (i) => own[i]! <= nearest || (own[i]! <= farthest && own[i]! <= reaches[sectorAt(own, i, width, height)]! + more),
  );
}

/** One look for all lines of a block: the middle one of what was measured at each. `units`: their letter units, px of their regions. */
export function commonReaches(measured: readonly Reaches[], units: readonly number[]): Reaches[] {
  const shares = Array.from({ length: SECTORS }, (_, sector) =>
    measured.map((reaches, line) => reaches[sector]! / units[line]!).toSorted((a, b) => a - b),
  );
  const common = shares.map((sorted) => sorted[sorted.length >> 1]!);
  return units.map((unit) => common.map((share) => Math.round(share * unit)));
}

function reachesOf(bins: Differences, sure: number, far: number, hidden: number): number[] {
  const reaches = Array.from({ length: SECTORS }, (_, sector) => reachOf(bins, sector, sure, far, hidden));
  // A soft shadow is fainter on the side away from it, and seldom ends at the letters there.
  const farthest = Math.max(...reaches);
  return reaches.map((reach) => Math.max(reach, Math.round(LEE * farthest)));
}

const isEnough = (known: Uint8Array): boolean => known.reduce((count, is) => count + is, 0) > ENOUGH * known.length;

/** The distance up to which a sector still differs from the background, px. `hidden`: what is not seen there, grey levels. */
function reachOf({ signed, rough }: Differences, sector: number, sure: number, far: number, hidden: number): number {
  const noise = rough[far]!;
  const shows = signed[sector]!;
  const floor = (shows[far]! + shows[Math.max(1, far - 1)]! + shows[Math.max(1, far - 2)]!) / 3;
  let reach = sure;
  for (let next = sure + 1; next < Math.min(far, reach + GAP + 1); next++) {
    const rings = noise < CALM && next <= COMPRESSION_PX && rough[next]! > 1.3 * noise + 0.7;
    if (shows[next]! > VISIBLE + floor + hidden || rings) reach = next;
  }
  return reach;
}
