import type { TranslationOutcome, Translator } from '../../pipeline/engines';
import { type ErrorCode, PipelineError } from '../../pipeline/errors';

/** What may go wrong with a download: no reason to lose what other translators gave, or might give. */
const MODEL_FAILURES: ReadonlySet<ErrorCode> = new Set([
  'hub-unreachable',
  'hub-refused',
  'needs-permission',
  'download-broken',
  'disk-full',
]);

/**
 * Asks the first translator, and each next one only for the texts that still need a model. Where one's model could not be had, the first
 * such failure is told beside what the others gave, if texts are left that need it.
 */
export function createInOrder(id: string, translators: readonly Translator[]): Translator {
  return {
    id,
    async translate(texts, to, report, signal) {
      const translations: TranslationOutcome['translations'][number][] = texts.map(() => null);
      let open = texts.map((_, i) => i);
      let modelFailure: PipelineError | undefined;
      for (const translator of translators) {
        if (open.length === 0) break;
        const asked = open;
        const outcome = await tryTo(() =>
          translator.translate(
            asked.map((i) => texts[i]!),
            to,
            report,
            signal,
          ),
        );
        if (outcome instanceof PipelineError) {
          modelFailure ??= outcome;
          continue;
        }
        for (const [at, i] of asked.entries()) translations[i] = outcome.translations[at] ?? null;
        open = outcome.needsModel.map((at) => asked[at]!);
      }
      return { translations, needsModel: open, ...(modelFailure && open.length > 0 && { modelFailure }) };
    },
  };
}

async function tryTo(translate: () => Promise<TranslationOutcome>): Promise<TranslationOutcome | PipelineError> {
  try {
    return await translate();
  } catch (error) {
    if (error instanceof PipelineError && MODEL_FAILURES.has(error.code)) return error;
    throw error;
  }
}
