import { opaque } from '../opaque';
import type { Ink, LetterClass, Picture, Style, TextBlock } from '../types';
import { apart } from './colours';
import { measureStyle } from './measure-style';

/** Blocks that look so much alike were written in one face. */
const SAME_SIZE = 1.16;
const SAME_WEIGHT = 180;
const SAME_INK = 45;
/** Share of the letters that must agree. */
const MAJORITY = 0.55;

/** How every block looks. Small or short blocks tell little about their face: those that look alike decide together. */
export function measureStyles(picture: Picture, blocks: readonly TextBlock[], inks: readonly Ink[]): Style[] {
  const seen = opaque(picture);
  const styles = blocks.map((block, i) => measureStyle(seen, block, inks[i]!, blocks));
  return styles.map((style) => {
    const alike = styles.flatMap((other, i) =>
      looksLike(style, other) ? [{ other, letters: blocks[i]!.text.length }] : [],
    );
    const letterClass = winner(alike);
    const leader = alike
      .filter(({ other }) => other.letterClass === letterClass)
      .toSorted((a, b) => b.letters - a.letters)[0];
    if (!leader || letterClass === style.letterClass || style.runs.length > 1) return style;
    const { weight, width, letterSpacing } = leader.other;
    const lettering = { letterClass: leader.other.letterClass, weight, width, letterSpacing };
    return { ...style, ...lettering, runs: style.runs.map((run) => ({ ...run, ...lettering })) };
  });
}

function looksLike(a: Style, b: Style): boolean {
  const ratio = Math.max(a.capHeight, b.capHeight) / Math.min(a.capHeight, b.capHeight);
  return (
    ratio < SAME_SIZE &&
    Math.abs(a.weight - b.weight) < SAME_WEIGHT &&
    a.italic === b.italic &&
    a.allCaps === b.allCaps &&
    apart(a.ink, b.ink) < SAME_INK
  );
}

/** The class of most letters, if they are a clear majority. */
function winner(alike: readonly { readonly other: Style; readonly letters: number }[]): LetterClass | null {
  const votes = new Map<LetterClass, number>();
  for (const { other, letters } of alike) votes.set(other.letterClass, (votes.get(other.letterClass) ?? 0) + letters);
  const all = [...votes.values()].reduce((sum, letters) => sum + letters, 0);
  const [best] = [...votes].toSorted((a, b) => b[1] - a[1]);
  return best && best[1] > MAJORITY * all ? best[0] : null;
}
