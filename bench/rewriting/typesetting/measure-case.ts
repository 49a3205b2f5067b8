import type { LanguageCode } from '../../../src/languages';
import { languageOf } from '../../../src/languages';
import { type Box, boxIn, toFrame } from '../../../src/pipeline/geometry/frame';
import { findInks } from '../../../src/pipeline/ink/find-inks';
import { measureStyles } from '../../../src/pipeline/style/measure-styles';
import type { Ink, Patch, Picture, Rgb, TranslatedBlock } from '../../../src/pipeline/types';
import { applyPatches } from '../../../src/pipeline/typeset/apply-patches';
import { drawSetting } from '../../../src/pipeline/typeset/draw-setting';
import { layOut } from '../../../src/pipeline/typeset/lay-out';
import { layOver } from '../../../src/pipeline/typeset/lay-over';
import { loadFaces } from '../../../src/pipeline/typeset/load-faces';
import type { Setting } from '../../../src/pipeline/typeset/place-lines';
import { toBase64 } from '../../base64';
import { colourDifference } from './colour-difference';
import type { Case, TrueBlock } from './draw-case';

/** A text cut out, as data: urls: as a whole, and line by line. */
export interface Crops {
  readonly whole: string;
  readonly lines: readonly string[];
}

export interface MeasuredBlock {
  readonly letterClass: readonly [truth: string, found: string];
  readonly weight: readonly [truth: number, found: number];
  readonly italic: readonly [truth: boolean, found: boolean];
  readonly align: readonly [truth: string, found: string];
  readonly outlined: readonly [truth: boolean, found: boolean];
  readonly shadowed: readonly [truth: boolean, found: boolean];
  /** All originals are of one opaque colour. */
  readonly shaded: boolean;
  readonly seeThrough: boolean;
  readonly lines: number;
  readonly ours: boolean;
  readonly face: string;
  /** CIEDE2000 */
  readonly ink: number;
  /** Degrees. */
  readonly angle: number;
  /** Found over true height of capitals. */
  readonly capHeight: number;
  /** Distance of the first baseline, in true cap heights. */
  readonly baseline: number;
  /** Written size over true size; 0: not written. */
  readonly size: number;
  readonly tooSmall: boolean;
  readonly overflowPx: number;
  readonly overlapPx: number;
  readonly text: string;
  readonly translation: string;
  /** Of the original and of what was written. */
  readonly crops?: readonly [original: Crops, written: Crops];
}

export interface Measured {
  readonly background: string;
  readonly blocks: readonly MeasuredBlock[];
  readonly ms: { readonly style: number; readonly fit: number; readonly draw: number };
  readonly picture?: readonly [original: string, written: string];
}

const MARGIN = 240;
const VISIBLE = 48;

export async function measureCase(made: Case, to: LanguageCode, keep: boolean): Promise<Measured> {
  const { clean, written: picture } = made;
  const grouped = made.blocks.map(({ block }) => block);
  const inks = findInks(picture, grouped);
  const t0 = performance.now();
  const styles = measureStyles(picture, grouped, inks);
  const t1 = performance.now();
  const blocks = grouped.map((block, i): TranslatedBlock => {
    const { translation, untouched } = made.blocks[i]!;
    return { ...block, style: styles[i]!, translation: untouched ? null : { text: translation, by: 'given' } };
  });
  const changed = blocks.filter(({ translation }) => translation !== null);
  await loadFaces(changed, languageOf(to));
  const erased = applyPatches(
    picture,
    changed.map((block) => patchOf(clean, picture, inks[blocks.indexOf(block)]!)),
  );
  const t2 = performance.now();
  const settings = layOut(erased, changed, blocks, to);
  const t3 = performance.now();
  const result: Picture = { ...erased, data: new Uint8ClampedArray(erased.data) };
  for (const setting of settings) layOver(result, drawSetting(setting, picture.width, picture.height));
  const t4 = performance.now();

  const layers = settings.map((setting) => marginLayer(setting, picture));
  const untouched = made.blocks.flatMap((block, i) => (block.untouched ? [inks[i]!] : []));
  return {
    background: made.background,
    ms: { style: t1 - t0, fit: t3 - t2, draw: t4 - t3 },
    blocks: await Promise.all(
      made.blocks.map(async (truth, i) => {
        const at = settings.findIndex(({ block }) => block === blocks[i]);
        const setting = settings[at];
        const others = layers.filter((_, j) => j !== at);
        return {
          ...describe(truth, blocks[i]!, setting),
          ...(setting ? areas(layers[at]!, others, untouched, picture) : { overflowPx: 0, overlapPx: 0 }),
          ...(keep && setting && { crops: await cropsOf(made.written, result, truth, setting) }),
        };
      }),
    ),
    ...(keep && { picture: [await encode(picture), await encode(result)] as const }),
  };
}

