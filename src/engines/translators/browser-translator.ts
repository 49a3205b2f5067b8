import type { LanguageCode } from '../../languages';
import type { Translator } from '../../pipeline/engines';
import { translateTexts } from '../../pipeline/text/translate-texts';
import type { BrowserTranslation } from './browser-translation';
import type { LookUp } from './memory/index-corpus';
import { surenessIn } from './memory/sureness-in';

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
      const lookUp = await lookUpIn(to);
      const surenessOf = surenessIn(texts);
      const ask = async (sentences: readonly string[]): Promise<string[]> => {
        const known = sentences.map((sentence) => lookUp(sentence, surenessOf));
        const open = sentences.filter((_, i) => known[i] === null);
        const translated: string[] = [];
        for (let from = 0; from < open.length; from += AT_ONCE) {
          signal.throwIfAborted();
          translated.push(...(await browser.translate(open.slice(from, from + AT_ONCE), to)));
        }
        return known.map((answer) => answer ?? translated.shift() ?? '');
      };
      return {
        translations: await translateTexts(
          texts.map(({ text }) => text),
          to,
          'browser',
          ask,
        ),
        needsModel: [],
      };
    },
  };
}
