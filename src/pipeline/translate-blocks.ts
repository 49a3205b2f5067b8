import type { LanguageCode } from '../languages';
import type { Translator } from './engines';
import type { PipelineError } from './errors';
import type { Progress, Style, TextBlock, TranslatedBlock, Warning } from './types';

export interface TranslatedBlocks {
  readonly translated: readonly TranslatedBlock[];
  readonly warnings: readonly Warning[];
  readonly modelFailure?: PipelineError;
}

type StyledBlock = TextBlock & { readonly style: Style };

/** Gives each block its translation, all in one batch. */
export async function translateBlocks(
  blocks: readonly StyledBlock[],
  to: LanguageCode,
  translator: Translator,
  report: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<TranslatedBlocks> {
  const texts = blocks.map(({ text }) => text);
  const { translations, needsModel, modelFailure } = await translator.translate(texts, to, report, signal);
  return {
    translated: blocks.map((block, i) => ({ ...block, translation: translations[i] ?? null })),
    warnings: needsModel.length > 0 ? ['needs-model'] : [],
    ...(modelFailure && { modelFailure }),
  };
}
