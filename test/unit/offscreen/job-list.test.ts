import { expect, test } from 'vitest';
import { createJobList } from '../../../src/offscreen/job-list';
import type { Progress } from '../../../src/pipeline/progress';
import type { Job, Outcome } from '../../../src/shared/job-port';

const job = {} as Job;
const done = { type: 'done' } as Outcome;

test('a job is listed with its progress for as long as it lasts', async () => {
  const jobs = createJobList();
  let resolve: (outcome: Outcome) => void = () => {};
  const promise = new Promise<Outcome>((end) => {
    resolve = end;
  });
  let tell: (progress: Progress) => void = () => {};
  const work = jobs.listed((_, report) => {
    tell = report;
    return promise;
  });
  const heard: Progress[] = [];
  const outcome = work(job, (progress) => heard.push(progress), new AbortController().signal);
  expect(jobs.running()).toEqual([{ id: 1 }]);
  tell({ stage: 'reading' });
  expect(jobs.running()).toEqual([{ id: 1, progress: { stage: 'reading' } }]);
  expect(heard).toEqual([{ stage: 'reading' }]);
  resolve(done);
  expect(await outcome).toBe(done);
  expect(jobs.running()).toEqual([]);
});

test('a cancelled job is gone at once, and its work is told', async () => {
  const jobs = createJobList();
  let told: AbortSignal | undefined;
  const work = jobs.listed((_, __, signal) => {
    told = signal;
    return new Promise(() => {});
  });
  const first = work(job, () => {}, new AbortController().signal);
  const second = work(job, () => {}, new AbortController().signal);
  jobs.cancel(2);
  await expect(second).rejects.toMatchObject({ name: 'AbortError' });
  expect(told?.aborted).toBe(true);
  expect(jobs.running()).toEqual([{ id: 1 }]);
  jobs.cancel(1);
  await expect(first).rejects.toMatchObject({ name: 'AbortError' });
});

test('a closed page ends the work', () => {
  const jobs = createJobList();
  const page = new AbortController();
  let told: AbortSignal | undefined;
  void jobs.listed((_, __, signal) => {
    told = signal;
    return new Promise(() => {});
  })(job, () => {}, page.signal);
  page.abort();
  expect(told?.aborted).toBe(true);
});
