import type { LanguageCode } from '../../../languages';
import type { Translator } from '../../../pipeline/engines';
import { isUntranslatable } from '../../../pipeline/text/is-untranslatable';
import { mayBeEnglish } from '../../../pipeline/text/may-be-english';
import { splitSentences } from '../../../pipeline/text/split-sentences';
import type { Translation } from '../../../pipeline/types';
import { once } from '../../once';
import corpusUrl from './forwards.tsv?url';
import { indexCorpus, type LookUp } from './index-corpus';

export interface MemoryOptions {
  /** Text of the corpus: tab separated, one unit a row. */
  readonly load?: () => Promise<string>;
}

const loadShipped = async (): Promise<string> => (await fetch(corpusUrl)).text();

/**
 * The translation memory: answers at once what it knows by heart, sentence by sentence, and nothing else. A text is translated only
 * if every sentence of it is known; the others need the full model.
 */
export function createMemory({ load = loadShipped }: MemoryOptions = {}): Translator {
  const indexes = new Map<LanguageCode, () => Promise<LookUp>>();
  const indexOf = (to: LanguageCode): Promise<LookUp> => {
    const index = indexes.get(to) ?? once(async () => indexCorpus(await load(), to));
    indexes.set(to, index);
    return index();
  };
  return {
    id: 'memory',
    async translate(texts, to, _report, signal) {
      const lookUp = await indexOf(to);
      signal.throwIfAborted();
      const needsModel: number[] = [];
      const translations = texts.map((text, i): Translation | null => {
        if (isUntranslatable(text) || !mayBeEnglish(text)) return null;
        const known = translateText(text, lookUp);
        if (known === null) needsModel.push(i);
        return known === null ? null : { text: known, by: 'memory' };
      });
      return { translations, needsModel };
    },
  };
}

/** The whole text, else the longest runs of its sentences, one after the other; null when a sentence is left over. */
export function translateText(text: string, lookUp: LookUp): string | null {
  const sentences = splitSentences(text);
  let translation = '';
  for (let from = 0; from < sentences.length; ) {
    const run = longestRun(sentences.slice(from), lookUp);
    if (!run) return null;
    translation += run.text;
    from += run.length;
  }
  return translation.trim() || null;
}

function longestRun(sentences: ReturnType<typeof splitSentences>, lookUp: LookUp) {
  for (let length = sentences.length; length > 0; length--) {
    const run = sentences.slice(0, length);
    const source = run.map(({ text, gap }) => text + gap).join('');
    const known = keepEmoji(source.trim(), lookUp) ?? (length === 1 && isUntranslatable(source) ? source.trim() : null);
    if (known !== null) return { length, text: known + run.at(-1)!.gap };
  }
  return null;
}

const EMOJI_AT_ENDS = /^((?:\p{Extended_Pictographic}\uFE0F?\s*)*)(.*?)((?:\s*\p{Extended_Pictographic}\uFE0F?)*)$/su;

function keepEmoji(text: string, lookUp: LookUp): string | null {
  const [, before = '', words = text, after = ''] = EMOJI_AT_ENDS.exec(text) ?? [];
  const known = lookUp(words);
  return known === null ? null : before + known + after;
}
