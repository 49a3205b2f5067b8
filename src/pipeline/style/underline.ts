import type { Strip } from './strip';

/** Share of the line's length that is ink in one row: no letters do that but lines of dashes. */
const LEAST_LENGTH = 0.8;
/** Where an underline may stand below the baseline, and how thick it may be, in font sizes. */
const LOWEST = 0.35;
const THICKEST = 0.16;

/** A stroke under all of the words, at a distance from the baseline. `baseline`: row of the strip. */
export function isUnderlined(strip: Strip, baseline: number, fontSize: number): boolean {
  let thick = 0;
  const from = Math.round(baseline + 0.04 * fontSize);
  for (let row = from; row < Math.min(strip.height, baseline + LOWEST * fontSize); row++) {
    let ink = 0;
    for (let column = 0; column < strip.width; column++) ink += strip.data[row * strip.width + column]!;
    if (ink > LEAST_LENGTH * strip.width) thick++;
  }
  return thick > 0 && thick < THICKEST * fontSize;
}
