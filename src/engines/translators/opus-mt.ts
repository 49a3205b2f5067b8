import * as Comlink from 'comlink';
import type { LanguageCode } from '../../languages';
import type { Translator } from '../../pipeline/engines';
import { PipelineError } from '../../pipeline/errors';
import { isUntranslatable } from '../../pipeline/text/is-untranslatable';
import { lowerCapitals } from '../../pipeline/text/lower-capitals';
import { type Sentence, splitSentences } from '../../pipeline/text/split-sentences';
import type { Translation } from '../../pipeline/types';
import { downloadModel } from '../download';
import { type Model, opusMtModel } from '../models';
import type { OpusMtWorker } from './opus-mt.worker';

/** A library that hangs while it loads has failed. */
const LOAD_LIMIT_MS = 90_000;

interface OpenModel {
  readonly id: string;
  readonly worker: Worker;
  readonly remote: Comlink.Remote<OpusMtWorker>;
  readonly died: Promise<never>;
}

/**
 * Opus-MT by transformers.js, in a worker of its own: one model at a time; another language ends the worker, because only that gives the
 * memory back. The worker is ended on abort, too: WASM cannot be interrupted.
 */
export function createOpusMt({ hub }: { readonly hub: string }): Translator {
  let open: OpenModel | undefined;

  function close(): void {
    open?.worker.terminate();
    open = undefined;
  }

  async function openModel(model: Model): Promise<OpenModel> {
    if (open?.id === model.id) return open;
    close();
    const worker = new Worker(new URL('./opus-mt.worker.ts', import.meta.url), { type: 'module' });
    const died = new Promise<never>((_, reject) => {
      worker.onerror = (event) => reject(new Error(event.message || 'The translation worker could not start'));
    });
    died.catch(close);
    open = { id: model.id, worker, remote: Comlink.wrap<OpusMtWorker>(worker), died };
    await Promise.race([open.remote.load(model.id, model.revision), died, limit(LOAD_LIMIT_MS)]);
    return open;
  }

  async function translateSentences(
    model: Model,
    sentences: readonly string[],
    signal: AbortSignal,
  ): Promise<string[]> {
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    try {
      const work = openModel(model).then(({ remote, died }) => Promise.race([remote.translate(sentences), died]));
      return await Promise.race([work, aborted]);
    } catch (cause) {
      close();
      signal.throwIfAborted();
      throw new PipelineError('engine-failed', 'translating', { cause });
    }
  }

  return {
    id: 'opus-mt',
    async translate(texts, to: LanguageCode, report, signal) {
      const model = opusMtModel(to);
      if (!model) return { translations: texts.map(() => null), needsModel: texts.map((_, i) => i) };
      await downloadModel(
        hub,
        model,
        (loadedBytes, totalBytes) => report({ stage: 'downloading', loadedBytes, totalBytes }),
        signal,
      );
      report({ stage: 'translating' });
      const parts = texts.map((text) => splitSentences(lowerCapitals(text)));
      const sentences = parts.flat().filter(({ text }) => !isUntranslatable(text));
      const prefixed = sentences.map(({ text }) => (model.prefix ? `${model.prefix} ${text}` : text));
      const translated = prefixed.length > 0 ? await translateSentences(model, prefixed, signal) : [];
      const bySentence = new Map<Sentence, string>(sentences.map((sentence, i) => [sentence, translated[i] ?? '']));
      return { translations: parts.map((part) => join(part, bySentence)), needsModel: [] };
    },
  };
}

/** Sentences that are no words to translate stay as they are; a text of nothing else is left alone. */
function join(sentences: readonly Sentence[], translated: ReadonlyMap<Sentence, string>): Translation | null {
  if (!sentences.some((sentence) => translated.get(sentence))) return null;
  const text = sentences.map((sentence) => (translated.get(sentence) || sentence.text) + sentence.gap).join('');
  return { text: text.trim(), by: 'opus-mt' };
}

const limit = (ms: number): Promise<never> =>
  new Promise((_, reject) => setTimeout(() => reject(new Error(`The model did not load within ${ms} ms`)), ms));
