import type { LanguageCode } from '../languages';
import type { Translator } from './engines';
import type { Progress, Style, TextBlock, TranslatedBlock, Warning } from './types';

type StyledBlock = TextBlock & { readonly style: Style };

/** Gives each block its translation, all in one batch. `warnings` tells when some of them wait for the full model. */
export async function translateBlocks(
  blocks: readonly StyledBlock[],
  to: LanguageCode,
  translator: Translator,
  report: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<{ translated: TranslatedBlock[]; warnings: Warning[] }> {
  const texts = blocks.map(({ text }) => text);
  const { translations, needsModel } = await translator.translate(texts, to, report, signal);
  return {
    translated: blocks.map((block, i) => ({ ...block, translation: translations[i] ?? null })),
    warnings: needsModel.length > 0 ? ['needs-model'] : [],
  };
}
