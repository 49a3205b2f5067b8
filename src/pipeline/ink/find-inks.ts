import { fontSizeOf } from '../geometry/font-size';
import { heightOf } from '../geometry/frame';
import type { Ink, Line, Mask, Picture, TextBlock } from '../types';
import { commonReaches, growHalo, measureHalo } from './find-halo';
import { findStrokes, type Strokes } from './find-strokes';
import { cutMarks, cutMask, cutRegion, paintQuad, type Region, toMask } from './region';
import { unionMasks } from './union-masks';

/** How much of the picture around a line is looked at, in line heights and at least, px. */
const MARGIN = 0.8;
const LEAST_MARGIN = 8;
/** A font is between so many line heights: quads hug the ink, or have the height of the font itself. */
const [LEAST_UNIT, MOST_UNIT] = [1, 1.4];

interface Found {
  readonly region: Region;
  readonly strokes: Strokes;
  /** Letter unit in cells of the region. */
  readonly unit: number;
}

/** The ink of each block: the strokes of its letters, and all that has to go with them. */
export function findInks(picture: Picture, blocks: readonly TextBlock[]): Ink[] {
  const crowd = new Uint8Array(picture.width * picture.height);
  for (const { quad } of blocks.flatMap(({ lines }) => lines)) paintQuad(crowd, picture, quad);
  const found = blocks.map(({ lines }) =>
    lines.map((line) => strokesOf(picture, line, crowd)).filter((line) => line !== null),
  );
  const written = new Uint8Array(crowd.length);
  for (const { region, strokes } of found.flat()) paint(written, picture.width, toMask(region, strokes.ink, picture));
  return found.map((lines) => {
    const reaches = commonReaches(
      lines.map(({ region, strokes, unit }) =>
        measureHalo(region, strokes.ink, cutMarks(region, written, picture.width), unit, strokes.fill !== strokes.ink),
      ),
      lines.map(({ unit }) => unit),
    );
    return {
      fill: unionMasks(lines.map(({ region, strokes }) => toMask(region, strokes.fill, picture))),
      halo: unionMasks(
        lines.map(({ region, strokes }, i) => toMask(region, growHalo(region, strokes.ink, reaches[i]!), picture)),
      ),
    };
  });
}

function strokesOf(picture: Picture, line: Line, crowd: Uint8Array): Found | null {
  const lineHeight = heightOf(line.quad);
  const region = cutRegion(picture, line.quad, Math.max(LEAST_MARGIN, MARGIN * lineHeight));
  if (!region) return null;
  const unit = Math.min(MOST_UNIT * lineHeight, Math.max(LEAST_UNIT * lineHeight, fontSizeOf(line))) / region.step;
  const hint = line.ink ? cutMask(region, line.ink.fill) : null;
  const strokes = findStrokes(region, cutMarks(region, crowd, picture.width), unit, hint);
  return strokes && { region, strokes, unit };
}

function paint(marks: Uint8Array, pictureWidth: number, { x, y, width, height, data }: Mask): void {
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++)
      if (data[row * width + column]) marks[(y + row) * pictureWidth + x + column] = 1;
}
