import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { downloadModel } from '../../../src/engines/download';
import { PART_BYTES } from '../../../src/engines/file-parts';
import { cacheKey, deleteModel, isDownloaded } from '../../../src/engines/model-cache';
import type { OpusMtModel as Model } from '../../../src/engines/models';
import { PipelineError } from '../../../src/pipeline/errors';

const HUB = 'https://hub.example';
const CONFIG = '{"a":1}';
const WEIGHTS = 'x'.repeat(1000);
const sha256 = createHash('sha256').update(WEIGHTS).digest('hex');
const model: Model = {
  kind: 'opus-mt',
  folder: '',
  id: 'owner/name',
  revision: 'main',
  files: [{ path: 'config.json' }, { path: 'onnx/model.onnx' }],
  bytes: 1007,
  licence: 'CC-BY-4.0',
  prefix: '',
  tokenizerOutOfOrder: false,
};
const checked = (details: { bytes?: number; sha256?: string }): Model => ({
  ...model,
  files: [{ path: 'config.json' }, { path: 'onnx/model.onnx', ...details }],
});

/** What the cache holds, by key. */
let stored: Map<string, { body: string; headers: Headers }>;
const asked = vi.fn<(url: string) => void>();
let answer: (url: string, signal: AbortSignal, range?: string) => Promise<Response>;
/** The hub's own list of a model's files. */
let listing: (url: string) => Promise<Response>;
let room = 1e9;

const file = (url: string): Response => {
  const body = url.endsWith('.json') ? CONFIG : WEIGHTS;
  return new Response(body, { headers: { 'content-length': String(body.length) } });
};

/** Announces the whole file, and ends or breaks after `sent` characters. */
const partly = (sent: number, end: (controller: ReadableStreamDefaultController) => void): Response =>
  new Response(
    new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(WEIGHTS.slice(0, sent)));
        end(controller);
      },
    }),
    { headers: { 'content-length': '1000' } },
  );

beforeEach(() => {
  stored = new Map();
  asked.mockClear();
  answer = async (url) => file(url);
  room = 1e9;
  const cache = {
    match: async (key: string) => {
      const entry = stored.get(key);
      return entry && new Response(entry.body, { headers: entry.headers });
    },
    put: async (key: string, response: Response) => {
      stored.set(key, { body: await response.text(), headers: response.headers });
    },
    delete: async (key: string) => stored.delete(key),
    keys: async () => [...stored.keys()].map((url) => ({ url })),
  };
  let turn: Promise<unknown> = Promise.resolve();
  const request = (_name: string, { signal }: { signal: AbortSignal }, work: () => Promise<void>) => {
    const mine = turn.then(() => (signal.aborted ? Promise.reject(signal.reason) : work()));
    turn = mine.catch(() => {});
    return mine;
  };
  vi.stubGlobal('caches', { open: async () => cache });
  vi.stubGlobal('navigator', {
    storage: { estimate: async () => ({ quota: room, usage: 0 }) },
    locks: { request },
  });
  listing = async () => new Response('', { status: 404 });
  vi.stubGlobal('fetch', (url: string, { signal, headers }: { signal: AbortSignal; headers?: { range?: string } }) => {
    if (url.includes('/api/models/')) return listing(url);
    asked(url);
    return answer(url, signal, headers?.range);
  });
});

const download = (wanted = model, signal = new AbortController().signal, report = () => {}) =>
  downloadModel(HUB, wanted, report, signal);
const failure = async (work: Promise<void>): Promise<PipelineError> => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof PipelineError)) throw new Error(`Expected a PipelineError, got ${error}`);
  expect(error.host).toBe('hub.example');
  return error;
};
const keys = () => [...stored.keys()];
const [configKey, weightsKey] = model.files.map((each) => cacheKey(model, each)) as [string, string];

test('stores all files, reports bytes, and asks for nothing the second time', async () => {
  const report = vi.fn();
  await download(model, undefined, report);
  expect(keys()).toEqual([configKey, weightsKey]);
  expect(stored.get(weightsKey)?.body).toBe(WEIGHTS);
  expect(report).toHaveBeenLastCalledWith(1007, 1007);
  expect(await isDownloaded(model)).toBe(true);
  asked.mockClear();
  await download();
  expect(asked).not.toHaveBeenCalled();
});

