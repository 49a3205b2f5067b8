import type { Finder, Reader } from '../../pipeline/engines';
import { PipelineError } from '../../pipeline/errors';
import type { FoundLine, Line, Picture } from '../../pipeline/types';
import { isJunk } from './is-junk';
import { mergeLines } from './merge-lines';
import { type Grey, inkPass, toGrey } from './page-passes';
import { type ToPicture, toLines } from './read-line';
import { readStrip } from './read-strip';
import { dominantAngle } from './skew';
import { type Layout, recognise } from './tesseract';

/** Tesseract reads best at letter heights of 20–60 px: small pictures are enlarged, huge ones reduced (long side, px). */
const SMALL = 900;
const HUGE = 2600;
/** Radius of the neighbourhood that ink is told from, as a share of the short side. */
const NEIGHBOURHOOD = 0.06;
/** Mean confidence above which the plain reading is believed to be all there is. */
const CONFIDENT = 88;

/**
 * Tesseract's own page layout as finder and reader in one: the picture as it is, and where that is not convincing, its light
 * ink, its dark ink, and both turned upright. The reader answers from what the finder saw, and reads lines of other finders strip by strip.
 */
export function createTesseractPage(): { finder: Finder; reader: Reader } {
  const seen = new WeakMap<FoundLine, Line>();
  return {
    finder: {
      id: 'tesseract-page',
      async find(picture, signal) {
        const lines = await inStage('finding', signal, () => readPage(picture, signal));
        return lines.map((line) => {
          const found: FoundLine = { quad: line.quad };
          seen.set(found, line);
          return found;
        });
      },
    },
    reader: {
      id: 'tesseract',
      async read(picture, found, signal) {
        return inStage('reading', signal, async () => {
          const lines: Line[] = [];
          for (const line of found) {
            const read = seen.get(line) ?? (await readStrip(picture, line, signal));
            if (read && !isJunk(read, picture)) lines.push(read);
          }
          return lines;
        });
      },
    },
  };
}

async function inStage<T>(stage: 'finding' | 'reading', signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    signal.throwIfAborted();
    throw new PipelineError('engine-failed', stage, { cause });
  }
}

async function readPage(picture: Picture, signal: AbortSignal): Promise<Line[]> {
  const grey = toGrey(picture);
  const scale = scaleFor(picture);
  const read = async (pass: Grey, layout: Layout, degrees = 0): Promise<Line[]> => {
    const { canvas, toPicture } = render(pass, scale, degrees);
    const lines = await recognise(canvas, layout, signal);
    return lines.flatMap((line) => toLines(line, toPicture)).filter((line) => !isJunk(line, picture));
  };

  const plain = await read(grey, 'page');
  const radius = Math.max(8, Math.round(NEIGHBOURHOOD * Math.min(picture.width, picture.height)));
  const light = inkPass(grey, 'light', radius);
  const dark = inkPass(grey, 'dark', radius);
  const angle = dominantAngle(dark) || dominantAngle(light);
  if (angle === 0 && isConvincing(plain)) return plain;

  const more = [await read(light, 'sparse'), await read(dark, 'sparse')];
  if (angle !== 0) more.push(await read(light, 'page', -angle), await read(dark, 'page', -angle));
  return mergeLines([...plain, ...more.flat()]);
}

function isConvincing(lines: readonly Line[]): boolean {
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
  const confidence = lines.reduce((sum, line) => sum + line.confidence * line.text.length, 0) / letters;
  return letters > 0 && confidence > CONFIDENT;
}

function scaleFor({ width, height }: Picture): number {
  const long = Math.max(width, height);
  return long < SMALL ? Math.min(2, Math.max(1, (2 * SMALL) / long)) : Math.min(1, HUGE / long);
}

/** The pass as a canvas for Tesseract, scaled and turned about its middle. */
function render(pass: Grey, scale: number, degrees: number): { canvas: OffscreenCanvas; toPicture: ToPicture } {
  const angle = (degrees * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const width = Math.ceil(scale * (pass.width * Math.abs(cos) + pass.height * Math.abs(sin)));
  const height = Math.ceil(scale * (pass.width * Math.abs(sin) + pass.height * Math.abs(cos)));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('No canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.translate(width / 2, height / 2);
  context.rotate(angle);
  context.scale(scale, scale);
  context.drawImage(toCanvas(pass), -pass.width / 2, -pass.height / 2);
  const toPicture: ToPicture = (x, y) => {
    const [dx, dy] = [(x - width / 2) / scale, (y - height / 2) / scale];
    return [dx * cos + dy * sin + pass.width / 2, dy * cos - dx * sin + pass.height / 2];
  };
  return { canvas, toPicture };
}

function toCanvas({ width, height, data }: Grey): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const pixels = new ImageData(width, height);
  for (let i = 0, p = 0; i < data.length; i++, p += 4) {
    pixels.data[p] = pixels.data[p + 1] = pixels.data[p + 2] = data[i]!;
    pixels.data[p + 3] = 255;
  }
  canvas.getContext('2d', { willReadFrequently: true })?.putImageData(pixels, 0, 0);
  return canvas;
}
