import type { LanguageCode } from '../languages';
import type { Correction } from '../pipeline/types';

/** What the user changed in one block; a translation counts for its language, all else for every one. */
export interface Edit extends Omit<Correction, 'block' | 'translation'> {
  readonly translations?: Partial<Record<LanguageCode, string>>;
}

/** By the block's place in reading order. */
export type Edits = Readonly<Record<number, Edit>>;

export const NO_EDITS: Edits = {};

export const hasEdits = (edits: Edits): boolean => Object.keys(edits).length > 0;

/** A change of one block; null takes all of its changes back. */
export function edit(edits: Edits, block: number, change: Edit | null): Edits {
  const { [block]: before, ...others } = edits;
  if (change === null) return others;
  const translations = { ...before?.translations, ...change.translations };
  return {
    ...others,
    [block]: { ...before, ...change, ...(Object.keys(translations).length > 0 && { translations }) },
  };
}

/** The edits as the engine room wants them, for one language; those that say nothing in it are left out. */
export const correctionsFor = (edits: Edits, language: LanguageCode): Correction[] =>
  Object.entries(edits).flatMap(([block, { translations, ...rest }]) => {
    const translation = translations?.[language];
    const said = { ...rest, ...(translation !== undefined && { translation }) };
    return Object.keys(said).length > 0 ? [{ ...said, block: Number(block) }] : [];
  });
