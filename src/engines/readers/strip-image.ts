import type { StripMask } from './binarise';
import { STRIP_HEIGHT, type Strip } from './strip';
import type { Grey } from './tesseract';

/** Tesseract reads best when a line is about 50 px high. */
export const ENLARGE = 1.5;
/** White around the strip, px of the image. */
export const BORDER = 10;

/** The letters' strokes, black on white. */
export const maskImage = ({ fill }: Pick<StripMask, 'fill'>, width: number): Grey =>
  enlarge(
    width,
    fill.map((value) => 255 * (1 - value)),
  );

/** The strip's own luminance, stretched to black letters on a white ground; the mask says which of the two is lighter. */
export function greyImage({ rgb, width }: Strip, { fill, ink }: StripMask): Grey {
  const plane = width * STRIP_HEIGHT;
  const luma = new Float32Array(plane);
  for (let at = 0; at < plane; at++)
    luma[at] = 0.299 * rgb[at]! + 0.587 * rgb[plane + at]! + 0.114 * rgb[2 * plane + at]!;
  const letters = weightedMean(luma, fill);
  const ground = weightedMean(
    luma,
    ink.map((value) => 1 - value),
  );
  const span = ground - letters;
  const safe = Math.sign(span || 1) * Math.max(LEAST_SPAN, Math.abs(span));
  return enlarge(
    width,
    luma.map((value) => 255 * Math.min(1, Math.max(0, (value - letters) / safe))),
  );
}

/** Luminance, 0–1: fainter letters than this are not stretched any further. */
const LEAST_SPAN = 0.08;

function weightedMean(values: Float32Array, weights: Float32Array): number {
  let [sum, all] = [0, 1e-6];
  for (let i = 0; i < values.length; i++) {
    sum += values[i]! * weights[i]!;
    all += weights[i]!;
  }
  return sum / all;
}

/** Bilinear. */
function enlarge(width: number, source: Float32Array): Grey {
  const [columns, rows] = [Math.round(width * ENLARGE), Math.round(STRIP_HEIGHT * ENLARGE)];
  const image = { width: columns + 2 * BORDER, height: rows + 2 * BORDER };
  const data = new Uint8Array(image.width * image.height).fill(255);
  for (let row = 0; row < rows; row++) {
    const y = Math.min(STRIP_HEIGHT - 1, Math.max(0, (row + 0.5) / ENLARGE - 0.5));
    const [y0, y1] = [Math.floor(y), Math.min(STRIP_HEIGHT - 1, Math.floor(y) + 1)];
    for (let column = 0; column < columns; column++) {
      const x = Math.min(width - 1, Math.max(0, (column + 0.5) / ENLARGE - 0.5));
      const [x0, x1] = [Math.floor(x), Math.min(width - 1, Math.floor(x) + 1)];
      const top = source[y0 * width + x0]! * (x0 + 1 - x) + source[y0 * width + x1]! * (x - x0);
      const bottom = source[y1 * width + x0]! * (x0 + 1 - x) + source[y1 * width + x1]! * (x - x0);
      data[(row + BORDER) * image.width + column + BORDER] = Math.round(top * (y0 + 1 - y) + bottom * (y - y0));
    }
  }
  return { ...image, data };
}

/** From px of the image to px of the strip. */
export const toStrip = (x: number, y: number): readonly [number, number] => [
  (x - BORDER) / ENLARGE,
  (y - BORDER) / ENLARGE,
];
