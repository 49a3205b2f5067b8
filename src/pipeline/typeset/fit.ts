import { type MeasureWidth, wrap } from './wrap';

export interface FitRequest {
  readonly text: string;
  readonly locale: string;
  /** The room there is, px. */
  readonly width: number;
  readonly height: number;
  /** Font sizes, px: never above the largest; below the smallest only when nothing else fits. */
  readonly largest: number;
  readonly smallest: number;
  /** From baseline to baseline, in font sizes. */
  readonly lineHeight: number;
  /** Lines of the original: kept where they fit. */
  readonly lineCount: number;
  /** Width of a text at a font size. */
  readonly measure: (text: string, size: number) => number;
}

export interface Fit {
  readonly size: number;
  readonly lines: readonly string[];
  /** The text fits only below the smallest size. */
  readonly tooSmall: boolean;
}

const STEP = 0.97;
/** Half a line's own leading at top and bottom does not count as needed room. */
const LEADING_SHARE = 0.75;

/**
 * The largest size at which the text fits the room. Sizes are tried one by one: what fits is not monotonic, since a smaller size
 * may break into other lines.
 */
export function fitText(request: FitRequest): Fit {
  const { largest, smallest } = request;
  for (let size = largest; size > HOPELESS; size *= STEP) {
    const lines = linesAt(request, size);
    if (lines) return { size, lines, tooSmall: size < smallest };
  }
  return { size: HOPELESS, lines: [request.text], tooSmall: true };
}

/** px; nobody reads less. */
const HOPELESS = 4;

/** Lines at this size, with as many lines as the original where there is room for them; null when they do not fit. */
export function linesAt(
  { text, locale, width, height, lineHeight, lineCount, measure }: FitRequest,
  size: number,
): string[] | null {
  const measureAt: MeasureWidth = (part) => measure(part, size);
  const room = Math.max(1, Math.floor((height / size - LEADING_SHARE) / lineHeight) + 1);
  const lines = wrap(text, width, measureAt, locale, Math.min(lineCount, room));
  return lines && lines.length <= room ? lines : null;
}
