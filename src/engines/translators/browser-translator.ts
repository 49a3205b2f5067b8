import type { LanguageCode } from '../../languages';
import type { Translator } from '../../pipeline/engines';
import type { BrowserTranslation } from './browser-translation';
import { bySentences } from './by-sentences';
import type { LookUp } from './memory/index-corpus';

/** How many sentences are asked for at once: between two calls a cancel is seen. */
const AT_ONCE = 4;

/**
 * The browser's own translator. It is asked only when its language pack is here already: fetching one is for the popup, where the user
 * clicks. Everything else needs another model. `lookUpIn`: what is known by heart is not asked.
 */
export function createBrowserTranslator(
  browser: BrowserTranslation,
  lookUpIn: (to: LanguageCode) => Promise<LookUp>,
): Translator {
  return {
    id: 'browser',
    async translate(texts, to, _report, signal) {
      const isHere = await browser.isHere(to);
      signal.throwIfAborted();
      if (!isHere) return { translations: texts.map(() => null), needsModel: texts.map((_, i) => i) };
      return bySentences(texts, to, 'browser', await lookUpIn(to), async (sentences) => {
        const translated: string[] = [];
        for (let from = 0; from < sentences.length; from += AT_ONCE) {
          signal.throwIfAborted();
          translated.push(...(await browser.translate(sentences.slice(from, from + AT_ONCE), to)));
        }
        return translated;
      });
    },
  };
}
