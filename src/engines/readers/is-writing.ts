import type { StripMask } from './binarise';
import { LINE, MARGIN, STRIP_HEIGHT } from './strip';

/** The network's own opinion. */
const LEAST_TEXT = 0.8;
/** Share of the line's box that letters of any script cover. */
const LEAST_INK = 0.08;
const MOST_INK = 0.5;
/** Mean distance of the marked pixels' probabilities from certainty: letters have sharp edges, foliage has not. */
const MOST_DOUBT = 0.14;
/** A few marks could be anything; in line heights. */
const LEAST_LENGTH = 3;

/** Whether a strip in which nothing could be read is writing all the same: letters that the reader does not know. */
export function isWriting({ fill, text }: Pick<StripMask, 'fill' | 'text'>, width: number): boolean {
  if (text < LEAST_TEXT || width - 2 * MARGIN < LEAST_LENGTH * LINE) return false;
  let [ink, doubt] = [0, 0];
  for (let at = MARGIN * width; at < (STRIP_HEIGHT - MARGIN) * width; at++) {
    const value = fill[at]!;
    if (value > 0.5) ink++;
    doubt += Math.min(value, 1 - value);
  }
  const share = ink / (LINE * width);
  return share >= LEAST_INK && share <= MOST_INK && doubt <= MOST_DOUBT * 2 * ink;
}
