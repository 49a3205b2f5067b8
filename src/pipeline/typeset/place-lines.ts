import type { Language } from '../../languages/language';
import type { Box } from '../geometry/frame';
import type { Alignment, Rgb, TranslatedBlock } from '../types';
import type { Drawing, Fitted } from './plan';

/** One line, ready to be written. Lengths in px, places in the frame turned by the style's angle. */
export interface SetLine {
  readonly text: string;
  readonly ink: Rgb;
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
  readonly align: Alignment;
  readonly tooSmall: boolean;
  /** For the text's placeholders, in order. */
  readonly drawings: readonly Drawing[];
  /** How far the marker of a list item moves that changes sides, whole px. */
  readonly marker: { readonly dx: number; readonly dy: number } | null;
}

/** A justified line with gaps wider than this (font sizes) stays as it is. */
const MOST_STRETCH = 0.6;

/** Fitted lines → where each of them is written. `floor`: the least font size that can be read, px. */
export function placeLines({ plan, fit }: Fitted, language: Language, floor: number): Setting {
  const { block, parts, room } = plan;
  const { align, anchor } = (fit.inFoot && plan.inFoot) || plan;
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
  const lowest = whole.bottom - fit.descent - down;
  const first =
    whole.top + fit.ascent + (fit.inFoot ? 0 : Math.max(0, Math.min(wished, lowest) - whole.top - fit.ascent));
  const column = Math.max(...fit.lines.map(({ width, part }) => width * sizes[part]!));
  const lines = fit.lines.map((line): SetLine => {
    const [size, face] = [sizes[line.part]!, faces[line.part]!];
    const natural = line.width * size;
    const gaps = line.text.split(' ').length - 1;
    const slack = column - natural;
    const stretched = align === 'justify' && !line.last && gaps > 0 && slack > 0 && slack < MOST_STRETCH * size * gaps;
    const width = stretched ? column : natural;
    const left = align === 'center' ? anchor - width / 2 : align === 'right' ? anchor - width : anchor;
    return {
      text: line.text,
      ink: parts[line.part]!.run.ink,
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
    drawings: plan.drawings,
    scale: fit.scale,
    align,
    tooSmall: fit.scale < 0.97 && Math.min(...sizes) < floor,
    // Beside the middle of the first line, as it was.
    marker: plan.marker && {
      dx: Math.round(plan.marker.end - plan.marker.mask.width - plan.marker.mask.x),
      dy: Math.round(first - capHeight / 2 - (top + style.runs[0]!.capHeight / 2)),
    },
  };
}
