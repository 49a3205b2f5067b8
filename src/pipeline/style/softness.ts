import type { Picture, Rgb } from '../types';
import { byteAt, shareOf } from './colours';
import type { Sample } from './sample';

/** What antialiasing alone comes to, measured by central differences; px. */
const SHARP = 0.88;

/** How blurred the letters' edges are: standard deviation in px, 0 for sharp ones. `rim`: what the ink borders on. */
export function softnessOf(picture: Picture, { fill, distance }: Sample, ink: Rgb, rim: Rgb): number {
  const { width, height, data } = fill;
  const share = new Float32Array(data.length);
  for (let at = 0; at < data.length; at++)
    if (distance[at]! < 4)
      share[at] = Math.min(1, Math.max(0, shareOf(picture.data, byteAt(picture, fill, at), rim, ink)));
  const steepest: number[] = [];
  for (let y = 2; y < height - 2; y++)
    for (let x = 2; x < width - 2; x++) {
      const at = y * width + x;
      const edge = data[at] && !(data[at - 1] && data[at + 1] && data[at - width] && data[at + width]);
      if (!edge) continue;
      let most = 0;
      for (const dy of [-width, 0, width])
        for (const dx of [-1, 0, 1]) {
          const near = at + dy + dx;
          const slope =
            Math.hypot(share[near + 1]! - share[near - 1]!, share[near + width]! - share[near - width]!) / 2;
          most = Math.max(most, slope);
        }
      steepest.push(most);
    }
  if (steepest.length < 20) return 0;
  const slope = steepest.sort((a, b) => a - b)[Math.floor(0.6 * steepest.length)]!;
  // The steepest slope of a step blurred by a Gaussian is 1 / (σ √(2π)).
  const sigma = 1 / (Math.max(0.05, slope) * Math.sqrt(2 * Math.PI));
  return Math.sqrt(Math.max(0, sigma * sigma - SHARP * SHARP));
}
