import { fontSizeOf } from '../geometry/font-size';
import { boxIn, meanAngle } from '../geometry/frame';
import type { Alignment, Ink, Line, Picture, Style, TextBlock } from '../types';
import { findOutline, inkColour } from './ink-colours';
import { isBold, isItalic, letterClassOf, strokeWidth } from './letterforms';

const CAP_HEIGHT = 0.72;
/** Edges this near, in font sizes, count as the same. */
const SAME_EDGE = 0.35;
/** A single line within this share of the picture's width from its middle is centred. */
const CENTRED = 0.04;
/** Beyond this the letters' columns say nothing about italics; radians. */
const UPRIGHT = 0.06;

/** How a block looks, measured from its pixels. Lengths in px of the picture. */
export function measureStyle(picture: Picture, { lines, text }: TextBlock, ink: Ink): Style {
  const angle = meanAngle(lines.map(({ quad }) => quad));
  const fontSize = typicalFontSize(lines);
  const capHeight = CAP_HEIGHT * fontSize;
  const colour = inkColour(picture, ink);
  const allCaps = /\p{L}/u.test(text) && text === text.toUpperCase();
  const stroke = strokeWidth(ink.fill);
  return {
    ink: colour,
    outline: findOutline(picture, ink, colour, fontSize),
    capHeight,
    lineSpacing: lineSpacing(lines, angle),
    weight: isBold(stroke, capHeight) ? 700 : 400,
    italic: Math.abs(angle) < UPRIGHT && isItalic(ink.fill),
    letterClass: letterClassOf(lines, ink.fill, allCaps),
    allCaps,
    align: alignmentOf(lines, angle, fontSize, picture),
    angle,
  };
}

/** The mean over the letters: in a block of two sizes a size between them. */
function typicalFontSize(lines: readonly Line[]): number {
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
  return lines.reduce((sum, line) => sum + fontSizeOf(line) * line.text.length, 0) / Math.max(1, letters);
}

function lineSpacing(lines: readonly Line[], angle: number): number {
  const middles = lines.map(({ quad }) => boxIn(quad, angle)).map(({ top, bottom }) => (top + bottom) / 2);
  const steps = middles.slice(1).map((middle, i) => middle - middles[i]!);
  return steps.toSorted((a, b) => a - b)[steps.length >> 1] ?? 0;
}

function alignmentOf(lines: readonly Line[], angle: number, fontSize: number, picture: Picture): Alignment {
  const boxes = lines.map(({ quad }) => boxIn(quad, angle));
  if (boxes.length === 1) {
    const { left, right } = boxIn(lines[0]!.quad, 0);
    return Math.abs((left + right) / 2 - picture.width / 2) < CENTRED * picture.width ? 'center' : 'left';
  }
  const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  const left = spread(boxes.map((box) => box.left));
  const right = spread(boxes.map((box) => box.right));
  const centre = spread(boxes.map((box) => (box.left + box.right) / 2));
  if (left < SAME_EDGE * fontSize && left <= centre) return 'left';
  if (right < SAME_EDGE * fontSize && right < centre) return 'right';
  return centre <= Math.min(left, right) ? 'center' : left <= right ? 'left' : 'right';
}
