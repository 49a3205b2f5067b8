import { isSameRatio } from './same-ratio';

/** Cells along either side, and px along the side of a cell: browsers make pictures small by other means than the mean. */
const SIDE = 32;
const CELL = 8;
/** Of 255, in the cell that differs most. Chosen on 54 real pictures: half as large and as a JPEG of quality 50, 8; any two different ones, 51. */
const SAME_GREY = 16;

/** A picture made very small, in grey: two files of one picture, of whatever size, have nearly the same. */
export interface Sketch {
  /** Width by height. */
  readonly ratio: number;
  /** Row by row, 0–255. */
  readonly grey: readonly number[];
}

/** Null where nothing is decoded yet, or the browser forbids reading it. */
export function sketchOf(picture: HTMLImageElement | ImageBitmap): Sketch | null {
  const isElement = picture instanceof HTMLImageElement;
  const [width, height] = isElement ? [picture.naturalWidth, picture.naturalHeight] : [picture.width, picture.height];
  if (width === 0 || height === 0) return null;
  const canvas = document.createElement('canvas');
  canvas.width = SIDE * CELL;
  canvas.height = SIDE * CELL;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  try {
    return { ratio: width / height, grey: meansOf(context.getImageData(0, 0, canvas.width, canvas.height)) };
  } catch {
    return null;
  }
}

/** The mean grey of each cell. */
function meansOf({ data, width, height }: ImageData): number[] {
  const means = new Array<number>(SIDE * SIDE).fill(0);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at += 4)
      means[Math.floor(y / CELL) * SIDE + Math.floor(x / CELL)]! +=
        (data[at]! + 2 * data[at + 1]! + data[at + 2]!) / (4 * CELL * CELL);
  return means;
}

export const isSameSketch = (one: Sketch, other: Sketch): boolean =>
  isSameRatio(one.ratio, other.ratio) && one.grey.every((value, i) => Math.abs(value - other.grey[i]!) <= SAME_GREY);
