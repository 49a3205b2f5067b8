import { beforeEach, expect, test, vi } from 'vitest';
import type { Progress } from '../../../src/pipeline/progress';
import { type Job, type Outcome, runJob, serveJobs } from '../../../src/shared/job-port';
import { handleRequests } from '../../../src/shared/messages';
import { ports, resetBrowser, sender } from './fake-browser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).browser }));

beforeEach(() => {
  resetBrowser();
  handleRequests({ 'open-engine': () => {} });
});

const job: Job = {
  picture: new Blob(['pixels']),
  request: { from: 'en', to: 'de' },
  engine: { hub: 'https://hub.example' },
  priority: 0,
};
const report = {
  picture: { width: 2, height: 1 },
  from: 'en',
  to: 'de',
  blocks: [],
  engine: { finder: 'f', reader: 'r', translator: 't', eraser: 'e' },
  timings: {},
  warnings: [],
} as const;
const nothing: Outcome = { type: 'nothing-to-translate', report };
const lost = (message: unknown) => ({ type: 'failed', failure: { code: 'engine-failed', stage: 'loading', message } });
const never = () => new Promise<Outcome>(() => {});
const run = (signal = new AbortController().signal, progress: (progress: Progress) => void = () => {}) =>
  runJob(job, progress, signal);

test('progress arrives in order, then the picture', async () => {
  serveJobs(async ({ picture, request }, tell) => {
    tell({ stage: 'finding' });
    tell({ stage: 'downloading', loadedBytes: 1, totalBytes: 2 });
    const pixels = picture instanceof Blob ? await picture.text() : '';
    return { type: 'done', image: new Blob([pixels, request.to]), report };
  });
  const seen: Progress[] = [];
  const outcome = await run(undefined, (progress) => seen.push(progress));
  expect(outcome.type === 'done' && (await outcome.image.text())).toBe('pixelsde');
  expect(seen).toEqual([{ stage: 'finding' }, { stage: 'downloading', loadedBytes: 1, totalBytes: 2 }]);
  expect(ports.map(({ open }) => open)).toEqual([false]);
});

test('a failure is an outcome, and an error in the work becomes one', async () => {
  serveJobs(() => Promise.reject(new Error('out of memory')));
  expect(await run()).toEqual(lost('Error: out of memory'));
});

test('abort closes the port, rejects with the reason, and aborts the work', async () => {
  const work = vi.fn((_job: Job, _report: unknown, _signal: AbortSignal) => never());
  serveJobs(work);
  const leaving = new AbortController();
  const outcome = run(leaving.signal);
  await vi.waitFor(() => expect(work).toHaveBeenCalled());
  const signal = work.mock.calls[0]![2];
  expect(signal.aborted).toBe(false);
  leaving.abort(new Error('page left'));
  await expect(outcome).rejects.toThrow('page left');
  await vi.waitFor(() => expect(signal.aborted).toBe(true));
});

test('a result that comes after the abort goes nowhere', async () => {
  const { promise, finish } = later();
  serveJobs(() => promise);
  const leaving = new AbortController();
  const outcome = run(leaving.signal);
  await vi.waitFor(() => expect(ports).toHaveLength(1));
  const post = vi.spyOn(ports[0]!, 'postMessage');
  leaving.abort();
  await expect(outcome).rejects.toThrow('aborted');
  finish(nothing);
  await new Promise((resolve) => setTimeout(resolve));
  expect(post).not.toHaveBeenCalled();
});

test('what is aborted before it starts opens no port', async () => {
  await expect(run(AbortSignal.abort())).rejects.toThrow('aborted');
  expect(ports).toEqual([]);
});

test('an engine room that closes is a failure, not a hang', async () => {
  serveJobs(never);
  const outcome = run();
  await vi.waitFor(() => expect(ports).toHaveLength(1));
  ports[0]!.disconnect();
  expect(await outcome).toEqual(lost('The engine room closed the port'));
});

test('an engine room that is not there is a failure with the browser’s word', async () => {
  expect(await run()).toEqual(lost('Could not establish connection.'));
});

test('an engine room that cannot be opened is a failure', async () => {
  resetBrowser();
  handleRequests({ 'open-engine': () => Promise.reject(new Error('no offscreen')) });
  expect(await run()).toEqual(lost('Error: no offscreen'));
  expect(ports).toEqual([]);
});

test('each port is a job of its own', async () => {
  serveJobs(async () => nothing);
  expect(await Promise.all([run(), run()])).toEqual([nothing, nothing]);
});

test('a foreign sender gets no work done', async () => {
  const work = vi.fn(never);
  serveJobs(work);
  const outcome = run();
  // The door was opened by us; the port then comes from elsewhere.
  sender.id = 'somebody-else';
  await vi.waitFor(() => expect(ports).toHaveLength(1));
  await new Promise((resolve) => setTimeout(resolve));
  expect(work).not.toHaveBeenCalled();
  ports[0]!.disconnect();
  expect(await outcome).toMatchObject({ type: 'failed' });
});

function later() {
  let finish: (outcome: Outcome) => void = () => {};
  const promise = new Promise<Outcome>((resolve) => {
    finish = resolve;
  });
  return { promise, finish };
}
