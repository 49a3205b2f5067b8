import { project } from '../../pipeline/geometry/homography';
import { level } from '../../pipeline/geometry/level';
import type { Line, Picture, Quad, Rgb } from '../../pipeline/types';
import { afterBullet } from './after-bullet';
import type { StripMask } from './binarise';
import { fitToInk, type StripBox } from './fit-to-ink';
import { LINE, STRIP_HEIGHT, type Strip } from './strip';
import { inkInPicture } from './strip-ink';
import { confidenceOf, type StripWord } from './strip-words';
import { withoutTick } from './without-tick';

/** Gaps wider than this separate columns, not words; in line heights. */
const COLUMN_GAP = 2.2;
/** Ink this far from the first or the last word belongs to neither, in line heights. */
const CLEAR = 0.2;
/** In line heights; a tick in a circle is read as a sign or two. */
const LARGEST_MARK = 0.6;
const LARGEST_SIGN = 1.2;
/** 0–100: words below are nothing but noise. */
const LEAST_WORD_CONFIDENCE = 20;

/** A strip that was read as one line of the picture, or as several where a column ends. */
export function toLines(picture: Picture, strip: Strip, mask: StripMask, words: readonly StripWord[]): Line[] {
  const columns: StripWord[][] = [];
  for (const word of words) {
    const last = columns.at(-1);
    if (last && word.left - last.at(-1)!.right <= COLUMN_GAP * LINE) last.push(word);
    else columns.push([word]);
  }
  return columns.flatMap((whole, i) => {
    const column = withoutTick(whole);
    const read = column.filter(({ confidence }) => confidence > LEAST_WORD_CONFIDENCE);
    if (read.length === 0) return [];
    // The ink between two columns goes to the nearer one; what stands clear of the words, a bullet say, to none.
    const last = column.at(-1)!;
    // A narrow mark that is no letter is a bullet; a whole word that could not be read is still text.
    const marked = column.find((word) => !isMark(word))!;
    const first = { ...marked, left: letterStart(marked, mask, strip) };
    const before = columns[i - 1]?.at(-1)?.right ?? Number.NEGATIVE_INFINITY;
    const after = columns[i + 1]?.[0]?.left ?? Number.POSITIVE_INFINITY;
    const from = Math.max(0, (before + first.left) / 2, first.left - CLEAR * LINE);
    const to = Math.min(strip.width, (last.right + after) / 2, last.right + CLEAR * LINE);
    const text = read.map(({ text }) => text).join(' ');
    const box = fitToInk(mask, strip, text, from, to);
    const ink = inkInPicture(picture, strip, mask, from, to);
    return {
      quad: inPicture(strip, box),
      ...(ink && { ink }),
      colour: colourOf(strip, mask, from, to),
      words: read.map((word, i) => ({
        // The second one's box, too, may begin at a mark, of which another piece was read as the first.
        quad: inPicture(strip, {
          ...box,
          left: Math.max(i < 2 ? letterStart(word, mask, strip) : word.left, box.left),
          right: word.right,
        }),
        text: word.text,
        confidence: word.confidence,
      })),
      text,
      confidence: confidenceOf(read),
    };
  });
}

const isMark = ({ text, left, right, confidence }: StripWord): boolean =>
  confidence <= LEAST_WORD_CONFIDENCE &&
  right - left < (/[\p{L}\p{N}]/u.test(text) ? LARGEST_MARK : LARGEST_SIGN) * LINE;

const letterStart = ({ text, left, right }: StripWord, mask: StripMask, { width }: Strip): number =>
  text.length < 3 ? left : afterBullet(mask, width, left, right);

function inPicture({ toPicture }: Strip, { left, right, top, bottom }: StripBox): Quad {
  return level([
    project(toPicture, left, top),
    project(toPicture, right, top),
    project(toPicture, right, bottom),
    project(toPicture, left, bottom),
  ]);
}

/** Mean colour of columns `from`–`to`, the surest strokes counting most: what is blurred at their edges hardly counts. */
function colourOf({ rgb, width }: Strip, { fill }: StripMask, from: number, to: number): Rgb {
  const plane = width * STRIP_HEIGHT;
  const sums: [number, number, number] = [0, 0, 0];
  let all = 1e-9;
  for (let row = 0; row < STRIP_HEIGHT; row++)
    for (let column = Math.floor(from); column < Math.min(width, to); column++) {
      const at = row * width + column;
      const weight = fill[at]! ** 4;
      for (let c = 0; c < 3; c++) sums[c]! += weight * rgb[c * plane + at]!;
      all += weight;
    }
  return [(255 * sums[0]) / all, (255 * sums[1]) / all, (255 * sums[2]) / all];
}
