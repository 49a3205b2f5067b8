import type { Region } from './region';
import { SECTORS, sectorAt } from './sector-at';

/** So many neighbouring pixels of a texture are alike: one sample. */
const ALIKE = 8;
/**
 * A halo goes around all letters alike. A line is looked at in stretches of a letter unit, at most so many; what its stretches do not agree
 * on (a border of two colours, an outline, a figure behind) is none: so many standard errors of their mean.
 */
const MOST_STRETCHES = 24;
const ERRORS = 2.5;
/** So many times the mean difference at a distance is odd. */
const ODD = 2;

/** How far the picture differs from the background around a line's strokes. */
export interface Differences {
  /** [sector][distance]: the length of the mean difference, less what chance would make of noise; grey levels. */
  readonly signed: readonly Float64Array[];
  /** [distance]: the mean length of the difference. */
  readonly rough: Float64Array;
}

export function measureDifferences(
  { pixels, channels, width, height }: Region,
  ground: Float32Array,
  own: Float32Array,
  any: Float32Array,
  cap: number,
  unit: number,
): Differences {
  // Which sector and distance each pixel counts for; 0: none.
  const bins = new Uint16Array(own.length);
  const lengths = new Float32Array(own.length);
  const means = new Float64Array(SECTORS * (cap + 1));
  const counts = new Float64Array(means.length);
  for (let i = 0; i < bins.length; i++) {
    const distance = Math.round(own[i]!);
    if (distance === 0 || distance >= cap || own[i]! > any[i]! + 0.5) continue;
    const bin = sectorAt(own, i, width, height) * (cap + 1) + distance;
    let square = 0;
    for (let p = channels * i; p < channels * (i + 1); p++) square += (pixels[p]! - ground[p]!) ** 2;
    bins[i] = bin;
    lengths[i] = Math.sqrt(square);
    means[bin]! += lengths[i]!;
    counts[bin]!++;
  }
  // Per sector and distance: the sums of the channels' differences, of their lengths, of their squares, and their number; the differences and
  // the number also per stretch of the line.
  const stride = channels + 3;
  const sums = new Float64Array(SECTORS * (cap + 1) * stride);
  const long = Math.max(width, height);
  const stretches = Math.max(1, Math.min(MOST_STRETCHES, Math.round(long / unit)));
  const part = channels + 1;
  const parts = new Float64Array(SECTORS * (cap + 1) * stretches * part);
  for (let i = 0; i < bins.length; i++) {
    const bin = bins[i]!;
    const length = lengths[i]!;
    // What differs much more than others at its distance is a rule, an ornament, an edge: no halo.
    if (bin === 0 || length > ODD * (means[bin]! / counts[bin]!) + ODD) continue;
    const to = bin * stride;
    const along = width >= height ? i % width : Math.floor(i / width);
    const toPart = (bin * stretches + Math.floor((along * stretches) / long)) * part;
    for (let c = 0; c < channels; c++) {
      const difference = pixels[channels * i + c]! - ground[channels * i + c]!;
      sums[to + c]! += difference;
      parts[toPart + c]! += difference;
    }
    parts[toPart + channels]!++;
    sums[to + channels]! += length;
    sums[to + channels + 1]! += length * length;
    sums[to + channels + 2]!++;
  }
  const rough = new Float64Array(cap + 1);
  const signed = Array.from({ length: SECTORS }, () => new Float64Array(cap + 1));
  for (let bin = 0; bin <= cap; bin++) {
    const at = Array.from({ length: SECTORS }, (_, sector) => (sector * (cap + 1) + bin) * stride);
    const total = (of: readonly number[], which: number) => of.reduce((sum, from) => sum + sums[from + which]!, 0);
    rough[bin] = total(at, channels) / Math.max(1, total(at, channels + 2));
    for (let sector = 0; sector < SECTORS; sector++) {
      // With its neighbours: a shadow does not fall in one sector alone, and three know more than one.
      const of = [at[(sector + SECTORS - 1) % SECTORS]!, at[sector]!, at[(sector + 1) % SECTORS]!];
      const count = Math.max(1, total(of, channels + 2));
      let square = 0;
      for (let c = 0; c < channels; c++) square += (total(of, c) / count) ** 2;
      const chance = (2 * total(of, channels + 1)) / count / Math.max(1, count / ALIKE);
      const ofParts = [sector + SECTORS - 1, sector, sector + 1].map(
        (s) => ((s % SECTORS) * (cap + 1) + bin) * stretches,
      );
      const disagreement = disagreementOf(parts, ofParts, stretches, channels);
      signed[sector]![bin] = Math.sqrt(Math.max(0, square - Math.max(chance, ERRORS * ERRORS * disagreement)));
    }
  }
  return { signed, rough };
}

/** The squared standard error of a mean difference, as a line's stretches scatter. `of`: where the sums of three sectors' stretches begin. */
function disagreementOf(parts: Float64Array, of: readonly number[], stretches: number, channels: number): number {
  const part = channels + 1;
  const sum = (stretch: number, which: number) =>
    of.reduce((total, from) => total + parts[(from + stretch) * part + which]!, 0);
  let [all, error, known] = [0, 0, 0];
  const counts = Array.from({ length: stretches }, (_, stretch) => sum(stretch, channels));
  for (const count of counts) all += count;
  if (all === 0) return 0;
  known = counts.filter((count) => count > 0).length;
  for (let c = 0; c < channels; c++) {
    const sums = counts.map((_, stretch) => sum(stretch, c));
    const mean = sums.reduce((total, value) => total + value, 0) / all;
    for (let stretch = 0; stretch < stretches; stretch++) error += (sums[stretch]! - counts[stretch]! * mean) ** 2;
  }
  return known < 2 ? 0 : (error / (all * all)) * (known / (known - 1));
}
