import { enlarge, type Field, smoothField } from '../../pipeline/ink/smooth-background';
import type { Tile } from './tile';

/** Surroundings are so wide, px. */
const NEIGHBOURHOOD = 12;

/** Mean square of the detail around, grey levels squared: known pixels tell, in holes it goes on smoothly. */
export function roughnessOf({ width, height, channels, pixels, hole }: Tile, blurred: Field): Field {
  const squares = new Float32Array(width * height);
  const known = hole.map((is) => 1 - is);
  const without = enlarge(blurred);
  for (let i = 0; i < hole.length; i++) {
    if (hole[i]) continue;
    for (let p = channels * i; p < channels * (i + 1); p++) squares[i]! += (pixels[p]! - without[p]!) ** 2 / channels;
  }
  return smoothField(squares, known, { width, height, channels: 1 }, NEIGHBOURHOOD);
}
