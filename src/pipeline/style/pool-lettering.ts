import type { LetterClass, Line, SeenLettering } from '../types';

type Seen = Pick<Line, 'text' | 'lettering'>;

/** Probabilities below this are as good as none: one line must not forbid what all others say. */
const LEAST = 0.01;

/**
 * What several lines of one face say together, each as loudly as it has letters (`share`: times this): the geometric mean. null where no
 * reader said anything.
 */
export function poolLettering(lines: readonly (Seen & { readonly share?: number })[]): SeenLettering | null {
  const said = lines.flatMap(({ text, lettering, share = 1 }) =>
    lettering ? [{ lettering, letters: share * lettersOf(text) }] : [],
  );
  const all = said.reduce((sum, { letters }) => sum + letters, 0);
  if (all === 0) return null;
  const mean = (of: (lettering: SeenLettering) => number): number =>
    said.reduce((sum, { lettering, letters }) => sum + (letters / all) * of(lettering), 0);
  const names = Object.keys(said[0]!.lettering.classes) as LetterClass[];
  const raw = names.map((name) => Math.exp(mean(({ classes }) => Math.log(Math.max(LEAST, classes[name])))));
  const sum = raw.reduce((total, p) => total + p, 0);
  return {
    classes: Object.fromEntries(names.map((name, i) => [name, raw[i]! / sum])) as Record<LetterClass, number>,
    italic: mean(({ italic }) => italic),
    weight: mean(({ weight }) => weight),
  };
}

/** Figures tell hardly anything, but a line of them must not weigh nothing. */
export const lettersOf = (text: string): number => Math.max(1, text.replace(/\P{L}/gu, '').length);
