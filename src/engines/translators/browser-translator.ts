import type { LanguageCode } from '../../languages';
import type { Translator } from '../../pipeline/engines';
import { translateTexts } from '../../pipeline/text/translate-texts';

/** The Translator API of Chrome 138 and Edge 148 (webmachinelearning.github.io/translation-api), as far as it is used here. */
interface TranslatorApi {
  availability(pair: Pair): Promise<'unavailable' | 'downloadable' | 'downloading' | 'available'>;
  create(options: Pair & { readonly signal: AbortSignal }): Promise<OpenTranslator>;
}
interface Pair {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
}
interface OpenTranslator {
  translate(text: string, options: { readonly signal: AbortSignal }): Promise<string>;
  destroy(): void;
}

/**
 * The browser's own translator, which works on this machine. It is asked only when its language pack is here already: fetching one is for
 * the popup, where the user clicks. Everything else needs another model.
 */
export function createBrowserTranslator(
  lookUpIn: (to: LanguageCode) => Promise<(sentence: string) => string | null>,
): Translator {
  return {
    id: 'browser',
    async translate(texts, to, _report, signal) {
      const api = (globalThis as { Translator?: TranslatorApi }).Translator;
      const pair = { sourceLanguage: 'en', targetLanguage: to };
      const isHere = (await api?.availability(pair).catch(() => null)) === 'available';
      signal.throwIfAborted();
      if (!api || !isHere) return { translations: texts.map(() => null), needsModel: texts.map((_, i) => i) };
      const lookUp = await lookUpIn(to);
      const translator = await api.create({ ...pair, signal });
      try {
        const ask = async (sentences: readonly string[]): Promise<string[]> => {
          const translated: string[] = [];
          for (const sentence of sentences)
            translated.push(lookUp(sentence) ?? (await translator.translate(sentence, { signal })));
          return translated;
        };
        return { translations: await translateTexts(texts, to, 'browser', ask), needsModel: [] };
      } finally {
        translator.destroy();
      }
    },
  };
}
