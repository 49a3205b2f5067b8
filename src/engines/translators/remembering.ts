import type { Translator } from '../../pipeline/engines';
import type { Translation } from '../../pipeline/types';

/** Language and text → what came of it. */
export type Answers = Map<string, Translation | null>;

/** Asks a translator only for what it has not answered before. What waits for a model is asked again. */
export function createRemembering(translator: Translator, answers: Answers, quality: string): Translator {
  return {
    id: translator.id,
    async translate(texts, to, report, signal) {
      const keyOf = (text: string) => JSON.stringify([translator.id, quality, to, text]);
      const open = texts.flatMap(({ text }, i) => (answers.has(keyOf(text)) ? [] : [i]));
      const asked = open.map((i) => texts[i]!);
      const outcome =
        open.length > 0
          ? await translator.translate(asked, to, report, signal)
          : { translations: [], needsModel: [] as readonly number[] };
      const waiting = new Set(outcome.needsModel);
      for (const [at, { text }] of asked.entries())
        if (!waiting.has(at)) answers.set(keyOf(text), outcome.translations[at] ?? null);
      const news = new Map(asked.map(({ text }, at) => [text, outcome.translations[at] ?? null]));
      return {
        ...outcome,
        translations: texts.map(({ text }) => answers.get(keyOf(text)) ?? news.get(text) ?? null),
        needsModel: outcome.needsModel.map((at) => open[at]!),
      };
    },
  };
}
