import type { LanguageCode } from '../../../languages';
import type { Translator } from '../../../pipeline/engines';
import { planText } from '../../../pipeline/text/plan-text';
import type { Translation } from '../../../pipeline/types';
import { once } from '../../once';
import corpusUrl from './forwards.tsv?url';
import { indexCorpus, type LookUp } from './index-corpus';
import { recall } from './recall';
import { surenessIn } from './sureness-in';

export interface MemoryOptions {
  /** Text of the corpus: tab separated, one unit a row. */
  readonly load?: () => Promise<string>;
}

export interface Memory extends Translator {
  /** What is known by heart in a language, sentence by sentence. */
  lookUpIn(to: LanguageCode): Promise<LookUp>;
}

const loadShipped = async (): Promise<string> => (await fetch(corpusUrl)).text();

/**
 * The translation memory: answers at once what it knows by heart, sentence by sentence, and nothing else. A text is translated only
 * if every sentence of it is known; the others need the full model.
 */
export function createMemory({ load = loadShipped }: MemoryOptions = {}): Memory {
  const indexes = new Map<LanguageCode, () => Promise<LookUp>>();
  const lookUpIn = (to: LanguageCode): Promise<LookUp> => {
    const index = indexes.get(to) ?? once(async () => indexCorpus(await load(), to));
    indexes.set(to, index);
    return index();
  };
  return {
    id: 'memory',
    lookUpIn,
    async translate(texts, to, _report, signal) {
      const lookUp = await lookUpIn(to);
      signal.throwIfAborted();
      const needsModel: number[] = [];
      const translations = texts.map((source, i): Translation | null => {
        const plan = planText(source.text);
        if (!plan) return null;
        const surenessOf = surenessIn([source]);
        const known = recall(plan, (sentence) => lookUp(sentence, surenessOf), to);
        if (known === null) needsModel.push(i);
        return known === null ? null : { text: known, by: 'memory' };
      });
      return { translations, needsModel };
    },
  };
}