/** A perfect eraser: the clean picture under the mask, and wherever else the text had left a trace around it. */
function patchOf(clean: Picture, picture: Picture, { halo }: Ink): Patch {
  const mask = { ...halo, data: new Uint8Array(halo.data.length).fill(255) };
  const data = new Uint8ClampedArray(4 * mask.data.length);
  for (let row = 0; row < mask.height; row++)
    for (let column = 0; column < mask.width; column++) {
      const from = 4 * ((mask.y + row) * picture.width + mask.x + column);
      data.set(clean.data.subarray(from, from + 4), 4 * (row * mask.width + column));
    }
  return { mask, data };
}

function describe(truth: TrueBlock, { style }: TranslatedBlock, setting: Setting | undefined) {
  const { face, block } = truth;
  const turn = Math.atan2(block.quad[1][1] - block.quad[0][1], block.quad[1][0] - block.quad[0][0]);
  const expected = setting ? (setting.scale * style.capHeight) / truth.capHeight : 0;
  return {
    letterClass: [face.letterClass, style.letterClass] as const,
    weight: [truth.weight, style.weight] as const,
    italic: [truth.italic, style.italic] as const,
    align: [truth.align, style.align] as const,
    outlined: [truth.outlined, style.outline !== null] as const,
    shadowed: [truth.shadowed, style.shadow !== null] as const,
    shaded: style.inkBelow !== null,
    seeThrough: style.opacity < 1,
    lines: block.lines.length,
    ours: face.ours,
    face: `${face.family} ${truth.weight}${truth.italic ? ' italic' : ''}`,
    ink: colourDifference(truth.colour, style.ink),
    angle: (Math.abs(style.angle - turn) * 180) / Math.PI,
    capHeight: style.capHeight / truth.capHeight,
    baseline: 0,
    size: expected,
    tooSmall: setting?.tooSmall ?? false,
    text: block.text,
    translation: setting ? setting.lines.map(({ text }) => text).join(' ') : '',
  };
}

/** What a setting covers, with a margin around the picture so that overflow shows; without its shadow. */
function marginLayer(setting: Setting, { width, height }: Picture): Uint8Array {
  const { style } = setting.block;
  const [du, dv] = toFrame([MARGIN, MARGIN], style.angle);
  const { left, top, right, bottom } = setting.box;
  const moved: Setting = {
    ...setting,
    block: { ...setting.block, style: { ...style, shadow: null } },
    lines: setting.lines.map((line) => ({ ...line, left: line.left + du, baseline: line.baseline + dv })),
    box: { left: left + du, top: top + dv, right: right + du, bottom: bottom + dv },
  };
  const [wide, high] = [width + 2 * MARGIN, height + 2 * MARGIN];
  const covered = new Uint8Array(wide * high);
  const layer = drawSetting(moved, wide, high);
  if (!layer) return covered;
  for (let at = 0; at < layer.image.width * layer.image.height; at++)
    if (layer.image.data[4 * at + 3]! > VISIBLE)
      covered[(layer.y + Math.floor(at / layer.image.width)) * wide + layer.x + (at % layer.image.width)] = 1;
  return covered;
}

function areas(own: Uint8Array, others: readonly Uint8Array[], untouched: readonly Ink[], { width, height }: Picture) {
  const wide = width + 2 * MARGIN;
  let [overflowPx, overlapPx] = [0, 0];
  for (let at = 0; at < own.length; at++) {
    if (!own[at]) continue;
    const [x, y] = [(at % wide) - MARGIN, Math.floor(at / wide) - MARGIN];
    if (x < 0 || y < 0 || x >= width || y >= height) overflowPx++;
    if (others.some((other) => other[at]) || untouched.some(({ fill }) => covers(fill, x, y))) overlapPx++;
  }
  return { overflowPx, overlapPx };
}

