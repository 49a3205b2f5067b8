import type { Progress } from '../pipeline/progress';
import type { Job, Outcome } from '../shared/job-port';
import type { RunningJob } from '../shared/messages';

type Work = (job: Job, report: (progress: Progress) => void, signal: AbortSignal) => Promise<Outcome>;

interface Entry {
  readonly cancelled: AbortController;
  progress?: Progress;
}

/** Remembers which jobs are under way, so that the popup can show them and cancel each. */
export function createJobList() {
  const entries = new Map<number, Entry>();
  let last = 0;
  return {
    /** `work`, listed while it lasts. Rejects with an AbortError when it was cancelled from the list. */
    listed:
      (work: Work): Work =>
      async (job, report, signal) => {
        const id = ++last;
        const cancelled = new AbortController();
        const gone = new Promise<never>((_, reject) => {
          cancelled.signal.addEventListener('abort', () => reject(cancelled.signal.reason));
        });
        const entry: Entry = { cancelled };
        entries.set(id, entry);
        const note = (progress: Progress) => {
          entry.progress = progress;
          report(progress);
        };
        try {
          // The queue may keep a cancelled job until its turn comes: nobody has to wait for that.
          return await Promise.race([work(job, note, AbortSignal.any([signal, cancelled.signal])), gone]);
        } finally {
          entries.delete(id);
        }
      },
    running: (): readonly RunningJob[] =>
      [...entries].map(([id, { progress }]) => ({ id, ...(progress && { progress }) })),
    cancel: (id: number): void => entries.get(id)?.cancelled.abort(),
  };
}
