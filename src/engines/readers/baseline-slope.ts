import { atLeast } from '../../pipeline/ink/at-least';
import { componentsOf } from '../../pipeline/ink/components';
import type { StripMask } from './binarise';
import { LINE, STRIP_HEIGHT } from './strip';

const INK_FROM = 0.5;
/** What is lower than this, px, is a dot or a comma. */
const LEAST_LETTER = LINE / 4;
/** Pairs of letters nearer than this, px, say little about the slope. */
const LEAST_DISTANCE = LINE;
const LEAST_PAIRS = 6;
const MOST_LETTERS = 60;

/**
 * How steeply the letters' feet rise or fall along a strip, px down for one px to the right: the median over all pairs of letters
 * (Theil 1950, Sen 1968), which descenders and neighbouring lines hardly move. 0 when there are too few letters.
 */
export function baselineSlope({ fill }: Pick<StripMask, 'fill'>, width: number): number {
  const feet = componentsOf(atLeast(fill, INK_FROM), width, STRIP_HEIGHT)
    .filter(({ top, bottom }) => bottom - top + 1 >= LEAST_LETTER && bottom < STRIP_HEIGHT - 1)
    .map(({ left, right, bottom }) => ({ x: (left + right) / 2, y: bottom }))
    .slice(0, MOST_LETTERS);
  const slopes: number[] = [];
  for (const [i, a] of feet.entries())
    for (const b of feet.slice(0, i)) if (Math.abs(a.x - b.x) >= LEAST_DISTANCE) slopes.push((a.y - b.y) / (a.x - b.x));
  return slopes.length < LEAST_PAIRS ? 0 : slopes.sort((a, b) => a - b)[slopes.length >> 1]!;
}
