import { cutStrip } from '../../src/engines/readers/strip';
import { maskImage } from '../../src/engines/readers/strip-image';
import { toWords } from '../../src/engines/readers/strip-words';
import { recogniseLine } from '../../src/engines/readers/tesseract';
import { toLines } from '../../src/engines/readers/to-lines';
import type { Line, Picture } from '../../src/pipeline/types';
import type { Truth } from './truth';

/** What the reader reads when finder and binariser are perfect: the true strokes, in the true boxes. */
export async function readTrueMask(
  picture: Picture,
  fill: Uint8Array,
  { lines }: Truth,
  signal: AbortSignal,
): Promise<Line[]> {
  const { width, height } = picture;
  const drawn: Picture = { width, height, data: new Uint8ClampedArray(4 * width * height).fill(255) };
  for (const [i, value] of fill.entries()) drawn.data.fill(value, 4 * i, 4 * i + 3);
  const read = lines.map(async ({ quad }) => {
    const strip = cutStrip(drawn, quad);
    if (!strip) return [];
    const strokes = strip.rgb.subarray(0, strip.rgb.length / 3);
    const mask = { fill: strokes, ink: strokes, text: 1 };
    const words = toWords(await recogniseLine(maskImage(mask, strip.width), signal));
    return words.length === 0 ? [] : toLines(picture, strip, mask, words);
  });
  return (await Promise.all(read)).flat();
}
