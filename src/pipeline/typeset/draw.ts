import type { Language } from '../../languages/language';
import { type Box, fromFrame } from '../geometry/frame';
import type { Alignment, Rgb, Style } from '../types';

export interface Setting {
  readonly lines: readonly string[];
  /** CSS font. */
  readonly font: string;
  /** px */
  readonly size: number;
  /** px from baseline to baseline. */
  readonly leading: number;
  /** Height of the letters that fill the line's middle, px: what is centred. */
  readonly letterHeight: number;
}

const css = ([r, g, b]: Rgb): string => `rgb(${r} ${g} ${b})`;

/** Right-to-left text stands at the other edge. */
export const mirrored = (align: Alignment, direction: Language['direction']): Alignment =>
  direction === 'ltr' || align === 'center' ? align : align === 'left' ? 'right' : 'left';

/** Writes the lines into the room (in the style's turned frame), centred from top to bottom. */
export function drawLines(
  context: OffscreenCanvasRenderingContext2D,
  { lines, font, leading, letterHeight }: Setting,
  room: Box,
  style: Style,
  direction: Language['direction'],
): void {
  const align = mirrored(style.align, direction);
  const u = align === 'left' ? room.left : align === 'right' ? room.right : (room.left + room.right) / 2;
  const middle = (room.top + room.bottom) / 2;
  const first = middle - ((lines.length - 1) * leading) / 2 + letterHeight / 2;
  context.save();
  const [x, y] = fromFrame([u, first], style.angle);
  context.translate(x, y);
  context.rotate(style.angle);
  context.font = font;
  context.direction = direction;
  context.textAlign = align;
  context.textBaseline = 'alphabetic';
  context.fillStyle = css(style.ink);
  for (const [i, line] of lines.entries()) {
    if (style.outline) {
      context.strokeStyle = css(style.outline.colour);
      context.lineWidth = 2 * style.outline.width;
      context.lineJoin = 'round';
      context.strokeText(line, 0, i * leading);
    }
    context.fillText(line, 0, i * leading);
  }
  context.restore();
}
