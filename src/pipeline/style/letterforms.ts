import { fontSizeOf } from '../geometry/font-size';
import { widthOf } from '../geometry/frame';
import type { LetterClass, Line, Mask } from '../types';

// Shares of the cap height, measured on common faces of Debian's font packages.
const BOLD_STROKE = 0.19;
/** Mean advance of a letter in font sizes, below which a face is condensed. */
const CONDENSED_LOWER = 0.4;
const CONDENSED_CAPS = 0.5;
/** Thick stems against thin bars: sans faces stay below. */
const SERIF_CONTRAST = 1.45;
const ITALIC_SHEAR = 0.2;
const ITALIC_GAIN = 1.12;

/** Mean width of the strokes, px: twice the area over the length of the edge. */
export function strokeWidth({ data, width, height }: Mask): number {
  let [area, edge] = [0, 0];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if (!data[at]) continue;
      area++;
      if (x === 0 || !data[at - 1]) edge++;
      if (x === width - 1 || !data[at + 1]) edge++;
      if (y === 0 || !data[at - width]) edge++;
      if (y === height - 1 || !data[at + width]) edge++;
    }
  // Counted along pixel sides an edge is longer than it is: by 4/π for one of every direction.
  return edge === 0 ? 0 : (2 * area) / (edge * (Math.PI / 4));
}

export const isBold = (stroke: number, capHeight: number): boolean => stroke > BOLD_STROKE * capHeight;

export function letterClassOf(lines: readonly Line[], fill: Mask, allCaps: boolean): LetterClass {
  const advance = lines.reduce(
    (sum, line) => sum + widthOf(line.quad) / fontSizeOf(line) / Math.max(1, line.text.length),
    0,
  );
  if (advance / lines.length < (allCaps ? CONDENSED_CAPS : CONDENSED_LOWER)) return 'condensed';
  return strokeContrast(fill) > SERIF_CONTRAST ? 'serif' : 'sans';
}

/** Median length of horizontal runs (stems) over that of vertical runs (bars). */
function strokeContrast({ data, width, height }: Mask): number {
  const runs = (lines: number, length: number, at: (line: number, i: number) => number) => {
    const found: number[] = [];
    for (let line = 0; line < lines; line++) {
      let run = 0;
      for (let i = 0; i <= length; i++) {
        if (i < length && data[at(line, i)]) run++;
        else {
          if (run > 0) found.push(run);
          run = 0;
        }
      }
    }
    return found.sort((a, b) => a - b);
  };
  const across = runs(height, width, (y, x) => y * width + x);
  const down = runs(width, height, (x, y) => y * width + x);
  const quarter = (values: readonly number[]) => values[Math.floor(values.length * 0.4)] ?? 1;
  return quarter(across) / quarter(down);
}

/** Upright stems make sharp columns; if they get clearly sharper when sheared back, the letters are italic. */
export function isItalic(fill: Mask): boolean {
  return columnEnergy(fill, ITALIC_SHEAR) > ITALIC_GAIN * columnEnergy(fill, 0);
}

function columnEnergy({ data, width, height }: Mask, shear: number): number {
  const offset = Math.ceil(height * shear);
  const columns = new Float64Array(width + offset + 1);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) if (data[y * width + x]) columns[Math.round(x + y * shear)]!++;
  let energy = 0;
  for (let i = 1; i < columns.length; i++) energy += (columns[i]! - columns[i - 1]!) ** 2;
  return energy;
}
