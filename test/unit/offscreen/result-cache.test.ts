import { expect, test } from 'vitest';
import { createResultCache, resultKey } from '../../../src/offscreen/result-cache';
import type { Warning } from '../../../src/pipeline/types';
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

test('the key is the content, the request and the choice of engines', async () => {
  const key = (content: string, to: 'de' | 'fr', type = '', fast = false) =>
    resultKey(new Blob([content], { type }), { from: 'en', to }, { hub: 'https://hub.example', fast });
  expect(await key('a', 'de')).toBe(await key('a', 'de', 'image/png'));
  const keys = await Promise.all([key('a', 'de'), key('b', 'de'), key('a', 'fr'), key('a', 'de', '', true)]);
  expect(new Set(keys).size).toBe(4);
  expect(keys[0]).toMatch(/^[0-9a-f]{64} /);
});
