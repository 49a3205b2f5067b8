import type { LanguageCode } from '../../../src/languages';
import { boxIn, fromFrame, quadOf } from '../../../src/pipeline/geometry/frame';
import type { Alignment, Line, Picture, Quad, Rgb, TextBlock } from '../../../src/pipeline/types';
import { type OriginalFace, originalFaces } from './originals';
import type { Random } from './random';

/** A block as it was written, with everything that the pipeline has to find out. */
export interface TrueBlock {
  readonly block: TextBlock;
  readonly face: OriginalFace;
  readonly weight: number;
  readonly italic: boolean;
  readonly colour: Rgb;
  readonly size: number;
  readonly capHeight: number;
  readonly align: Alignment;
  readonly outlined: boolean;
  readonly shadowed: boolean;
  readonly translation: string;
  /** Left as it stands: nothing may be written over it. */
  readonly untouched: boolean;
}

export interface Case {
  readonly clean: Picture;
  readonly written: Picture;
  readonly angle: number;
  readonly background: Background;
  readonly blocks: readonly TrueBlock[];
}

export type Background = 'flat' | 'gradient' | 'panel' | 'photograph';
/** Language code (and `en`) → texts, row by row. */
export type Corpus = Readonly<Record<'en' | LanguageCode, readonly string[]>>;

const PHOTOGRAPHS = ['brook', 'cat', 'coffee', 'dandelion', 'mountain-path', 'sunset'];
const photographs = new Map<string, ImageBitmap>();

export async function loadPhotographs(): Promise<void> {
  for (const name of PHOTOGRAPHS) {
    const file = await fetch(`/scripts/draw-pictures/backgrounds/${name}.jpg`);
    photographs.set(name, await createImageBitmap(await file.blob()));
  }
}

type Context = OffscreenCanvasRenderingContext2D;
const css = ([r, g, b]: Rgb): string => `rgb(${r} ${g} ${b})`;
const luma = ([r, g, b]: Rgb): number => 0.299 * r + 0.587 * g + 0.114 * b;

/** Draws a picture with two to five blocks of text, each in a cell of its own. */
export function drawCase(random: Random, corpus: Corpus, to: LanguageCode): Case {
  const [width, height] = random.oneOf([[1080, 1350], [1080, 1080], [900, 600], [720, 960], [640, 640]]) as [number, number]; // biome-ignore format: sizes
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
  const background = random.oneOf<Background>(['flat', 'flat', 'gradient', 'panel', 'photograph']);
  drawBackground(context, background, random);
  const angle = random.chance(0.2) ? (random.between(-15, 15) * Math.PI) / 180 : 0;
  const count = random.whole(2, 5);
  const clean = context.getImageData(0, 0, width, height);
  const shrink = angle === 0 ? 0.92 : 0.68;
  const cellHeight = (shrink * height) / count;
  const blocks: TrueBlock[] = [];
  for (let i = 0; i < count; i++) {
    const centre = [width / 2, height / 2 + (i - (count - 1) / 2) * cellHeight] as const;
    // Cells stand above each other in the turned frame, around the picture's middle.
    const [u, v] = toCell(centre, [width / 2, height / 2], angle);
    const cell = { left: u - (shrink * width) / 2, right: u + (shrink * width) / 2, top: v - 0.42 * cellHeight, bottom: v + 0.42 * cellHeight }; // biome-ignore format: a box
    const made = drawBlock(context, cell, angle, clean, random, corpus, to);
    if (made) blocks.push(made);
  }
  return { clean, written: context.getImageData(0, 0, width, height), angle, background, blocks };
}

/** The frame's coordinates of a point that is turned with it around the middle. */
function toCell(point: readonly [number, number], middle: readonly [number, number], angle: number) {
  const [dx, dy] = [point[0] - middle[0], point[1] - middle[1]];
  const turnedBack = [middle[0] * Math.cos(angle) + middle[1] * Math.sin(angle), middle[1] * Math.cos(angle) - middle[0] * Math.sin(angle)] as const; // biome-ignore format: one point
  return [turnedBack[0] + dx, turnedBack[1] + dy] as const;
}

