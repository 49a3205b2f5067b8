import * as Comlink from 'comlink';
import { browserTranslation } from '../engines/translators/browser-translation';
import type { LanguageCode } from '../languages';
import type { Progress } from '../pipeline/progress';
import type { Job, Outcome } from '../shared/job-port';
import type { EncodedPicture } from './hash-picture';
import type { PictureWorker } from './picture.worker';

/** A worker without work ends after this time … */
const IDLE_MS = 60_000;
/** … unless somebody is correcting what it made, and shall see each change at once. */
const KEPT_MS = 600_000;
/** A worker that does not stop by itself within this time after a cancel is killed. */
const PATIENCE_MS = 1500;

interface OpenRoom {
  readonly remote: Comlink.Remote<PictureWorker>;
  /** Rejects when the worker ends, for whatever reason. */
  readonly ended: Promise<never>;
  readonly end: (reason: unknown) => void;
}

/**
 * Owns the worker in which pictures are translated, one at a time. The worker starts with the first picture and ends
 * some time after the last one: only ending it gives the memory of the WASM engines back.
 */
export function createPictureRoom() {
  let room: OpenRoom | undefined;
  let idle: ReturnType<typeof setTimeout> | undefined;

  function enter(): OpenRoom {
    clearTimeout(idle);
    room ??= open();
    return room;
  }

  function open(): OpenRoom {
    const worker = new Worker(new URL('./picture.worker.ts', import.meta.url), { type: 'module' });
    const { promise: ended, reject } = Promise.withResolvers<never>();
    ended.catch(() => {}); // nobody may be waiting
    const end = (reason: unknown) => {
      worker.terminate();
      room = undefined;
      reject(reason);
    };
    worker.onerror = ({ message }) => end(new Error(message || 'The picture worker could not start'));
    return { remote: Comlink.wrap<PictureWorker>(worker), ended, end };
  }

  /** Its memory is given back some time after the last work. */
  function leave(idleMs: number): void {
    const used = room;
    if (used) idle = setTimeout(() => used.end(new Error('Idle')), idleMs);
  }

  return {
    async wordingsOf(text: string, to: LanguageCode, hub: string): Promise<string[]> {
      const { remote, ended } = enter();
      try {
        return await Promise.race([remote.wordingsOf(text, to, hub, Comlink.proxy(browserTranslation)), ended]);
      } finally {
        leave(KEPT_MS); // somebody is correcting
      }
    },
    /** Rejects when cancelled, or when the worker died. */
    async translate(
      picture: EncodedPicture,
      job: Job,
      report: (progress: Progress) => void,
      signal: AbortSignal,
    ): Promise<Outcome> {
      signal.throwIfAborted();
      const { remote, ended, end } = enter();
      let patience: ReturnType<typeof setTimeout> | undefined;
      const cancel = () => {
        void remote.cancel();
        patience = setTimeout(() => end(signal.reason), PATIENCE_MS);
      };
      signal.addEventListener('abort', cancel);
      try {
        return await Promise.race([
          remote.translate(picture, job, Comlink.proxy(report), Comlink.proxy(browserTranslation)),
          ended,
        ]);
      } finally {
        signal.removeEventListener('abort', cancel);
        clearTimeout(patience);
        leave(job.keep ? KEPT_MS : IDLE_MS);
      }
    },
  };
}
