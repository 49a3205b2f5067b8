import type { Correction, DescribedBlock, LetterClass, Rgb, Style, Translation, Wish } from './types';

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
