import { type Field, smoothField, valueAt } from '../../pipeline/ink/smooth-background';
import type { Tile } from './tile';

/** Surroundings are so wide, px. */
const NEIGHBOURHOOD = 12;

/** Mean square of the detail around, grey levels squared: known pixels tell, in holes it goes on smoothly. */
export function roughnessOf({ width, height, channels, pixels, hole }: Tile, blurred: Field): Field {
  const squares = new Float32Array(width * height);
  const known = hole.map((is) => 1 - is);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      if (hole[i]) continue;
      for (let c = 0; c < channels; c++)
        squares[i]! += (pixels[channels * i + c]! - valueAt(blurred, x, y, c)) ** 2 / channels;
    }
  return smoothField(squares, known, { width, height, channels: 1 }, NEIGHBOURHOOD);
}
