import type { Picture } from '../../pipeline/types';
import type { Network } from '../network';
import { type DecodeOptions, decodeLines } from './decode-lines';
import { joinLines } from './join-lines';
import { type LineBox, overlap, scaleBox } from './line-box';
import { textMapOf } from './text-map';

/** The long side of the picture, scaled px: as PaddleOCR has it (limit_side_len). With 736 as many words are read in two thirds of the time, but the boxes are too coarse for erasing. */
const LONG_SIDE = 960;
/** Letters too large for the network to see whole are looked at from farther away; from this height on, scaled px, that look counts. */
const FARTHER = 0.375;
const LARGE_LINE = 56;
/** That look is worth its time where the first found nothing, or a line as high as this, scaled px. (This and the heights around are from our earlier finder: not tuned for this one.) */
const MAYBE_LARGE = 75;
/** Small pictures are enlarged by this at most. */
const LARGEST_SCALE = 2;
/** A longish picture counts as so many times as long as wide; the rest of it goes into further tiles, scaled px in all at most. */
const LARGEST_ASPECT = 2.5;
const LARGEST_AREA = 2 * LONG_SIDE ** 2;
/** Lines lower than this, scaled px, are looked at once more, closer. */
const SMALL_LINE = 15;
/** How high small lines should be in the second pass, scaled px; and its limits. */
const GOOD_LINE = 22;
const LARGEST_CLOSER = 2;
const LONGEST_CLOSER_SIDE = 4096;
/** Probabilities at which something counts as a trace of small text. */
const TRACE: Partial<DecodeOptions> = { thresholds: [0.2], leastMean: 0.3, leastArea: 3 };
/** A lattice or a wall can look like ever so many lines: it bounds the time for reading them. */
const MOST_LINES = 250;
/** Lines lower than this are no text that could be read, px of the picture. */
const LEAST_HEIGHT = 6;

/** All lines of text of the picture, px of the picture: in one pass over all of it, and further ones where very large or small text is suspected. */
export async function findLineBoxes(picture: Picture, network: Network, signal: AbortSignal): Promise<LineBox[]> {
  const scale = firstScale(picture);
  const map = await textMapOf(picture, scale, network, signal);
  const coarse = toPicture(decodeLines(map), scale);
  const small = toPicture(decodeLines(map, TRACE), scale).filter(({ height }) => height * scale < SMALL_LINE);
  const closer = closerScale(picture, scale, small);
  let boxes = coarse;
  if (closer > 1.2 * scale) {
    const closerMap = await textMapOf(picture, closer, network, signal, small);
    boxes = mergePasses(coarse, toPicture(decodeLines(closerMap), closer), (1.25 * SMALL_LINE) / scale);
  }
  if (coarse.length === 0 || coarse.some(({ height }) => height * scale >= MAYBE_LARGE)) {
    const far = FARTHER * scale;
    const farMap = await textMapOf(picture, far, network, signal);
    const large = toPicture(decodeLines(farMap), far).filter(({ height }) => height * far >= LARGE_LINE);
    boxes = [...large, ...boxes.filter((box) => !large.some((other) => overlap(box, other) > 0.5))];
  }
  const lines = joinLines(boxes).filter(({ height, length }) => height >= LEAST_HEIGHT && length >= LEAST_HEIGHT / 2);
  return lines.toSorted((a, b) => b.score - a.score).slice(0, MOST_LINES);
}

/** A closer look that has seen less than this share of a line has seen but a part: it is not taken over the whole picture. */
const WHOLE = 0.8;

/** Each pass answers for its own sizes: lines lower than `limit` are the closer one's, where it sees anything at all, and all of it. */
export function mergePasses(coarse: readonly LineBox[], fine: readonly LineBox[], limit: number): LineBox[] {
  const large = coarse.filter(({ height }) => height >= limit);
  const partly = coarse.filter((line) => {
    const parts = fine.filter((box) => overlap(box, line) > 0.5);
    return parts.reduce((sum, { length }) => sum + length, 0) < WHOLE * line.length;
  });
  const small = fine.filter(
    (box) => box.height < limit && ![...large, ...partly].some((other) => overlap(box, other) > 0.5),
  );
  const rest = coarse.filter((box) => box.height < limit && !small.some((other) => overlap(box, other) > 0.3));
  return [...large, ...small, ...rest];
}

const toPicture = (boxes: readonly LineBox[], scale: number): LineBox[] => boxes.map((box) => scaleBox(box, 1 / scale));

function firstScale({ width, height }: Picture): number {
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  const side = Math.min(long, LARGEST_ASPECT * short);
  return Math.min(LARGEST_SCALE, LONG_SIDE / side, Math.sqrt(LARGEST_AREA / (width * height)));
}

/** The scale at which the small lines have a good height; 0 when there are none. */
function closerScale({ width, height }: Picture, scale: number, small: readonly LineBox[]): number {
  if (small.length === 0) return 0;
  const heights = small.map((box) => box.height).toSorted((a, b) => a - b);
  const typical = Math.max(LEAST_HEIGHT, heights[heights.length >> 1]!);
  const limit = Math.min(LARGEST_CLOSER, LONGEST_CLOSER_SIDE / Math.max(width, height));
  return Math.min(limit, Math.max(GOOD_LINE / typical, 1.5 * scale));
}
