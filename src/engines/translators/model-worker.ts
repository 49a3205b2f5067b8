import * as Comlink from 'comlink';
import { PipelineError } from '../../pipeline/errors';

/** A library that hangs while it loads has failed. */
const LOAD_LIMIT_MS = 90_000;

interface Opened<W> {
  readonly model: string;
  readonly remote: Comlink.Remote<W>;
  /** Rejects when the worker ends, for whatever reason. */
  readonly ended: Promise<never>;
  readonly end: (reason: unknown) => void;
}

interface Options<W> {
  readonly start: () => Worker;
  /** Tells the worker of a cancel, where it can hear it. */
  readonly cancel?: (remote: Comlink.Remote<W>) => void;
  /** A worker that has not answered so long after a cancel is ended. */
  readonly patienceMs: number;
  /** Without work for so long, it is ended: only that gives its memory back. Not given: it lives as long as its owner. */
  readonly idleMs?: number;
}

/** What is wanted of the worker. */
interface Work<W, T> {
  /** Name of the model: another one ends the worker. */
  readonly model: string;
  /** Opens it, when the worker has just been started. */
  readonly open: (remote: Comlink.Remote<W>) => Promise<unknown>;
  readonly work: (remote: Comlink.Remote<W>) => Promise<T>;
}

/**
 * Owns the worker of a translation engine, which holds one model at a time, and does one thing at a time. Rejects with the signal's reason,
 * with a PipelineError of `open`, or with engine-failed; after any failure but a heard cancel the worker is another one.
 */
export function createModelWorker<W>({ start, cancel, patienceMs, idleMs }: Options<W>) {
  let current: Opened<W> | undefined;
  let idle: ReturnType<typeof setTimeout> | undefined;

  function begin(model: string): Opened<W> {
    const worker = start();
    let reject: (reason: unknown) => void = () => {};
    const ended = new Promise<never>((_, fail) => {
      reject = fail;
    });
    ended.catch(() => {}); // nobody may be waiting
    const end = (reason: unknown) => {
      worker.terminate();
      if (current === opened) current = undefined;
      reject(reason);
    };
    worker.onerror = ({ message }) => end(new Error(message || 'The translation worker could not start'));
    const opened: Opened<W> = { model, remote: Comlink.wrap<W>(worker), ended, end };
    return opened;
  }

  return async function use<T>({ model, open, work }: Work<W, T>, signal: AbortSignal): Promise<T> {
    signal.throwIfAborted();
    clearTimeout(idle);
    const isOpen = current?.model === model;
    if (!isOpen) current?.end(new Error('Another model is wanted'));
    current ??= begin(model);
    const { remote, ended, end } = current;
    let patience: ReturnType<typeof setTimeout> | undefined;
    const beStopped = () => {
      cancel?.(remote);
      patience = setTimeout(() => end(signal.reason), patienceMs);
    };
    const kill = () => end(signal.reason);
    signal.addEventListener('abort', kill);
    try {
      if (!isOpen) await withinLimit(Promise.race([open(remote), ended]));
      signal.removeEventListener('abort', kill);
      signal.addEventListener('abort', beStopped);
      signal.throwIfAborted();
      return await Promise.race([work(remote), ended]);
    } catch (cause) {
      if (signal.aborted) throw signal.reason;
      end(cause);
      if (cause instanceof PipelineError) throw cause;
      throw new PipelineError('engine-failed', 'translating', { cause });
    } finally {
      signal.removeEventListener('abort', kill);
      signal.removeEventListener('abort', beStopped);
      clearTimeout(patience);
      if (idleMs) idle = setTimeout(() => current?.end(new Error('Idle')), idleMs);
    }
  };
}

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
