import { correctBlocks } from './correct-blocks';
import type { Engines } from './engines';
import { groupLines } from './group/group-lines';
import { findInks } from './ink/find-inks';
import { withoutAsides } from './ink/without-asides';
import type { KnownPicture } from './known-picture';
import { findMarkers } from './list/find-markers';
import type { Progress } from './progress';
import { stopwatch } from './stopwatch';
import { measureStyles } from './style/measure-styles';
import { translateBlocks, writtenBack } from './translate-blocks';
import type { Line, Picture, Request, Result, Warning } from './types';
import { typeset } from './typeset/typeset';

/**
 * THE workflow: find → read → group → (translate ∥ erase) → typeset. What is known of the picture from another time is not done again.
 * Rejects with a PipelineError, or with the signal's reason.
 */
export async function translatePicture(
  known: KnownPicture,
  { to, readOnly, mirror, corrections = [] }: Request,
  { finder, reader, translator, eraser }: Engines,
  report: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Result> {
  const { timings, timed } = stopwatch(report, signal);
  const { picture } = known;

  async function readText() {
    const found = await timed('finding', () => finder.find(picture, signal));
    const { lines, unread } = await timed('reading', () => reader.read(picture, found, signal));
    const warnings: Warning[] = unread.length > lines.length ? ['not-english'] : [];
    return { ...(await timed('grouping', () => describeBlocks(picture, lines))), warnings };
  }
  known.text ??= await readText();
  const { halos, markers, warnings: foreign } = known.text;
  const blocks = correctBlocks(known.text.blocks, corrections);
  if (readOnly || blocks.length === 0) {
    const untranslated = blocks.map((block) => ({ ...block, translation: null }));
    return { blocks: untranslated, picture: null, timings, warnings: foreign };
  }

  const [{ translated, warnings, ...failure }, patches] = await Promise.all([
    timed('translating', () =>
      mirror ? writtenBack(blocks) : translateBlocks(blocks, to, translator, report, signal),
    ),
    known.patches ??
      timed('erasing', () => eraser.erase(picture, [...halos, ...markers.map(({ mask }) => mask)], signal)),
  ]);
  known.patches = patches;
  const written = await timed('typesetting', () => typeset(picture, translated, patches, to, markers));
  return {
    ...failure,
    ...written,
    timings,
    warnings: [...new Set([...foreign, ...warnings, ...written.warnings])],
  };
}

/** Lines → blocks with their style, for each block the mask of all that has to be erased, and what stands before list items. */
function describeBlocks(picture: Picture, lines: readonly Line[]) {
  const grouped = groupLines(lines);
  const inks = findInks(picture, grouped);
  const styles = measureStyles(picture, grouped, inks);
  const blocks = grouped.map((block, i) => ({ ...block, style: styles[i]! }));
  const halos = inks.map(({ halo }, i) => withoutAsides(picture, grouped[i]!, halo));
  return { blocks, halos, markers: findMarkers(picture, blocks) };
}
