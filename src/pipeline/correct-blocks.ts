import type { DescribedBlock } from './known-picture';
import type { Alignment, LetterClass, Rgb, Style, Translation } from './types';

/** What the user chose for the writing itself. */
export interface Wish {
  /** Share of the original's size, kept even where the text then leaves its room. */
  readonly size?: number;
  /** As it is drawn, whatever the direction of the language. */
  readonly align?: Alignment;
}

/** What the user changed in one block; what is not given stays as it was found. */
export interface Correction extends Wish {
  /** Place of the block in reading order. */
  readonly block: number;
  /** What really stands in the picture: translated anew. */
  readonly text?: string;
  /** What shall be written; nothing but white space: the block stays as it stands in the picture. */
  readonly translation?: string;
  readonly letterClass?: LetterClass;
  readonly ink?: Rgb;
}

/** `translation` is there where the user gave it. */
export type CorrectedBlock = DescribedBlock & { readonly wish?: Wish; readonly translation?: Translation | null };

/** The blocks with the user's corrections; those of blocks that are not there count for nothing. */
export function correctBlocks(
  blocks: readonly DescribedBlock[],
  corrections: readonly Correction[],
): readonly CorrectedBlock[] {
  const byBlock = new Map(corrections.map((correction) => [correction.block, correction]));
  return blocks.map((block, i) => {
    const correction = byBlock.get(i);
    return correction ? correct(block, correction) : block;
  });
}

function correct(block: DescribedBlock, { text, translation, letterClass, ink, size, align }: Correction) {
  const given = translation?.trim();
  return {
    ...block,
    text: text?.trim() ?? block.text,
    style: recolour(reclass(block.style, letterClass), ink),
    wish: { ...(size !== undefined && { size }), ...(align && { align }) },
    ...(given !== undefined && { translation: given ? ({ text: given, by: 'given' } as const) : null }),
  };
}

/** Widths were measured against the face that was found: another one comes in its own. */
function reclass(style: Style, letterClass: LetterClass | undefined): Style {
  if (!letterClass || letterClass === style.letterClass) return style;
  const face = { letterClass, width: 1, letterSpacing: 0 };
  return { ...style, ...face, runs: style.runs.map((run) => ({ ...run, ...face })) };
}

const recolour = (style: Style, ink: Rgb | undefined): Style =>
  ink ? { ...style, ink, inkBelow: null, opacity: 1, runs: style.runs.map((run) => ({ ...run, ink })) } : style;