test('files belong to no hub: another one asks for nothing', async () => {
  await download();
  asked.mockClear();
  await downloadModel('https://mirror.example', model, () => {}, new AbortController().signal);
  expect(asked).not.toHaveBeenCalled();
});

test.each([
  ['ends early', () => partly(400, (controller) => controller.close())],
  ['breaks off', () => partly(400, (controller) => controller.error(new TypeError('network')))],
])('a file that %s is not kept; the next call fetches only that one', async (_what, broken) => {
  answer = async (url) => (url.endsWith('.onnx') ? broken() : file(url));
  expect((await failure(download())).code).toBe('download-broken');
  expect(keys()).toEqual([configKey]);
  expect(await isDownloaded(model)).toBe(false);
  answer = async (url) => file(url);
  asked.mockClear();
  const report = vi.fn();
  await download(model, undefined, report);
  expect(asked.mock.calls).toEqual([[`${HUB}/owner/name/resolve/main/onnx/model.onnx`]]);
  expect(report).toHaveBeenLastCalledWith(1007, 1007);
});

test('a packed file is larger than its announced length', async () => {
  answer = async (url) => {
    const { body } = file(url);
    return new Response(body, { headers: { 'content-length': url.endsWith('.json') ? '90' : '50' } });
  };
  await download();
  expect(await isDownloaded(model)).toBe(true);
});

test('exact size and checksum count where they are known', async () => {
  expect((await failure(download(checked({ bytes: 999 })))).code).toBe('download-broken');
  expect((await failure(download(checked({ sha256: sha256.replace(/./, '_') })))).code).toBe('download-broken');
  expect(keys()).toEqual([configKey]);
  await download(checked({ bytes: 1000, sha256 }));
  expect(keys()).toEqual([configKey, weightsKey]);
});

test('a web page in place of a file is not kept', async () => {
  const page = (type: string) => async () => new Response('<html>Log in</html>', { headers: { 'content-type': type } });
  for (const type of ['text/html; charset=utf-8', 'application/octet-stream']) {
    answer = page(type);
    expect((await failure(download())).code).toBe('download-broken');
    expect(keys()).toEqual([]);
  }
});

test('names what the hub did', async () => {
  answer = async () => new Response('no', { status: 404 });
  expect((await failure(download())).code).toBe('hub-refused');
  answer = async () => Promise.reject(new TypeError('Failed to fetch'));
  expect((await failure(download())).code).toBe('hub-unreachable');
});

test('a full disk is said before, and when it fills up', async () => {
  room = 1000;
  expect((await failure(download())).code).toBe('disk-full');
  expect(asked).not.toHaveBeenCalled();
  room = 1e9;
  const full = new DOMException('Quota exceeded.', 'QuotaExceededError');
  answer = async (url) => (url.endsWith('.onnx') ? partly(10, (controller) => controller.error(full)) : file(url));
  expect((await failure(download())).code).toBe('disk-full');
});

test('an abort rejects with its reason, before and while fetching', async () => {
  const reason = new DOMException('Stop', 'AbortError');
  await expect(download(model, AbortSignal.abort(reason))).rejects.toBe(reason);
  expect(asked).not.toHaveBeenCalled();
  const controller = new AbortController();
  answer = (_url, signal) =>
    new Promise((_, reject) => signal.addEventListener('abort', () => reject(new DOMException('x', 'AbortError'))));
  const aborted = download(model, controller.signal);
  await vi.waitFor(() => expect(asked).toHaveBeenCalled());
  controller.abort(reason);
  await expect(aborted).rejects.toBe(reason);
});

test('two at once fetch each file once; one that is aborted does not take the other along', async () => {
  await Promise.all([download(), download()]);
  expect(asked).toHaveBeenCalledTimes(2);
  stored.clear();
  const controller = new AbortController();
  answer = (_url, signal) =>
    new Promise((_, reject) => signal.addEventListener('abort', () => reject(new DOMException('x', 'AbortError'))));
  asked.mockClear();
  const first = download(model, controller.signal);
  const second = download();
  await vi.waitFor(() => expect(asked).toHaveBeenCalled());
  answer = async (url) => file(url);
  controller.abort();
  await expect(first).rejects.toThrow();
  await second;
  expect(await isDownloaded(model)).toBe(true);
});

