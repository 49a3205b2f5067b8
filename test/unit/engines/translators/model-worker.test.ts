import { expose } from 'comlink';
import { beforeEach, expect, test, vi } from 'vitest';
import { createModelWorker } from '../../../../src/engines/translators/model-worker';

interface Engine {
  load(model: string): Promise<void>;
  say(word: string): Promise<string>;
  hang(): Promise<string>;
}

/** A worker in this thread: ended, it hears nothing more. */
class FakeWorker {
  readonly channel = new MessageChannel();
  loaded = '';
  ended = false;
  onerror: unknown = null;
  constructor() {
    started.push(this);
    expose(
      {
        load: async (model: string) => {
          this.loaded = model;
        },
        say: async (word: string) => `${this.loaded}: ${word}`,
        hang: () => new Promise(() => {}),
      },
      this.channel.port2 as never,
    );
    this.channel.port1.start();
    this.channel.port2.start();
  }
  postMessage = (...args: [unknown, Transferable[]]) => this.channel.port1.postMessage(...args);
  addEventListener = (...args: [string, EventListener]) => this.channel.port1.addEventListener(...args);
  removeEventListener = (...args: [string, EventListener]) => this.channel.port1.removeEventListener(...args);
  terminate() {
    this.ended = true;
    this.channel.port1.close();
  }
}

let started: FakeWorker[] = [];
beforeEach(() => {
  started = [];
});

const create = (idleMs?: number) =>
  createModelWorker<Engine>({
    start: () => new FakeWorker() as unknown as Worker,
    patienceMs: 50,
    ...(idleMs && { idleMs }),
  });
const saying = (model: string, word: string) => ({
  model,
  open: (remote: { load(model: string): Promise<unknown> }) => remote.load(model),
  work: (remote: { say(word: string): Promise<string> }) => remote.say(word),
});
const never = new AbortController().signal;

test('one worker for one model, opened once; another model ends it', async () => {
  const use = create();
  expect(await use(saying('de', 'a'), never)).toBe('de: a');
  expect(await use(saying('de', 'b'), never)).toBe('de: b');
  expect(started).toHaveLength(1);
  expect(await use(saying('hi', 'c'), never)).toBe('hi: c');
  expect(started.map(({ ended }) => ended)).toEqual([true, false]);
});

test('a cancel that it does not hear ends it, and the next work gets another', async () => {
  const use = create();
  const cancel = new AbortController();
  const hanging = use({ ...saying('de', ''), work: (remote) => remote.hang() }, cancel.signal);
  setTimeout(() => cancel.abort(new DOMException('no more', 'AbortError')), 30);
  await expect(hanging).rejects.toThrow('no more');
  expect(started[0]?.ended).toBe(true);
  expect(await use(saying('de', 'again'), never)).toBe('de: again');
});

test('without work it ends, and comes back', async () => {
  const use = create(40);
  await use(saying('de', 'a'), never);
  await vi.waitFor(() => expect(started[0]?.ended).toBe(true));
  expect(await use(saying('de', 'b'), never)).toBe('de: b');
  expect(started).toHaveLength(2);
});

test('what does not open is an engine failure, and its worker is gone', async () => {
  const use = create();
  const broken = { ...saying('de', ''), open: () => Promise.reject(new Error('out of memory')) };
  await expect(use(broken, never)).rejects.toMatchObject({ code: 'engine-failed' });
  expect(started[0]?.ended).toBe(true);
});
