import type { LanguageCode } from '../../languages';
import type { SourceText, TranslationOutcome } from '../../pipeline/engines';
import { translateTexts } from '../../pipeline/text/translate-texts';
import type { Translation } from '../../pipeline/types';
import type { LookUp } from './memory/index-corpus';
import { surenessIn } from './memory/sureness-in';

/** Translates texts sentence by sentence: what the memory knows by heart is taken from there, `translate` is asked for the others only. */
export async function bySentences(
  texts: readonly SourceText[],
  to: LanguageCode,
  by: Translation['by'],
  lookUp: LookUp,
  translate: (sentences: readonly string[]) => Promise<string[]>,
): Promise<TranslationOutcome> {
  const surenessOf = surenessIn(texts);
  const ask = async (sentences: readonly string[]): Promise<string[]> => {
    const known = sentences.map((sentence) => lookUp(sentence, surenessOf));
    const open = sentences.filter((_, i) => known[i] === null);
    const translated = open.length > 0 ? await translate(open) : [];
    return known.map((answer) => answer ?? translated.shift() ?? '');
  };
  const plain = texts.map(({ text }) => text);
  return { translations: await translateTexts(plain, to, by, ask), needsModel: [] };
}
