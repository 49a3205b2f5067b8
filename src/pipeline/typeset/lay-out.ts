import type { LanguageCode } from '../../languages';
import { languageOf } from '../../languages';
import type { Language } from '../../languages/language';
import type { Box } from '../geometry/frame';
import { raiseCapitals } from '../text/raise-capitals';
import type { Alignment, Picture, TranslatedBlock } from '../types';
import { columnOf, mirrored } from './columns';
import { evenSizes } from './even-sizes';
import { type Face, faceFor } from './face';
import { type Fit, type FitPart, type FitRequest, fitText } from './fit';
import { type Room, roomsFor } from './room';
import { type Part, splitRuns } from './split-runs';
import { splitWords } from './split-words';

/** One line, ready to be written. Lengths in px, places in the frame turned by the style's angle. */
export interface SetLine {
  readonly text: string;
  /** CSS */
  readonly font: string;
  readonly size: number;
  readonly stretch: number;
  readonly letterSpacing: number;
  readonly wordSpacing: number;
  /** Left end of the baseline. */
  readonly left: number;
  readonly baseline: number;
  readonly width: number;
}

export interface Setting {
  readonly block: TranslatedBlock;
  readonly lines: readonly SetLine[];
  /** All ink lies in it, outline aside; in the turned frame. */
  readonly box: Box;
  readonly direction: Language['direction'];
  /** Size as a share of the original's. */
  readonly scale: number;
  readonly tooSmall: boolean;
}

/** A block with all that is known before it is fitted. */
export interface Plan {
  readonly block: TranslatedBlock;
  readonly room: Room;
  readonly align: Alignment;
  /** u that the alignment holds on to. */
  readonly anchor: number;
  readonly parts: readonly Part[];
  readonly faces: ReadonlyMap<number, readonly Face[]>;
  readonly request: FitRequest;
}

export interface Fitted {
  readonly plan: Plan;
  readonly fit: Fit;
}

const CONDENSED = [1, 0.95, 0.9];
/** Readable: this share of the picture's short side, and never less than so many px. */
const SMALLEST_SHARE = 0.016;
const SMALLEST_PX = 10;

/**
 * Where and how large each translation is written. `written`: the blocks that are; those without any room are left out of the result.
 * `erased`: the picture without their old texts.
 */
export function layOut(
  erased: Picture,
  written: readonly TranslatedBlock[],
  all: readonly TranslatedBlock[],
  to: LanguageCode,
): Setting[] {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) throw new Error('No canvas');
  const rooms = roomsFor(erased, written, all);
  const fitted = written.flatMap((block): Fitted[] => {
    const room = rooms.get(block);
    const plan = room && planBlock(block, room, written, to, context);
    const fit = plan && fitText(plan.request);
    return plan && fit ? [{ plan, fit }] : [];
  });
  const floor = Math.max(SMALLEST_PX, SMALLEST_SHARE * Math.min(erased.width, erased.height));
  return evenSizes(fitted).map((each) => place(each, languageOf(to), floor));
}

function planBlock(
  block: TranslatedBlock,
  room: Room,
  written: readonly TranslatedBlock[],
  to: LanguageCode,
  context: OffscreenCanvasRenderingContext2D,
): Plan {
  const language = languageOf(to);
  const { style } = block;
  const parts = splitRuns(block, block.translation?.text ?? '').map(({ text, run }) => ({
    run,
    text: run.allCaps ? raiseCapitals(text, to) : text,
  }));
  const align = mirrored(style.align, language.direction);
  const anchor = columnOf(block, align, written, room.whole);
  const faces = new Map(CONDENSED.map((by) => [by, parts.map(({ run }) => faceFor(language, run, by, context))]));
  const settings = [...faces].map(([by, faces]) => [by, parts.map((part, i) => fitPart(part, faces[i]!, to))] as const);
  return {
    block,
    room,
    align,
    anchor,
    parts,
    faces,
    request: { settings, ...spaceIn(room, align, anchor), largest: 1 },
  };
}

