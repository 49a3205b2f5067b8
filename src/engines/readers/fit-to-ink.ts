import { inkParts } from '../../pipeline/geometry/font-size';
import type { StripMask } from './binarise';
import { LINE, MARGIN, STRIP_HEIGHT, type Strip } from './strip';

/** A line's box in its strip, px of the strip. */
export interface StripBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Probability from which a pixel counts as ink. */
const INK_FROM = 0.5;
/** So much of the ink may stick out of the extent: specks, a flourish. */
const STRAY = 0.004;
/** A new height that differs more than this from the found one is believed less than that. */
const LARGEST_CHANGE = 1.35;

/** Where the ink of columns `from`–`to` begins and ends; null when there is none. */
export function extentOf({ fill }: Pick<StripMask, 'fill'>, width: number, from: number, to: number): StripBox | null {
  const rows = new Float64Array(STRIP_HEIGHT);
  const columns = new Float64Array(width);
  let all = 0;
  for (let row = 0; row < STRIP_HEIGHT; row++)
    for (let column = Math.max(0, Math.floor(from)); column < Math.min(width, to); column++) {
      if (fill[row * width + column]! < INK_FROM) continue;
      rows[row]!++;
      columns[column]!++;
      all++;
    }
  if (all === 0) return null;
  const [top, bottom] = ends(rows, STRAY * all);
  const [left, right] = ends(columns, 0);
  return { left, right, top, bottom };
}

/** First position, and the one behind the last, beyond which lies no more than `stray`. */
function ends(counts: Float64Array, stray: number): [first: number, behindLast: number] {
  let [first, sum] = [0, counts[0]!];
  while (sum <= stray) sum += counts[++first]!;
  let last = counts.length - 1;
  sum = counts[last]!;
  while (sum <= stray) sum += counts[--last]!;
  return [first, last + 1];
}

/**
 * The line's box as its letters tell it: the ink's ends, and from its height and the letters that were read the height of ascenders
 * and descenders, whether there are any or not. The found box where the ink tells nothing.
 */
export function fitToInk(
  mask: Pick<StripMask, 'fill'>,
  strip: Pick<Strip, 'width'>,
  text: string,
  from: number,
  to: number,
): StripBox {
  const found = {
    left: Math.max(from, MARGIN),
    right: Math.min(to, strip.width - MARGIN),
    top: MARGIN,
    bottom: MARGIN + LINE,
  };
  const ink = extentOf(mask, strip.width, from, to);
  if (!ink) return found;
  const { above, below, ascender, descender } = inkParts(text);
  const fontSize = (ink.bottom - ink.top) / (above + below);
  const height = fontSize * (ascender + descender);
  const ends = { left: ink.left, right: ink.right };
  if (height > LARGEST_CHANGE * LINE || height < LINE / LARGEST_CHANGE) return { ...found, ...ends };
  const baseline = ink.bottom - below * fontSize;
  return { ...ends, top: baseline - ascender * fontSize, bottom: baseline + descender * fontSize };
}