function drawBackground(context: Context, kind: Background, random: Random): void {
  const { width, height } = context.canvas;
  const colour = (): Rgb => [random.whole(0, 255), random.whole(0, 255), random.whole(0, 255)];
  context.fillStyle = css(colour());
  if (kind === 'gradient') {
    const shades = context.createLinearGradient(0, 0, random.chance(0.5) ? width : 0, height);
    const base = colour();
    shades.addColorStop(0, css(base));
    shades.addColorStop(1, css(base.map((value) => Math.min(255, Math.max(0, value + random.whole(-70, 70)))) as unknown as Rgb)); // biome-ignore format: one colour
    context.fillStyle = shades;
  }
  context.fillRect(0, 0, width, height);
  if (kind === 'photograph' || kind === 'panel') {
    const photograph = photographs.get(random.oneOf(PHOTOGRAPHS))!;
    const scale = Math.max(width / photograph.width, height / photograph.height);
    context.filter = `blur(${random.between(0, 3)}px)`;
    context.drawImage(photograph, 0, 0, photograph.width * scale, photograph.height * scale);
    context.filter = 'none';
    context.fillStyle = kind === 'panel' ? css(colour()) : `rgb(0 0 0 / ${random.between(0.1, 0.6)})`;
    if (kind === 'panel') context.fillRect(0.02 * width, 0.02 * height, 0.96 * width, 0.96 * height);
    else context.fillRect(0, 0, width, height);
  }
}

