import { expect, test } from 'vitest';
import { hashPicture } from '../../../src/offscreen/hash-picture';
import { createResultCache, resultKey } from '../../../src/offscreen/result-cache';
import type { Request, Warning } from '../../../src/pipeline/types';
import type { Outcome, Report } from '../../../src/shared/job-port';

const report = (...warnings: Warning[]): Report => ({
  picture: { width: 2, height: 1 },
  from: 'en',
  to: 'de',
  blocks: [],
  engine: { finder: 'f', reader: 'r', translator: 't', eraser: 'e' },
  timings: {},
  warnings,
});

/** The cache looks at nothing but the size. */
const done = (megabytes: number, ...warnings: Warning[]): Outcome => ({
  type: 'done',
  image: { size: megabytes * 1024 * 1024 } as Blob,
  report: report(...warnings),
});

function afterSetting(outcome: Outcome) {
  const cache = createResultCache();
  cache.set('a', outcome);
  return cache.get('a');
}

test('keeps pictures, also with small blemishes, and the news that there is nothing', () => {
  for (const outcome of [
    done(1),
    done(1, 'text-too-small', 'first-frame-only'),
    { type: 'nothing-to-translate', report: report() } as const,
  ])
    expect(afterSetting(outcome)).toBe(outcome);
});

test('keeps nothing that may come out better next time', () => {
  const failure = { code: 'engine-failed', stage: 'loading', message: '' } as const;
  expect(afterSetting({ type: 'failed', failure })).toBeUndefined();
  expect(afterSetting(done(1, 'needs-model'))).toBeUndefined();
  expect(afterSetting({ type: 'nothing-to-translate', report: report('needs-model') })).toBeUndefined();
});

test('is bounded: what was not asked for longest goes first', () => {
  const cache = createResultCache();
  cache.set('a', done(30));
  cache.set('b', done(30));
  cache.get('a');
  cache.set('c', done(30));
  expect(['a', 'b', 'c'].filter((key) => cache.get(key))).toEqual(['a', 'c']);
  cache.set('huge', done(100));
  expect(cache.get('huge')).toBeUndefined();
});

test('the key is the content, the request with its corrections, and the choice of engines', async () => {
  const hash = async (content: string, type = '') => (await hashPicture(new Blob([content], { type }))).hash;
  expect(await hash('a')).toBe(await hash('a', 'image/png'));
  expect(await hash('a')).toMatch(/^[0-9a-f]{64}$/);
  const [a, b] = [await hash('a'), await hash('b')];
  const key = (hash: string, request: Partial<Request> = {}, fast = false) =>
    resultKey(hash, { from: 'en', to: 'de', ...request }, { hub: 'https://hub.example', fast });
  const corrections = [{ block: 0, size: 0.5 }];
  const keys = [key(a), key(b), key(a, { to: 'fr' }), key(a, {}, true), key(a, { corrections })];
  expect(new Set(keys).size).toBe(5);
});