const covers = ({ x, y, width, height, data }: Ink['fill'], px: number, py: number): boolean =>
  px >= x && py >= y && px < x + width && py < y + height && data[(py - y) * width + px - x]! > 127;

/** Both texts cut out, turned upright, brought to one size and to dark on light, as a reader wants them. */
async function cropsOf(before: Picture, after: Picture, truth: TrueBlock, setting: Setting) {
  const { angle, ink } = setting.block.style;
  const scale = READ_CAP_PX / truth.capHeight;
  const quads = truth.block.lines.map(({ quad }) => boxIn(quad, angle));
  const pad = 0.12 * truth.size;
  const originals = quads.map((box) => padded(box, pad));
  const { lines } = setting;
  const written = lines.map(({ left, width, baseline }, i): Box => {
    // Half of the way to the next lines belongs to each.
    const above = i > 0 ? (setting.box.top - lines[0]!.baseline) * CLOSE : setting.box.top - baseline - pad;
    const below = (setting.box.bottom - lines.at(-1)!.baseline) * (i < lines.length - 1 ? CLOSE : 1) + pad;
    return { left, right: left + width, top: baseline + above, bottom: baseline + below };
  });
  const cut = async (picture: Picture, whole: Box, boxes: readonly Box[], colour: Rgb): Promise<Crops> => ({
    whole: await crop(picture, padded(whole, pad), angle, scale, truth.size, colour),
    lines: await Promise.all(boxes.map((box) => crop(picture, box, angle, scale, truth.size, colour))),
  });
  return [
    await cut(before, boxIn(truth.block.quad, angle), originals, truth.colour),
    await cut(after, setting.box, written, ink),
  ] as const;
}

const padded = (box: Box, pad: number): Box => ({ ...box, top: box.top - pad, bottom: box.bottom + pad });

/** Of the highest and lowest ink of a text, what a line in its middle is sure to have for itself. */
const CLOSE = 0.9;
/** Height of capitals that Tesseract is given. */
const READ_CAP_PX = 34;
/** White above and below. */
const READ_RIM_PX = 12;

async function crop(picture: Picture, box: Box, angle: number, scale: number, size: number, ink: Rgb): Promise<string> {
  const pad = 0.5 * size; // at the ends
  const source = canvasOf(picture);
  const width = Math.ceil((box.right - box.left + 2 * pad) * scale);
  const edge = READ_RIM_PX;
  const height = Math.ceil((box.bottom - box.top) * scale) + 2 * edge;
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
  context.imageSmoothingQuality = 'high';
  context.beginPath();
  context.rect(0, edge, width, height - 2 * edge);
  context.clip();
  context.translate(0, edge);
  context.scale(scale, scale);
  context.translate(pad - box.left, -box.top);
  context.rotate(-angle);
  context.drawImage(source, 0, 0);
  const image = context.getImageData(0, 0, width, height);
  const luma = (at: number) => 0.299 * image.data[at]! + 0.587 * image.data[at + 1]! + 0.114 * image.data[at + 2]!;
  const rim: number[] = [];
  for (let y = edge; y < height - edge; y++)
    for (const x of [1, 2, width - 3, width - 2])
      if (image.data[4 * (y * width + x) + 3]) rim.push(luma(4 * (y * width + x)));
  const ground = rim.sort((a, b) => a - b)[rim.length >> 1] ?? 255;
  const way = 0.299 * ink[0] + 0.587 * ink[1] + 0.114 * ink[2] - ground;
  for (let at = 0; at < image.data.length; at += 4) {
    const grey = image.data[at + 3] === 0 ? 255 : 255 * (1 - (luma(at) - ground) / way);
    image.data.set([grey, grey, grey, 255], at);
  }
  context.putImageData(image, 0, 0);
  return toUrl(context.canvas);
}

export const encode = (picture: Picture): Promise<string> => toUrl(canvasOf(picture));

function canvasOf({ width, height, data }: Picture): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')!.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
  return canvas;
}

async function toUrl(canvas: OffscreenCanvas): Promise<string> {
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
  return `data:image/png;base64,${toBase64(bytes)}`;
}
