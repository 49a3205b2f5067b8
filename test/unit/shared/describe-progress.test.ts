import { expect, test, vi } from 'vitest';
import { describeProgress } from '../../../src/shared/describe-progress';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).browser }));

const ORDER = ['loading', 'finding', 'reading', 'grouping', 'translating', 'erasing', 'typesetting'] as const;

test('the ring never goes back, and never looks finished', () => {
  const shares = ORDER.map((stage) => describeProgress({ stage }).progress);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares[0]).toBeGreaterThan(0);
  expect(shares.at(-1)).toBeLessThan(1);
});

test('each stage has its sentence', () => {
  expect(describeProgress({ stage: 'finding' }).label).toBe('stageFinding');
  expect(describeProgress({ stage: 'grouping' }).label).toBe('stageReading');
});

test('a download shows whole megabytes and its true share', () => {
  expect(describeProgress({ stage: 'downloading', loadedBytes: 26_600_000, totalBytes: 106_400_000 })).toEqual({
    progress: 0.25,
    label: 'stageDownloading 27 106',
  });
});

test('a download of unknown size is at its beginning', () => {
  expect(describeProgress({ stage: 'downloading' })).toEqual({ progress: 0, label: 'stageDownloading 0 0' });
});
