import { type LanguageCode, languageOf } from '../../languages';
import type { Marker } from '../known-picture';
import { countPlaceholders } from '../text/placeholder';
import type { Patch, Picture, TranslatedBlock, Warning } from '../types';
import { applyPatches } from './apply-patches';
import { drawSetting } from './draw-setting';
import { drawingsOf } from './drawings';
import { layOut } from './lay-out';
import { layOver } from './lay-over';
import { liftOff } from './lift-off';
import { loadFaces } from './load-faces';

export interface Typeset {
  /** null when nothing changed. */
  readonly picture: Picture | null;
  /** With the sizes and alignments that they were written in. */
  readonly blocks: readonly TranslatedBlock[];
  readonly warnings: readonly Warning[];
}

/**
 * Erases what was translated and writes the translations in the same spots and looks. `patches[i]` belongs to `blocks[i]`; those of the
 * markers follow, which move only where the text runs from right to left. Every pixel outside the patches and the new letters stays
 * bit-identical. What cannot be written is not erased either.
 */
export async function typeset(
  picture: Picture,
  blocks: readonly TranslatedBlock[],
  patches: readonly Patch[],
  to: LanguageCode,
  markers: readonly Marker[] = [],
): Promise<Typeset> {
  const wanted = blocks.filter(({ translation }) => translation !== null);
  const written = wanted.filter((block) => block.translation?.text.trim() && placesDrawings(block));
  const drawings = new Map(
    written.map((block) => [block, drawingsOf(picture, block, patches[blocks.indexOf(block)]!)]),
  );
  await loadFaces(written, languageOf(to));
  const turned = languageOf(to).direction === 'rtl' ? markers : [];
  const patchOf = new Map(turned.map(({ block }, i) => [blocks[block]!, patches[blocks.length + i]!]));
  const erasing = (some: readonly TranslatedBlock[]) =>
    applyPatches(picture, [
      ...patches.filter((_, i) => some.includes(blocks[i]!)),
      ...some.flatMap((block) => patchOf.get(block) ?? []),
    ]);
  const erased = erasing(written);
  const masks = new Map([...patchOf].map(([block, { mask }]) => [block, mask]));
  const settings = written.length > 0 ? layOut(erased, written, blocks, to, masks, drawings) : [];
  const set = settings.map(({ block }) => block);
  const warnings: Warning[] = [];
  if (settings.some(({ tooSmall }) => tooSmall)) warnings.push('text-too-small');
  if (set.length < wanted.length) warnings.push('text-not-set');
  if (set.length === 0) return { picture: null, blocks, warnings };
  const result = set.length === written.length ? erased : erasing(set);
  for (const { block, marker } of settings)
    if (marker) {
      const { x, y, image } = liftOff(picture, patchOf.get(block)!);
      layOver(result, { x: x + marker.dx, y: y + marker.dy, image });
    }
  for (const setting of settings) layOver(result, drawSetting(setting, picture.width, picture.height));
  const drawn = new Map(settings.map(({ block, scale, align }) => [block, { size: scale, align }]));
  return { picture: result, blocks: blocks.map((block) => ({ ...block, ...drawn.get(block) })), warnings };
}

/** A translation that lost the place of a drawing would lose the drawing. */
const placesDrawings = ({ lines, translation }: TranslatedBlock): boolean =>
  countPlaceholders(translation?.text ?? '') === lines.flatMap(({ inner = [] }) => inner).length;
