/** The Translator API of Chrome 138 and Edge 148 (webmachinelearning.github.io/translation-api), as far as it is used here. */
interface TranslatorApi {
  availability(pair: Pair): Promise<'unavailable' | 'downloadable' | 'downloading' | 'available'>;
  create(pair: Pair): Promise<{ translate(text: string): Promise<string>; destroy(): void }>;
}
interface Pair {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
}

/** The browser's own translator, which works on this machine. */
export interface BrowserTranslation {
  /** Whether there is one with its language pack here: nothing would be fetched. */
  isHere(to: string): Promise<boolean>;
  translate(sentences: readonly string[], to: string): Promise<string[]>;
}

/** To be used in a document. A dedicated worker has the API, too, but asking it there kills the process (Chromium 156). */
export const browserTranslation: BrowserTranslation = {
  async isHere(to) {
    const api = (globalThis as { Translator?: TranslatorApi }).Translator;
    return (await api?.availability(pairTo(to)).catch(() => null)) === 'available';
  },
  async translate(sentences, to) {
    const translator = await (globalThis as unknown as { Translator: TranslatorApi }).Translator.create(pairTo(to));
    try {
      const translated: string[] = [];
      for (const sentence of sentences) translated.push(await translator.translate(sentence));
      return translated;
    } finally {
      translator.destroy();
    }
  },
};

const pairTo = (to: string): Pair => ({ sourceLanguage: 'en', targetLanguage: to });
