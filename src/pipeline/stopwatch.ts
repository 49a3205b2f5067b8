import { PipelineError } from './errors';
import type { Progress, Stage, Timings } from './progress';

/** Runs a stage: reports its beginning, notes its milliseconds, and gives every stray error its code and stage. */
export type Timed = <T>(stage: Stage, work: () => T | Promise<T>) => Promise<T>;

export function stopwatch(
  report: (progress: Progress) => void,
  signal: AbortSignal,
): { timings: Timings; timed: Timed } {
  const timings: Timings = {};
  const timed: Timed = async (stage, work) => {
    signal.throwIfAborted();
    report({ stage });
    const start = performance.now();
    try {
      return await work();
    } catch (cause) {
      signal.throwIfAborted();
      throw cause instanceof PipelineError ? cause : new PipelineError('engine-failed', stage, { cause });
    } finally {
      timings[stage] = performance.now() - start;
    }
  };
  return { timings, timed };
}
