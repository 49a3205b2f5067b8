import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import type { Picture, Quad } from '../../src/pipeline/types';

/** Tesseract reads best at letters of about this height. */
const LINE_PX = 48;
const MARGIN = 0.35;
/** Shorter words are read by chance. */
const LEAST_LETTERS = 3;

type Line = { readonly text: string; readonly quad: Quad };

/** Which of the lines' words were read before erasing, and how many of these are still read after it. */
export function countResidual(lines: readonly Line[], before: readonly string[], after: readonly string[]) {
  let [read, left] = [0, 0];
  for (const [i, { text }] of lines.entries())
    for (const word of wordsOf(text).filter((word) => word.length >= LEAST_LETTERS)) {
      if (!wordsOf(before[i] ?? '').includes(word)) continue;
      read++;
      if (wordsOf(after[i] ?? '').includes(word)) left++;
    }
  return { read, left };
}

/** As native Tesseract (PSM 7) reads them; one process for all. */
export function readLines(picture: Picture, lines: readonly Line[]): string[] {
  const strips = lines.map(({ quad }) => cutStrip(picture, quad));
  const folder = mkdtempSync(join(tmpdir(), 'strips-'));
  try {
    const files = strips.map((strip, i) => {
      const file = join(folder, `${i}.png`);
      writeFileSync(file, strip);
      return file;
    });
    const list = join(folder, 'list.txt');
    writeFileSync(list, files.join('\n'));
    const read = execFileSync('tesseract', [list, 'stdout', '--psm', '7', '-l', 'eng'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    });
    // A form feed ends every page.
    return read.split('\f').slice(0, strips.length);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** One line, cut out upright, enlarged. */
function cutStrip(picture: Picture, quad: Quad): Buffer {
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
  return PNG.sync.write(png);
}
