import { fromFrame, quadOf } from '../geometry/frame';
import { countPlaceholders, PLACEHOLDER } from '../text/placeholder';
import type { Point, Rgb } from '../types';
import type { SetLine, Setting } from './place-lines';
import type { Layer } from './plan';

type Context = OffscreenCanvasRenderingContext2D;

// In font sizes.
const UNDERLINE = { below: 0.13, thick: 0.065 };
/** Marks and swashes may reach beyond the advance. */
const OVERHANG = 0.35;
/** Softer than so many px: made as soft. */
const LEAST_SOFTNESS = 0.5;
/** Never so soft that it cannot be read. */
const MOST_SOFTNESS = 0.05;

/** Writes a setting onto a layer of its own, cut to a picture of this size. null: all of it lies outside. */
export function drawSetting(setting: Setting, width: number, height: number): Layer | null {
  const { style } = setting.block;
  const size = Math.max(...setting.lines.map((line) => line.size));
  const shadow = style.shadow
    ? Math.max(Math.abs(style.shadow.dx), Math.abs(style.shadow.dy)) + 3 * style.shadow.blur
    : 0;
  const pad = Math.ceil(OVERHANG * size + (style.outline?.width ?? 0) + shadow + 3 * style.softness);
  const corners = quadOf(setting.box, style.angle);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const x = Math.max(0, Math.floor(Math.min(...xs) - pad));
  const y = Math.max(0, Math.floor(Math.min(...ys) - pad));
  const right = Math.min(width, Math.ceil(Math.max(...xs) + pad));
  const bottom = Math.min(height, Math.ceil(Math.max(...ys) + pad));
  if (right <= x || bottom <= y) return null;
  let context = contextOf(right - x, bottom - y);
  context.translate(-x, -y);
  const places = setting.lines.flatMap((line) => drawLine(context, line, setting));
  const softness = Math.min(style.softness, MOST_SOFTNESS * size);
  if (softness > LEAST_SOFTNESS) {
    const soft = contextOf(right - x, bottom - y);
    soft.filter = `blur(${softness.toFixed(2)}px)`;
    soft.drawImage(context.canvas, 0, 0);
    context = soft;
  }
  for (const [i, [u, v]] of places.entries()) putDrawing(context, setting, i, u - x, v - y);
  return { x, y, image: context.getImageData(0, 0, right - x, bottom - y) };
}

function contextOf(width: number, height: number): Context {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('No canvas');
  return context;
}

const css = ([r, g, b]: Rgb, opacity = 1): string => `rgb(${r} ${g} ${b} / ${opacity})`;

/** Returns the middles of the places that it leaves to drawings, px of the picture. */
function drawLine(context: Context, line: SetLine, setting: Setting): Point[] {
  const { direction } = setting;
  const { style } = setting.block;
  context.save();
  const [x, y] = fromFrame([line.left, line.baseline], style.angle);
  context.translate(x, y);
  context.rotate(style.angle);
  context.scale(line.stretch, 1);
  context.font = line.font;
  context.direction = direction;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.letterSpacing = `${line.letterSpacing / line.stretch}px`;
  context.wordSpacing = `${line.wordSpacing / line.stretch}px`;
  const { pieces, places } = piecesOf(context, line, setting);
  if (style.shadow) {
    // Offsets and blur are in the picture's axes, whatever the transformation.
    context.shadowColor = css(style.shadow.colour, style.shadow.opacity);
    context.shadowOffsetX = style.shadow.dx;
    context.shadowOffsetY = style.shadow.dy;
    context.shadowBlur = 2 * style.shadow.blur;
  }
  if (style.outline) {
    context.strokeStyle = css(style.outline.colour);
    context.lineWidth = 2 * style.outline.width;
    context.lineJoin = 'round';
    for (const { text, at } of pieces) context.strokeText(text, at, 0);
    context.shadowColor = 'transparent';
  }
  context.fillStyle = style.inkBelow ? gradient(context, line, setting, style.inkBelow) : css(line.ink, style.opacity);
  for (const { text, at } of pieces) context.fillText(text, at, 0);
  if (style.underline)
    context.fillRect(0, UNDERLINE.below * line.size, line.width / line.stretch, UNDERLINE.thick * line.size);
  context.restore();
  return places.map(({ at, rise }) => fromFrame([line.left + at * line.stretch, line.baseline - rise], style.angle));
}

/** A line's text between its placeholders, and these: where each piece begins and where each drawing has its middle, px before stretching. */
function piecesOf(context: Context, line: SetLine, { direction, drawings, scale, lines }: Setting) {
  const { text, width, stretch } = line;
  const texts = text.split(PLACEHOLDER);
  if (texts.length === 1) return { pieces: [{ text, at: 0 }], places: [] };
  const before = lines.slice(0, lines.indexOf(line)).reduce((sum, { text }) => sum + countPlaceholders(text), 0);
  const pieces: { text: string; at: number }[] = [];
  const places: { at: number; rise: number }[] = [];
  let end = 0;
  // Along the writing: from the right where it runs so.
  const place = (from: number, length: number) => (direction === 'rtl' ? width / stretch - from - length : from);
  for (const [i, piece] of texts.entries()) {
    const length = context.measureText(piece).width;
    pieces.push({ text: piece, at: place(end, length) });
    end += length;
    const drawing = drawings[before + i];
    if (i === texts.length - 1 || !drawing) continue;
    const wide = (drawing.width * scale) / stretch;
    places.push({ at: place(end, wide) + wide / 2, rise: drawing.rise * scale });
    end += wide;
  }
  return { pieces, places };
}

function putDrawing(context: Context, { drawings, scale }: Setting, i: number, x: number, y: number): void {
  const { image } = drawings[i]!.layer;
  if (image.width === 0 || image.height === 0) return;
  const own = contextOf(image.width, image.height);
  own.putImageData(new ImageData(new Uint8ClampedArray(image.data), image.width), 0, 0);
  const [width, height] = [image.width * scale, image.height * scale];
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.imageSmoothingQuality = 'high';
  context.drawImage(own.canvas, x - width / 2, y - height / 2, width, height);
}

/** From the capitals' heads to the baseline: of this line, or of the first and the last one. */
function gradient(context: Context, line: SetLine, { block: { style }, lines, scale }: Setting, below: Rgb) {
  const [first, last] = style.shades === 'line' ? [line, line] : [lines[0]!, lines.at(-1)!];
  const top = first.baseline - scale * style.capHeight;
  const shades = context.createLinearGradient(0, top - line.baseline, 0, last.baseline - line.baseline);
  shades.addColorStop(0, css(style.ink, style.opacity));
  shades.addColorStop(1, css(below, style.opacity));
  return shades;
}
