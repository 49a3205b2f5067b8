import { boxIn } from '../geometry/frame';
import { cssOf } from '../style/candidate-faces';
import { capShare } from '../style/draw-words';
import type { TranslatedBlock } from '../types';

const TRIAL_PX = 100;

/**
 * Where the lines of an original begin and end for its typographer: ink begins a little later than the line does, by another width for
 * every letter. u in the frame turned by `angle`.
 */
export function lineEdges(
  { lines, quad, style }: TranslatedBlock,
  angle: number,
  context: OffscreenCanvasRenderingContext2D,
) {
  if (lines.length === 0) return [boxIn(quad, angle)];
  const { letterClass, weight, italic } = style;
  const face = { letterClass, weight, italic };
  const size = style.capHeight / (capShare(face) || 1);
  context.font = cssOf(face, TRIAL_PX);
  context.direction = 'ltr';
  context.letterSpacing = '0px';
  return lines.map(({ text, quad }) => {
    const { left, right } = boxIn(quad, angle);
    const { width, actualBoundingBoxLeft = 0, actualBoundingBoxRight = width } = context.measureText(text);
    const scale = size / TRIAL_PX;
    return { left: left + actualBoundingBoxLeft * scale, right: right + (width - actualBoundingBoxRight) * scale };
  });
}
