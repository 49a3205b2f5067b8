import * as Comlink from 'comlink';
import type { Progress } from '../pipeline/types';
import type { Job, Outcome } from '../shared/job-port';
import type { PictureWorker } from './picture.worker';

/** A worker that does not stop by itself within this time after a cancel is killed. */
const PATIENCE_MS = 1500;

/**
 * Owns the worker in which pictures are translated, one at a time. The worker starts with the first picture and ends
 * after `idleMs` without one: only ending it gives the memory of the WASM engines back.
 */
export function createPictureRoom(idleMs: number) {
  let open: { worker: Worker; remote: Comlink.Remote<PictureWorker>; died: Promise<never> } | undefined;
  let idle: ReturnType<typeof setTimeout> | undefined;

  function enter() {
    clearTimeout(idle);
    if (open) return open;
    const worker = new Worker(new URL('./picture.worker.ts', import.meta.url), { type: 'module' });
    const died = new Promise<never>((_, reject) => {
      worker.onerror = (event) => {
        close();
        reject(new Error(event.message || 'The picture worker could not start'));
      };
    });
    died.catch(() => {});
    open = { worker, remote: Comlink.wrap<PictureWorker>(worker), died };
    return open;
  }

  function close(): void {
    clearTimeout(idle);
    open?.worker.terminate();
    open = undefined;
  }

  return {
    close,
    /** Rejects when cancelled, or when the worker died. */
    async translate(
      encoded: Blob,
      job: Job,
      report: (progress: Progress) => void,
      signal: AbortSignal,
    ): Promise<Outcome> {
      signal.throwIfAborted();
      const { remote, died } = enter();
      let killed: ReturnType<typeof setTimeout> | undefined;
      const aborted = new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => {
          void remote.cancel();
          killed = setTimeout(() => {
            close();
            reject(signal.reason);
          }, PATIENCE_MS);
        });
      });
      aborted.catch(() => {});
      try {
        return await Promise.race([remote.translate(encoded, job, Comlink.proxy(report)), died, aborted]);
      } finally {
        clearTimeout(killed);
        if (open) idle = setTimeout(close, idleMs);
      }
    },
  };
}
