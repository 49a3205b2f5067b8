import { expect, test, vi } from 'vitest';
import { PipelineError } from '../../../src/pipeline/errors';
import { stopwatch } from '../../../src/pipeline/stopwatch';

const start = (signal = new AbortController().signal) => {
  const report = vi.fn();
  return { report, ...stopwatch(report, signal) };
};

test('reports the beginning, gives the value, and notes the milliseconds', async () => {
  const { report, timed, timings } = start();
  const value = await timed('reading', () => new Promise((resolve) => setTimeout(() => resolve(7), 20)));
  expect(value).toBe(7);
  expect(report.mock.calls).toEqual([[{ stage: 'reading' }]]);
  expect(Object.keys(timings)).toEqual(['reading']);
  expect(timings.reading).toBeGreaterThan(15);
});

test('a stray error gets a code and its stage', async () => {
  const { timed, timings } = start();
  const cause = new RangeError('boom');
  const error = await timed('erasing', () => Promise.reject(cause)).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(PipelineError);
  expect(error).toMatchObject({ code: 'engine-failed', stage: 'erasing', cause });
  expect(timings.erasing).toBeGreaterThanOrEqual(0);
});

test('so does one that is thrown at once', async () => {
  const { timed } = start();
  const work = () => {
    throw new Error('boom');
  };
  await expect(timed('grouping', work)).rejects.toMatchObject({ code: 'engine-failed', stage: 'grouping' });
});

test('an error that knows its code keeps it', async () => {
  const { timed } = start();
  const error = new PipelineError('disk-full', 'translating');
  await expect(timed('reading', () => Promise.reject(error))).rejects.toBe(error);
});

test('abort wins over the error that it caused', async () => {
  const leaving = new AbortController();
  const { timed } = start(leaving.signal);
  const work = () => {
    leaving.abort(new Error('page left'));
    throw new PipelineError('engine-failed', 'reading');
  };
  await expect(timed('reading', work)).rejects.toThrow('page left');
});

test('nothing starts after an abort', async () => {
  const { timed, report, timings } = start(AbortSignal.abort());
  const work = vi.fn();
  await expect(timed('reading', work)).rejects.toThrow('aborted');
  expect(work).not.toHaveBeenCalled();
  expect(report).not.toHaveBeenCalled();
  expect(timings).toEqual({});
});
