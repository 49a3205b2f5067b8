import { LRUCache } from 'lru-cache';
import type { Request } from '../pipeline/types';
import type { EngineSettings, Outcome } from '../shared/job-port';

const LARGEST_BYTES = 64 * 1024 * 1024;
/** What a result without a picture counts. */
const SMALLEST_BYTES = 4096;

/** Results of this session, in memory only: no picture and no word is ever written to the disk. */
export function createResultCache() {
  const results = new LRUCache<string, Outcome>({
    maxSize: LARGEST_BYTES,
    sizeCalculation: (outcome) => SMALLEST_BYTES + (outcome.type === 'done' ? outcome.image.size : 0),
  });
  return {
    clear: () => results.clear(),
    get: (key: string) => results.get(key),
    /** Keeps what would come out the same again: not failures, nor pictures that wait for a model. */
    set(key: string, outcome: Outcome): void {
      if (outcome.type !== 'failed' && !outcome.report.warnings.includes('needs-model')) results.set(key, outcome);
    },
  };
}

/** The same picture in the same language by the same engines, with the same corrections. */
export const resultKey = (hash: string, request: Request, engine: EngineSettings): string =>
  `${hash} ${JSON.stringify([request, engine.translator, engine.fast])}`;
