import { execFileSync } from 'node:child_process';
import { PNG } from 'pngjs';
import type { Picture, Quad } from '../../src/pipeline/types';

/** Tesseract reads best at letters of about this height. */
const LINE_PX = 48;
const MARGIN = 0.35;
/** Shorter words are read by chance. */
const LEAST_LETTERS = 3;

/** How many words of the lines native Tesseract reads in a picture before and, of these, after erasing. */
export function residualWords(
  written: Picture,
  erased: Picture,
  lines: readonly { readonly text: string; readonly quad: Quad }[],
): { readonly before: number; readonly after: number } {
  let [before, after] = [0, 0];
  for (const { text, quad } of lines) {
    const wanted = wordsOf(text).filter((word) => word.length >= LEAST_LETTERS);
    const [first, second] = [wordsOf(read(written, quad)), wordsOf(read(erased, quad))];
    for (const word of wanted) {
      if (!first.includes(word)) continue;
      before++;
      if (second.includes(word)) after++;
    }
  }
  return { before, after };
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** One line, cut out upright, enlarged, as Tesseract (PSM 7) reads it. */
function read(picture: Picture, quad: Quad): string {
  const height = quad[3][1] - quad[0][1];
  const margin = MARGIN * height;
  const left = Math.max(0, Math.floor(quad[0][0] - margin));
  const top = Math.max(0, Math.floor(quad[0][1] - margin));
  const right = Math.min(picture.width, Math.ceil(quad[1][0] + margin));
  const bottom = Math.min(picture.height, Math.ceil(quad[3][1] + margin));
  const scale = Math.max(1, Math.round(LINE_PX / height));
  const png = new PNG({ width: (right - left) * scale, height: (bottom - top) * scale });
  for (let y = 0; y < png.height; y++)
    for (let x = 0; x < png.width; x++) {
      const from = 4 * ((top + Math.floor(y / scale)) * picture.width + left + Math.floor(x / scale));
      png.data.set(picture.data.subarray(from, from + 4), 4 * (y * png.width + x));
    }
  return execFileSync('tesseract', ['stdin', 'stdout', '--psm', '7', '-l', 'eng'], {
    input: PNG.sync.write(png),
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
  });
}