function fitPart({ text, run }: Part, face: Face, to: LanguageCode): FitPart {
  const size = face.sizeFor(run.capHeight);
  const { ascent, descent } = face.inkOf(text);
  // Lines may touch neither each other nor, in tall scripts, each other's marks.
  const least = Math.max(face.leastLeading, Math.min(ascent + descent, face.leastLeading * 1.15)) * size;
  return {
    pieces: splitWords(text, to, face.measure, false),
    hyphenated: splitWords(text, to, face.measure, true),
    size,
    leading: run.lineSpacing || face.usualLeading * size,
    leastLeading: least,
    spaceBefore: run.spaceBefore,
    ascent: ascent * size,
    descent: descent * size,
    lineCount: run.lineCount,
  };
}

/** Widths to try: the original's own, then more and more of the free room on the sides that the alignment leaves open. */
function spaceIn({ own, whole }: Room, align: Alignment, anchor: number): Pick<FitRequest, 'widths' | 'height'> {
  const half = Math.min(anchor - whole.left, whole.right - anchor);
  const [least, most] =
    align === 'center'
      ? [Math.min(own.right - own.left, 2 * half), 2 * half]
      : align === 'right'
        ? [anchor - own.left, anchor - whole.left]
        : [own.right - anchor, whole.right - anchor];
  const steps = most > least * 1.03 ? [0, 1 / 3, 2 / 3, 1] : [1];
  return { widths: steps.map((part) => least + part * (most - least)), height: whole.bottom - whole.top };
}

function place({ plan, fit }: Fitted, language: Language, floor: number): Setting {
  const { block, align, anchor, parts, room, request } = plan;
  const { style } = block;
  const faces = plan.faces.get(fit.condense)!;
  const sizes = parts.map(({ run }, i) => faces[i]!.sizeFor(run.capHeight) * fit.scale);
  const down = fit.lines.at(-1)!.down;
  const originals = style.runs.reduce((sum, { lineCount }) => sum + lineCount, 0);
  const top = style.baselines[0] - style.runs[0]!.capHeight;
  const capHeight = parts[0]!.run.capHeight * fit.scale;
  // Centred text stays around its middle; other text begins where it began, if it has not become longer.
  const fromTop = align !== 'center' && originals > 1 && fit.lines.length <= originals;
  const wished = fromTop ? top + capHeight : (top + style.baselines[1] + capHeight - down) / 2;
  const { whole } = room;
  const first = Math.max(whole.top + fit.ascent, Math.min(wished, whole.bottom - fit.descent - down));
  const column = request.widths[0]!;
  const lines = fit.lines.map((line): SetLine => {
    const [size, face] = [sizes[line.part]!, faces[line.part]!];
    const natural = line.width * size;
    const gaps = line.text.split(' ').length - 1;
    const slack = column - natural;
    const stretched = align === 'justify' && !line.last && gaps > 0 && slack > 0 && slack < 0.5 * size * gaps;
    const width = stretched ? column : natural;
    const left = align === 'center' ? anchor - width / 2 : align === 'right' ? anchor - width : anchor;
    return {
      text: line.text,
      font: face.css(size),
      size,
      stretch: face.stretch,
      letterSpacing: face.letterSpacing * size,
      wordSpacing: stretched ? slack / gaps : 0,
      left,
      baseline: first + line.down,
      width,
    };
  });
  return {
    block,
    lines,
    box: {
      left: Math.min(...lines.map(({ left }) => left)),
      right: Math.max(...lines.map(({ left, width }) => left + width)),
      top: first - fit.ascent,
      bottom: first + down + fit.descent,
    },
    direction: language.direction,
    scale: fit.scale,
    tooSmall: fit.scale < 0.97 && Math.min(...sizes) < floor,
  };
}
