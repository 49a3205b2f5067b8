import { type LanguageCode, languageOf } from '../../languages';
import type { Box } from '../geometry/frame';
import { raiseCapitals } from '../text/raise-capitals';
import type { Patch, Picture, TranslatedBlock, Warning } from '../types';
import { applyPatches } from './apply-patches';
import { drawLines } from './draw';
import { evenSizes } from './even-sizes';
import { type Face, faceFor } from './face';
import { type Fit, type FitRequest, fitText } from './fit';
import { roomFor } from './room';

/** Readable: this share of the picture's short side, and never less than so many px. */
const SMALLEST_SHARE = 0.016;
const SMALLEST_PX = 10;

export interface Typeset {
  /** null when nothing changed. */
  readonly picture: Picture | null;
  readonly warnings: readonly Warning[];
}

export interface Plan {
  readonly block: TranslatedBlock;
  readonly room: Box;
  readonly face: Face;
  readonly request: FitRequest;
  readonly fit: Fit;
}

/**
 * Erases what was translated and writes the translations in the same spots and looks. `patches[i]` belongs to `blocks[i]`. Every pixel
 * outside the patches and the new letters stays bit-identical.
 */
export async function typeset(
  picture: Picture,
  blocks: readonly TranslatedBlock[],
  patches: readonly Patch[],
  to: LanguageCode,
): Promise<Typeset> {
  const changed = blocks.map((block) => block.translation !== null && block.translation.text !== block.text);
  if (!changed.includes(true)) return { picture: null, warnings: [] };
  const erased = applyPatches(
    picture,
    patches.filter((_, i) => changed[i]),
  );
  const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('No canvas');
  context.putImageData(new ImageData(erased.data as Uint8ClampedArray<ArrayBuffer>, erased.width, erased.height), 0, 0);

  const language = languageOf(to);
  const plans = blocks.filter((_, i) => changed[i]).map((block) => planBlock(context, erased, block, blocks, to));
  for (const { block, room, face, request, fit } of evenSizes(plans)) {
    const setting = {
      lines: fit.lines,
      size: fit.size,
      font: face.css(fit.size),
      leading: request.lineHeight * fit.size,
      letterHeight: (block.style.capHeight * fit.size) / face.sizeFor(block.style.capHeight),
    };
    drawLines(context, setting, room, block.style, language.direction);
  }
  const tooSmall = plans.some((plan) => plan.fit.tooSmall);
  return {
    picture: context.getImageData(0, 0, picture.width, picture.height),
    warnings: tooSmall ? ['text-too-small'] : [],
  };
}

function planBlock(
  context: OffscreenCanvasRenderingContext2D,
  erased: Picture,
  block: TranslatedBlock,
  blocks: readonly TranslatedBlock[],
  to: LanguageCode,
): Plan {
  const language = languageOf(to);
  const { style } = block;
  const others = blocks.filter((other) => other !== block);
  const room = roomFor(erased, block, others);
  const face = faceFor(language, style, context);
  const translated = block.translation?.text ?? '';
  const largest = face.sizeFor(style.capHeight);
  const smallest = Math.min(largest, Math.max(SMALLEST_PX, SMALLEST_SHARE * Math.min(erased.width, erased.height)));
  const request: FitRequest = {
    text: style.allCaps ? raiseCapitals(translated, to) : translated,
    locale: to,
    width: room.right - room.left,
    height: room.bottom - room.top,
    largest,
    smallest,
    lineHeight: face.lineHeight,
    lineCount: block.lines.length,
    measure(text, size) {
      context.font = face.css(size);
      context.direction = language.direction;
      return context.measureText(text).width;
    },
  };
  return { block, room, face, request, fit: fitText(request) };
}
