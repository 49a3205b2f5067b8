import type { Component } from '../../pipeline/ink/components';
import { smoothBackground } from '../../pipeline/ink/smooth-background';
import { fitSurface, type Surface } from './fit-surface';
import type { Tile } from './tile';

/**
 * What lies around a hole. surface: one colour or a simple gradient, perhaps with grain. smooth: no detail, but no simple shape
 * either. texture: detail.
 */
export type Ground =
  | { readonly kind: 'surface'; readonly surface: Surface; readonly grainy: boolean }
  | { readonly kind: 'smooth' }
  | { readonly kind: 'texture' };

/** How far around a hole is looked, px. */
const RING = 8;
const MOST_SAMPLES = 1500;
/** Grey levels: a surface that leaves no more is the ground itself. */
const EXACT = 2.2;
/** Share of the ring that may be something else (an ornament near by). */
const ODD = 0.04;
/** Grain looks the same at every scale above its own: a surface leaves hardly more than the neighbourhood's mean does. */
const LIKE_GRAIN = 1.3;
const STRONGEST_GRAIN = 18;
/** Grey levels: mean detail of a smooth ground, and that of its roughest twentieth. */
const CALM = 1.6;
const CALM_PEAKS = 6;
const DETAIL_CELL = 4;

/** A judge of the grounds of one tile. `distance`: of each pixel to the hole, px. */
export function createJudge(tile: Tile, distance: Float32Array): (hole: Component) => Ground {
  const { width, height, channels, pixels, hole } = tile;
  const known = hole.map((is) => 1 - is);
  const blurred = smoothBackground(pixels, known, tile, DETAIL_CELL);
  const detailAt = (i: number): number => {
    let square = 0;
    for (let c = 0; c < channels; c++) square += (pixels[channels * i + c]! - blurred[channels * i + c]!) ** 2;
    return Math.sqrt(square / channels);
  };
  return ({ left, top, right, bottom }) => {
    const ring: number[] = [];
    for (let y = Math.max(0, top - RING); y <= Math.min(height - 1, bottom + RING); y++)
      for (let x = Math.max(0, left - RING); x <= Math.min(width - 1, right + RING); x++) {
        const i = y * width + x;
        if (!hole[i] && distance[i]! <= RING) ring.push(i);
      }
    const step = Math.max(1, Math.ceil(ring.length / MOST_SAMPLES));
    const chosen = step === 1 ? ring : ring.filter((_, k) => k % step === 0);
    const details = Float64Array.from(chosen, detailAt).sort();
    const rms = Math.sqrt(details.reduce((sum, detail) => sum + detail * detail, 0) / Math.max(1, details.length));
    const surface = fitSurface({
      places: Float64Array.from(chosen.flatMap((i) => [i % width, Math.floor(i / width)])),
      colours: Float64Array.from(chosen.flatMap((i) => Array.from(pixels.subarray(channels * i, channels * (i + 1))))),
      channels,
    });
    if (surface && surface.outliers <= ODD) {
      if (surface.residual < EXACT) return { kind: 'surface', surface, grainy: surface.residual > 0.5 };
      if (surface.residual < STRONGEST_GRAIN && surface.residual < LIKE_GRAIN * rms)
        return { kind: 'surface', surface, grainy: true };
    }
    const peaks = details[Math.floor(0.95 * details.length)] ?? 0;
    return { kind: rms < CALM && peaks < CALM_PEAKS ? 'smooth' : 'texture' };
  };
}
