import type { LanguageCode } from '../../languages';
import { languageOf } from '../../languages';
import type { Language } from '../../languages/language';
import type { Box } from '../geometry/frame';
import { countPlaceholders, PLACEHOLDER } from '../text/placeholder';
import { raiseCapitals } from '../text/raise-capitals';
import type { Alignment, Mask, Picture, TranslatedBlock } from '../types';
import { columnOf, mirrored } from './columns';
import type { Drawing } from './drawings';
import { evenSizes } from './even-sizes';
import { type Face, faceFor } from './face';
import { type Fit, type FitPart, type FitRequest, fitText } from './fit';
import { fitWished } from './fit-wished';
import { lineEdges } from './line-edges';
import { placeLines, type Setting } from './place-lines';
import { type Room, roomsFor } from './room';
import { spaceIn } from './space-in';
import { type Part, splitRuns } from './split-runs';
import { splitWords } from './split-words';
import { columnsToTurn, type Turning, turnColumns } from './turn-columns';

/** A block with all that is known before it is fitted. */
export interface Plan {
  readonly block: TranslatedBlock;
  readonly room: Room;
  readonly align: Alignment;
  /** u that the alignment holds on to. */
  readonly anchor: number;
  /** How the text stands where it needs the foot of its room. */
  readonly inFoot: { readonly align: Alignment; readonly anchor: number } | null;
  readonly parts: readonly Part[];
  readonly drawings: readonly Drawing[];
  readonly faces: ReadonlyMap<number, readonly Face[]>;
  readonly request: FitRequest;
  /** What stands before a list item that changes sides, and the u that it then ends at. */
  readonly marker: { readonly mask: Mask; readonly end: number } | null;
}

export interface Fitted {
  readonly plan: Plan;
  readonly fit: Fit;
}

const CONDENSED = [1, 0.95, 0.9];
/** A line of running text is at least so full. */
const FULL = 0.8;
/** Readable: this share of the picture's short side, and never less than so many px. */
const SMALLEST_SHARE = 0.016;
const SMALLEST_PX = 10;

/**
 * Where and how large each translation is written. `written`: the blocks that are; those without any room are left out of the result.
 * `erased`: the picture without their old texts. `markers`: what stands before list items that change sides, erased as well.
 */
export function layOut(
  erased: Picture,
  written: readonly TranslatedBlock[],
  all: readonly TranslatedBlock[],
  to: LanguageCode,
  markers: ReadonlyMap<TranslatedBlock, Mask> = new Map(),
  drawings: ReadonlyMap<TranslatedBlock, readonly Drawing[]> = new Map(),
): Setting[] {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) throw new Error('No canvas');
  const rightToLeft = languageOf(to).direction === 'rtl';
  const turnings = rightToLeft ? columnsToTurn(written, markers) : new Map<TranslatedBlock, Turning>();
  const rooms = roomsFor(erased, written, all, (block) => {
    const turning = turnings.get(block);
    if (turning) return { foot: null, reach: turning.reach, claim: turning.right };
    return { foot: rightToLeft ? 'right' : 'left', reach: 0, claim: 0 };
  });
  const edgesOf = (block: TranslatedBlock, angle: number) => lineEdges(block, angle, context);
  const fitted = written.flatMap((block): Fitted[] => {
    const room = rooms.get(block);
    if (!room) return [];
    const plan = planBlock(block, room, written, to, context, edgesOf, turnings.get(block), drawings.get(block));
    if (block.wish?.size) return fitWished(plan, block.wish.size, erased);
    const fit = fitText(plan.request);
    return fit ? [{ plan, fit }] : [];
  });
  const floor = Math.max(SMALLEST_PX, SMALLEST_SHARE * Math.min(erased.width, erased.height));
  return turnColumns(evenSizes(fitted), turnings, markers).map((each) => placeLines(each, languageOf(to), floor));
}

function planBlock(
  block: TranslatedBlock,
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
  const parts = splitRuns(block, block.translation?.text ?? '').map(({ text, run }) => ({
    run,
    text: run.allCaps ? raiseCapitals(text, to) : text,
  }));
  const align = block.wish?.align ?? mirrored(style.align, language.direction);
  const anchor = turning ? room.whole.right : columnOf(block, align, written, room.whole, edgesOf);
  const filled = isFilled(block, edgesOf(block, style.angle));
  const faces = new Map(CONDENSED.map((by) => [by, parts.map(({ run }) => faceFor(language, run, by, context))]));
  const widest = Math.max(0, ...drawings.map(({ width }) => width));
  const settings = [...faces].map(
    ([by, faces]) => [by, parts.map((part, i) => fitPart(part, faces[i]!, to, filled, widest))] as const,
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
function fitPart({ text, run }: Part, face: Face, to: LanguageCode, filled: boolean, drawing: number): FitPart {
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
  };
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