describe('with sizes and checksums of the hub', () => {
  const BIG = 'y'.repeat(PART_BYTES + 5000);
  const big = createHash('sha256').update(BIG).digest('hex');
  const files = [
    { type: 'file', path: 'config.json', size: CONFIG.length, oid: 'x' },
    { type: 'file', path: 'onnx/model.onnx', size: 130, lfs: { oid: big, size: BIG.length, pointerSize: 130 } },
  ];
  const ranges: (string | undefined)[] = [];
  /** Breaks off after so many bytes from where it was asked to begin. */
  let breaksAfter = Number.POSITIVE_INFINITY;

  beforeEach(() => {
    ranges.length = 0;
    breaksAfter = Number.POSITIVE_INFINITY;
    listing = async (url) =>
      url === `${HUB}/api/models/owner/name/tree/main?recursive=true` ? Response.json(files) : file(url);
    answer = async (url, _signal, range) => {
      if (url.endsWith('.json')) return file(url);
      ranges.push(range);
      const from = Number(/\d+/.exec(range ?? '')?.[0] ?? 0);
      const rest = BIG.slice(from);
      const body = new ReadableStream({
        start(controller) {
          const sent = new TextEncoder().encode(rest.slice(0, breaksAfter));
          for (let at = 0; at < sent.length; at += 100_000) controller.enqueue(sent.slice(at, at + 100_000));
          if (breaksAfter < rest.length) setTimeout(() => controller.error(new TypeError('network')), 20);
          else controller.close();
        },
      });
      return new Response(body, { status: range ? 206 : 200, headers: { 'content-length': String(rest.length) } });
    };
  });

  test('a file that breaks off goes on from where it was', async () => {
    breaksAfter = PART_BYTES + 1000;
    expect((await failure(download())).code).toBe('download-broken');
    expect(await isDownloaded(model)).toBe(false);
    breaksAfter = Number.POSITIVE_INFINITY;
    const report = vi.fn();
    await download(model, undefined, report);
    expect(ranges[0]).toBeUndefined();
    expect(Number(/\d+/.exec(ranges[1] ?? '')?.[0])).toBeGreaterThanOrEqual(PART_BYTES);
    expect(report).toHaveBeenLastCalledWith(BIG.length + CONFIG.length, BIG.length + CONFIG.length);
    expect(stored.get(weightsKey)?.body).toBe(BIG);
    expect(keys()).toEqual([configKey, weightsKey]);
  });

  test('what is put together wrongly is thrown away, and fetched anew', async () => {
    breaksAfter = PART_BYTES + 1000;
    expect((await failure(download())).code).toBe('download-broken');
    const part = keys().find((key) => key.includes('part=0'))!;
    stored.set(part, { ...stored.get(part)!, body: 'z'.repeat(PART_BYTES) });
    breaksAfter = Number.POSITIVE_INFINITY;
    expect((await failure(download())).code).toBe('download-broken');
    expect(keys()).toEqual([configKey]);
    await download();
    expect(ranges.at(-1)).toBeUndefined();
    expect(stored.get(weightsKey)?.body).toBe(BIG);
  });

  test('a hub that gives no ranges begins anew', async () => {
    breaksAfter = PART_BYTES + 1000;
    expect((await failure(download())).code).toBe('download-broken');
    answer = async (url) =>
      new Response(url.endsWith('.json') ? CONFIG : BIG, { headers: { 'content-length': String(BIG.length) } });
    await download();
    expect(stored.get(weightsKey)?.body).toBe(BIG);
  });

  test('another file than the hub lists is not kept', async () => {
    answer = async (url) => (url.endsWith('.json') ? file(url) : new Response(BIG.replace('y', 'x')));
    expect((await failure(download())).code).toBe('download-broken');
    expect(keys()).toEqual([configKey]);
  });

  test('the room that is asked for is that of the true sizes', async () => {
    room = BIG.length;
    expect((await failure(download())).code).toBe('disk-full');
    expect(asked).not.toHaveBeenCalled();
  });
});

test('a model is deleted with all that is half there; others stay', async () => {
  await download();
  await downloadModel(HUB, { ...model, id: 'owner/other' }, () => {}, new AbortController().signal);
  stored.set(`${weightsKey}?part=0`, { body: 'x', headers: new Headers() });
  await deleteModel(model);
  expect(await isDownloaded(model)).toBe(false);
  expect(keys()).toHaveLength(2);
  expect(await isDownloaded({ ...model, id: 'owner/other' })).toBe(true);
});
