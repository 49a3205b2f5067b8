import { type LanguageCode, languageOf } from '../../languages';
import type { Language } from '../../languages/language';
import type { Box } from '../geometry/frame';
import { countPlaceholders, PLACEHOLDER } from '../text/placeholder';
import { raiseCapitals } from '../text/raise-capitals';
import type { Alignment, TranslatedBlock } from '../types';
import { columnOf, mirrored } from './columns';
import { type Face, faceFor } from './face';
import type { FitPart } from './fit';
import type { Drawing, Plan, Turning } from './plan';
import type { Room } from './room';
import { spaceIn } from './space-in';
import type { Part } from './split-runs';
import { splitWords } from './split-words';

const CONDENSED = [1, 0.95, 0.9];
/** A line of running text is at least so full. */
const FULL = 0.8;
/** All that is known of a block that will be written in these parts. `edgesOf`: where a block's lines begin and end. */
export function planBlock(
  block: TranslatedBlock,
  split: readonly Part[],
  room: Room,
  written: readonly TranslatedBlock[],
  to: LanguageCode,
  context: OffscreenCanvasRenderingContext2D,
  edgesOf: Parameters<typeof columnOf>[4],
  turning: Turning | undefined,
  drawings: readonly Drawing[] = [],
): Plan {
  const language = languageOf(to);
  const { style } = block;
  const parts = split.map(({ text, run }) => ({ run, text: run.allCaps ? raiseCapitals(text, to) : text }));
  const align = block.wish?.align ?? mirrored(style.align, language.direction);
  const anchor = turning ? room.whole.right : columnOf(block, align, written, room.whole, edgesOf);
  const edges = edgesOf(block, style.angle);
  const filled = isFilled(block, edges);
  const faces = new Map(CONDENSED.map((by) => [by, parts.map(({ run }) => faceFor(language, run, by, context))]));
  const shapes = shapesOf(parts, edges);
  const widest = Math.max(0, ...drawings.map(({ width }) => width));
  const settings = [...faces].map(
    ([by, faces]) => [by, parts.map((part, i) => fitPart(part, faces[i]!, to, filled, shapes[i]!, widest))] as const,
  );
  const inFoot = turning ? null : standInFoot(block, room, align, anchor, language.direction);
  const end = inFoot?.align === 'right' ? 'left' : 'right';
  const upTo = (box: Box) => Math.abs(box[end] - (inFoot?.anchor ?? 0));
  const foot = inFoot &&
    room.foot && { height: room.foot.bottom - room.foot.top, width: upTo(room.foot), widest: upTo(room.whole) };
  return {
    block,
    room,
    align,
    anchor,
    inFoot,
    parts,
    drawings,
    faces,
    request: { settings, ...spaceIn(room, align, anchor, turning?.right), foot, largest: 1 },
    marker: null,
  };
}

/** `drawing`: what a placeholder is wide, px. */
function fitPart(
  { text, run }: Part,
  face: Face,
  to: LanguageCode,
  filled: boolean,
  shape: readonly number[],
  drawing: number,
): FitPart {
  const size = face.sizeFor(run.capHeight);
  const { ascent, descent } = face.inkOf(text.replaceAll(PLACEHOLDER, ''));
  // Lines may touch neither each other nor, in tall scripts, each other's marks; but what was set tight may stay tight.
  const leading = run.lineSpacing || face.usualLeading * size;
  const least = Math.max(face.leastLeading, Math.min(ascent + descent, face.leastLeading * face.tallest)) * size;
  const leastLeading = Math.max(face.tightest * least, Math.min(leading, least));
  const measure = (piece: string) =>
    face.measure(piece.replaceAll(PLACEHOLDER, '')) + (countPlaceholders(piece) * drawing) / size;
  return {
    pieces: splitWords(text, to, measure, false),
    hyphenated: splitWords(text, to, measure, true),
    size,
    leading,
    leastLeading,
    spaceBefore: run.spaceBefore,
    ascent: ascent * size,
    descent: descent * size,
    lineCount: run.lineCount,
    filled,
    shape,
  };
}

/** How long each part's lines are. */
function shapesOf(
  parts: readonly Part[],
  edges: readonly { readonly left: number; readonly right: number }[],
): (readonly number[])[] {
  let from = 0;
  return parts.map(({ run }) => {
    const own = edges.slice(from, from + run.lineCount);
    from += run.lineCount;
    return own.map(({ left, right }) => right - left);
  });
}

/** Whether the lines of a text run on to the edge of its column: paragraphs do; mottos are broken by their sense. */
function isFilled(
  { style }: TranslatedBlock,
  lines: readonly { readonly left: number; readonly right: number }[],
): boolean {
  if (style.align === 'center' || style.runs.length > 1 || lines.length < 2) return false;
  const widths = lines.map(({ left, right }) => right - left);
  const column = Math.max(...widths);
  return widths.slice(0, -1).every((width) => width > FULL * column) && widths.at(-1)! < column;
}

/** The foot's side is the one that lines begin at; a single line in the middle of its bubble is a line that fills it. */
function standInFoot(
  { lines }: TranslatedBlock,
  { own, foot }: Room,
  align: Alignment,
  anchor: number,
  direction: Language['direction'],
): Plan['inFoot'] {
  if (!foot) return null;
  const side = direction === 'rtl' ? 'right' : 'left';
  if (align === 'center') return lines.length === 1 ? { align: side, anchor: own[side] } : null;
  return (align === 'right') === (side === 'right') ? { align, anchor } : null;
}
