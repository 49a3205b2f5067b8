import type { LanguageCode } from '../languages';
import type { Translator } from './engines';
import type { PipelineError } from './errors';
import { isForeign } from './text/is-foreign';
import type { Progress, Style, TextBlock, TranslatedBlock, Warning } from './types';

export interface TranslatedBlocks {
  readonly translated: readonly TranslatedBlock[];
  readonly warnings: readonly Warning[];
  readonly modelFailure?: PipelineError;
}

type StyledBlock = TextBlock & { readonly style: Style };

/** Gives each English block its translation, all in one batch; what is in another language stays as it is. */
export async function translateBlocks(
  blocks: readonly StyledBlock[],
  to: LanguageCode,
  translator: Translator,
  report: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<TranslatedBlocks> {
  const english = blocks.filter(({ text }) => !isForeign(text));
  const texts = english.map(({ text }) => text);
  const { translations, needsModel, modelFailure } = await translator.translate(texts, to, report, signal);
  const translationOf = new Map(english.map((block, i) => [block, translations[i] ?? null]));
  const warnings: Warning[] = [];
  if (needsModel.length > 0) warnings.push('needs-model');
  if (english.length < blocks.length) warnings.push('not-english');
  return {
    translated: blocks.map((block) => ({ ...block, translation: translationOf.get(block) ?? null })),
    warnings,
    ...(modelFailure && { modelFailure }),
  };
}