interface Cell {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function drawBlock(
  context: Context,
  cell: Cell,
  angle: number,
  clean: Picture,
  random: Random,
  corpus: Corpus,
  to: LanguageCode,
): TrueBlock | null {
  const rows = corpus.en;
  const short = random.chance(0.35);
  const row = Array.from({ length: 40 }, () => random.whole(0, rows.length - 1)).find((row) => {
    const length = rows[row]!.length;
    return short ? length < 28 : length >= 28 && length < 120;
  });
  if (row === undefined) return null;
  const face = random.oneOf(originalFaces);
  const weight = random.oneOf(face.weights);
  const capitals =
    face.letterClass !== 'script' &&
    face.letterClass !== 'hand' &&
    random.chance(face.letterClass === 'condensed' ? 0.7 : 0.12);
  const text = capitals ? rows[row]!.toUpperCase() : rows[row]!;
  const align = random.oneOf<Alignment>(['left', 'left', 'center', 'center', 'right']);
  const size = random.between(short ? 26 : 20, short ? 76 : 48);
  const leading = size * random.between(1.12, 1.5);
  const font = `${face.italic ? 'italic ' : ''}${weight} ${size}px "Original ${face.family}"`;
  context.font = font;
  const lines = wrap(context, text, random.between(0.55, 0.98) * (cell.right - cell.left));
  const ink = inkOf(context, text);
  if (lines.length * leading > cell.bottom - cell.top || lines.length > 7) return null;
  const widest = Math.max(...lines.map((line) => context.measureText(line).width));
  if (widest > cell.right - cell.left) return null;
  // One line alone says nothing about its alignment; how it stands in the picture does.
  const free = cell.right - cell.left - widest;
  const left =
    cell.left +
    (lines.length > 1 ? random.between(0, free) : { left: 0, center: free / 2, right: free, justify: 0 }[align]);
  const first = random.between(cell.top + ink.ascent, cell.bottom - ink.descent - (lines.length - 1) * leading);
  const ground = meanUnder(clean, { left, right: left + widest, top: first - size, bottom: first + lines.length * leading }, angle); // biome-ignore format: a box
  const colour = inkOn(ground, random);
  const outlined = random.chance(0.12);
  const shadowed = !outlined && random.chance(0.2);
  context.save();
  context.rotate(angle);
  context.fillStyle = css(colour);
  if (shadowed) {
    context.shadowColor = luma(colour) > 128 ? 'rgb(0 0 0 / .6)' : 'rgb(255 255 255 / .6)';
    [context.shadowOffsetX, context.shadowOffsetY, context.shadowBlur] = [0, 0.04 * size, 0.12 * size];
  }
  const made = lines.map((line, i): Line => {
    const width = context.measureText(line).width;
    const u = align === 'left' ? left : align === 'right' ? left + widest - width : left + (widest - width) / 2;
    const v = first + i * leading;
    if (outlined) {
      context.strokeStyle = luma(colour) > 128 ? '#000' : '#fff';
      context.lineWidth = 0.14 * size;
      context.lineJoin = 'round';
      context.strokeText(line, u, v);
    }
    context.fillText(line, u, v);
    const { ascent, descent, from, to } = inkOf(context, line);
    const rough = () => random.between(-0.02, 0.02) * size;
    const box = { left: u + from + rough(), right: u + to + rough(), top: v - ascent + rough(), bottom: v + descent + rough() }; // biome-ignore format: a box
    return { text: line, quad: quadOf(box, angle), confidence: 95, words: [] };
  });
  context.restore();
  const capHeight = (() => {
    context.font = font;
    return context.measureText('H').actualBoundingBoxAscent;
  })();
  const quad: Quad = quadOf(boxIn(made.flatMap((line) => line.quad), angle), angle); // biome-ignore format: one box
  const block = { quad, lines: made, text: lines.join(' ') };
  return {
    block,
    face,
    weight: face.looks ?? weight,
    italic: face.italic ?? false,
    colour,
    size,
    capHeight,
    align,
    outlined,
    shadowed, // biome-ignore format: names
    translation: translationOf(row, text.length, random, corpus, to),
    untouched: random.chance(0.12),
  };
}

/** The row's own translation, or another text of the language that is 0.6 to 2.2 times as long. */
function translationOf(row: number, length: number, random: Random, corpus: Corpus, to: LanguageCode): string {
  if (random.chance(0.5)) return corpus[to][row]!;
  const wanted = random.between(0.6, 2.2) * length;
  const tries = Array.from({ length: 200 }, () => random.oneOf(corpus[to]));
  return tries.reduce((a, b) => (Math.abs(b.length - wanted) < Math.abs(a.length - wanted) ? b : a));
}

function wrap(context: Context, text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && context.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function inkOf(context: Context, text: string) {
  const m = context.measureText(text);
  return { ascent: m.actualBoundingBoxAscent, descent: m.actualBoundingBoxDescent, from: -m.actualBoundingBoxLeft, to: m.actualBoundingBoxRight }; // biome-ignore format: names
}

function meanUnder({ width, height, data }: Picture, box: Cell, angle: number): Rgb {
  const sum = [0, 0, 0];
  let count = 0;
  for (let i = 0; i < 24; i++)
    for (let j = 0; j < 24; j++) {
      const point = [box.left + ((i + 0.5) / 24) * (box.right - box.left), box.top + ((j + 0.5) / 24) * (box.bottom - box.top)] as const; // biome-ignore format: a point
      const [x, y] = fromFrame(point, angle).map(Math.floor) as [number, number];
      if (x < 0 || y < 0 || x >= width || y >= height) continue;
      for (let c = 0; c < 3; c++) sum[c]! += data[4 * (y * width + x) + c]!;
      count++;
    }
  return sum.map((value) => Math.round(value / Math.max(1, count))) as unknown as Rgb;
}

/** A colour that can be read on this ground. */
function inkOn(ground: Rgb, random: Random): Rgb {
  for (let attempt = 0; attempt < 40; attempt++) {
    const colour: Rgb = [random.whole(0, 255), random.whole(0, 255), random.whole(0, 255)];
    if (Math.abs(luma(colour) - luma(ground)) > 110) return colour;
  }
  return luma(ground) > 128 ? [20, 20, 30] : [250, 246, 235];
}
