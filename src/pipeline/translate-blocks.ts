import type { LanguageCode } from '../languages';
import type { CorrectedBlock } from './correct-blocks';
import type { Translator } from './engines';
import type { PipelineError } from './errors';
import type { Progress } from './progress';
import { findSignatures } from './text/find-signatures';
import { isForeign } from './text/is-foreign';
import type { TranslatedBlock, Warning } from './types';

export interface TranslatedBlocks {
  readonly translated: readonly TranslatedBlock[];
  readonly warnings: readonly Warning[];
  readonly modelFailure?: PipelineError;
}

/**
 * Gives each English block its translation, all in one batch; what is in another language stays as it is, and so does who said what stands
 * above. Those that the user translated are not asked for.
 */
export async function translateBlocks(
  blocks: readonly CorrectedBlock[],
  to: LanguageCode,
  translator: Translator,
  report: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<TranslatedBlocks> {
  const open = blocks.filter(({ translation, text }) => translation === undefined && text !== '');
  const english = open.filter(({ text }) => !isForeign(text));
  const signatures = findSignatures(blocks);
  const asked = english.filter((block) => !signatures.has(block));
  const texts = asked.map(({ text, lines }) => ({ text, words: lines.flatMap(({ words }) => words) }));
  const { translations, needsModel, modelFailure } = await translator.translate(texts, to, report, signal);
  const translationOf = new Map(asked.map((block, i) => [block, translations[i] ?? null]));
  const warnings: Warning[] = [];
  if (needsModel.length > 0) warnings.push('needs-model');
  if (english.length < open.length) warnings.push('not-english');
  return {
    translated: blocks.map((block) => {
      const translation = block.translation ?? translationOf.get(block) ?? null;
      // What is the same in both languages stays as it stands in the picture.
      return { ...block, translation: translation?.text === block.text ? null : translation };
    }),
    warnings,
    ...(modelFailure && { modelFailure }),
  };
}

/** Every text as its own translation. */
export async function writtenBack(blocks: readonly CorrectedBlock[]): Promise<TranslatedBlocks> {
  return {
    translated: blocks.map((block) => ({ ...block, translation: { text: block.text, by: 'given' } })),
    warnings: [],
  };
}
