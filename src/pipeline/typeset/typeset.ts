import { type LanguageCode, languageOf } from '../../languages';
import type { Patch, Picture, TranslatedBlock, Warning } from '../types';
import { applyPatches } from './apply-patches';
import { drawSetting } from './draw-setting';
import { layOut } from './lay-out';
import { layOver } from './lay-over';
import { loadFaces } from './load-faces';

export interface Typeset {
  /** null when nothing changed. */
  readonly picture: Picture | null;
  /** With the sizes that they were written in. */
  readonly blocks: readonly TranslatedBlock[];
  readonly warnings: readonly Warning[];
}

/**
 * Erases what was translated and writes the translations in the same spots and looks. `patches[i]` belongs to `blocks[i]`. Every pixel
 * outside the patches and the new letters stays bit-identical. What cannot be written is not erased either.
 */
export async function typeset(
  picture: Picture,
  blocks: readonly TranslatedBlock[],
  patches: readonly Patch[],
  to: LanguageCode,
): Promise<Typeset> {
  const wanted = blocks.filter(({ text, translation }) => translation !== null && translation.text !== text);
  const written = wanted.filter(({ translation }) => translation?.text.trim());
  await loadFaces(written, languageOf(to));
  const erasing = (some: readonly TranslatedBlock[]) =>
    applyPatches(
      picture,
      patches.filter((_, i) => some.includes(blocks[i]!)),
    );
  const erased = erasing(written);
  const settings = written.length > 0 ? layOut(erased, written, blocks, to) : [];
  const set = settings.map(({ block }) => block);
  const warnings: Warning[] = [];
  if (settings.some(({ tooSmall }) => tooSmall)) warnings.push('text-too-small');
  if (set.length < wanted.length) warnings.push('text-not-set');
  if (set.length === 0) return { picture: null, blocks, warnings };
  const result = set.length === written.length ? erased : erasing(set);
  for (const setting of settings) layOver(result, drawSetting(setting, picture.width, picture.height));
  const scales = new Map(settings.map(({ block, scale }) => [block, scale]));
  const sized = blocks.map((block) => (scales.has(block) ? { ...block, size: scales.get(block)! } : block));
  return { picture: result, blocks: sized, warnings };
}
