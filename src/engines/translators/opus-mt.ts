import * as Comlink from 'comlink';
import type { LanguageCode } from '../../languages';
import type { Translator } from '../../pipeline/engines';
import { PipelineError } from '../../pipeline/errors';
import { downloadModel } from '../download';
import { deleteModel } from '../model-cache';
import { type Model, opusMtModel } from '../models';
import { bySentences } from './by-sentences';
import type { LookUp } from './memory/index-corpus';
import type { OpusMtWorker } from './opus-mt.worker';

/** A library that hangs while it loads has failed. */
const LOAD_LIMIT_MS = 90_000;
/** The worker looks for a cancel between two steps; one that has not found it within this time is ended. */
const PATIENCE_MS = 1000;

interface OpenModel {
  readonly id: string;
  readonly remote: Comlink.Remote<OpusMtWorker>;
  /** Rejects when the worker ends, for whatever reason. */
  readonly ended: Promise<never>;
  readonly end: (reason: unknown) => void;
}

export interface OpusMtOptions {
  /** Origin that models are downloaded from. */
  readonly hub: string;
  /** What is known by heart: where it answers, the model is not asked. */
  readonly lookUpIn: (to: LanguageCode) => Promise<LookUp>;
}

/**
 * Opus-MT by transformers.js, in a worker of its own: one model at a time; another language ends the worker, because only that gives the
 * memory back. `beams`: 4 looks for the best translation, 1 is fast.
 */
export function createOpusMt({ hub, lookUpIn }: OpusMtOptions): (beams: number) => Translator {
  let current: OpenModel | undefined;

  function start(id: string): OpenModel {
    const worker = new Worker(new URL('./opus-mt.worker.ts', import.meta.url), { type: 'module' });
    const { promise: ended, reject } = Promise.withResolvers<never>();
    ended.catch(() => {}); // nobody may be waiting
    const end = (reason: unknown) => {
      worker.terminate();
      if (current === opened) current = undefined;
      reject(reason);
    };
    worker.onerror = ({ message }) => end(new Error(message || 'The translation worker could not start'));
    const opened: OpenModel = { id, remote: Comlink.wrap<OpusMtWorker>(worker), ended, end };
    return opened;
  }

  async function translateSentences(
    model: Model,
    sentences: readonly string[],
    beams: number,
    signal: AbortSignal,
  ): Promise<string[]> {
    signal.throwIfAborted();
    const isOpen = current?.id === model.id;
    if (!isOpen) current?.end(new Error('Another model is wanted'));
    current ??= start(model.id);
    const { remote, ended, end } = current;
    let patience: ReturnType<typeof setTimeout> | undefined;
    const cancel = () => {
      void remote.cancel();
      patience = setTimeout(() => end(signal.reason), PATIENCE_MS);
    };
    const kill = () => end(signal.reason);
    signal.addEventListener('abort', kill);
    try {
      if (!isOpen) await open(model, remote, ended);
      signal.removeEventListener('abort', kill);
      signal.addEventListener('abort', cancel);
      signal.throwIfAborted();
      return await Promise.race([remote.translate(sentences, beams), ended]);
    } catch (cause) {
      if (signal.aborted) throw signal.reason;
      end(cause);
      if (cause instanceof PipelineError) throw cause;
      throw new PipelineError('engine-failed', 'translating', { cause });
    } finally {
      signal.removeEventListener('abort', kill);
      signal.removeEventListener('abort', cancel);
      clearTimeout(patience);
    }
  }

  /** A model that does not open is broken, whatever its size says: it is thrown away, and the next try fetches it anew. */
  async function open(model: Model, remote: OpenModel['remote'], ended: Promise<never>): Promise<void> {
    try {
      await withinLimit(Promise.race([remote.load(model), ended]));
    } catch (cause) {
      if (!isBroken(cause)) throw cause;
      await deleteModel(model);
      throw new PipelineError('download-broken', 'translating', { cause, host: new URL(hub).host });
    }
  }

  return (beams) => ({
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
      return bySentences(texts, to, 'opus-mt', await lookUpIn(to), (sentences) => {
        const prefixed = sentences.map((text) => (model.prefix ? `${model.prefix} ${text}` : text));
        return translateSentences(model, prefixed, beams, signal);
      });
    },
  });
}

/** Not for want of memory or time, and not because somebody ended it. */
const isBroken = (cause: unknown): boolean =>
  cause instanceof Error &&
  /protobuf|ERROR_CODE|JSON|tokenizer|vocab|Could not locate file|undefined/i.test(cause.message);

async function withinLimit<T>(loading: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new Error(`The model did not load within ${LOAD_LIMIT_MS} ms`);
    timer = setTimeout(() => reject(error), LOAD_LIMIT_MS);
  });
  try {
    return await Promise.race([loading, late]);
  } finally {
    clearTimeout(timer);
  }
}
