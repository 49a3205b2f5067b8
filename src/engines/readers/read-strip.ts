import type { FoundLine, Line, Picture } from '../../pipeline/types';
import { type ToPicture, toLines } from './read-line';
import { recognise } from './tesseract';

/** Height that Tesseract reads a line best at, and the white around it, px. */
const LINE_HEIGHT = 48;
const MARGIN = 12;

/** Reads one line that another finder found: its quad made straight, as a strip of its own. null: nothing to read. */
export async function readStrip(picture: Picture, { quad }: FoundLine, signal: AbortSignal): Promise<Line | null> {
  const [a, b, , d] = quad;
  const width = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const height = Math.hypot(d[0] - a[0], d[1] - a[1]);
  if (width < 1 || height < 1) return null;
  const scale = LINE_HEIGHT / height;
  const angle = Math.atan2(b[1] - a[1], b[0] - a[0]);
  const canvas = new OffscreenCanvas(Math.ceil(width * scale) + 2 * MARGIN, LINE_HEIGHT + 2 * MARGIN);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const source = new OffscreenCanvas(picture.width, picture.height);
  source
    .getContext('2d', { willReadFrequently: true })
    ?.putImageData(new ImageData(new Uint8ClampedArray(picture.data), picture.width), 0, 0);
  if (!context) throw new Error('No canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(MARGIN, MARGIN);
  context.scale(scale, scale);
  context.rotate(-angle);
  context.drawImage(source, -a[0], -a[1]);

  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const toPicture: ToPicture = (x, y) => {
    const [dx, dy] = [(x - MARGIN) / scale, (y - MARGIN) / scale];
    return [a[0] + dx * cos - dy * sin, a[1] + dx * sin + dy * cos];
  };
  const lines = (await recognise(canvas, 'line', signal)).flatMap((line) => toLines(line, toPicture));
  const words = lines.flatMap((line) => line.words);
  if (words.length === 0) return null;
  return {
    quad,
    words,
    text: words.map(({ text }) => text).join(' '),
    confidence: words.reduce((sum, { confidence }) => sum + confidence, 0) / words.length,
  };
}
