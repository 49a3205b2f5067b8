import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type LanguageCode, languages } from '../../src/languages';
import { bergamotFileAt } from './hub-bergamot';
import { dressTokenizer, vocabularyOf } from './hub-tokenizer';

/** Folder with one model that knows all languages; see training/test-translator. */
const TINY = resolve(import.meta.dirname, '../fixtures/hub/marian');

/** The tags that the tiny model was trained with. A language that is not here has no model on its hub; any other model is every language's. */
const tags: Partial<Record<LanguageCode, string>> = {
  de: '>>deu<<',
  es: '>>spa<<',
  fr: '>>fra<<',
  tr: '>>tur<<',
  hi: '>>hin<<',
  ar: '>>ara<<',
  ga: '>>gle<<',
};

/** Stored with its pieces in the wrong order on the real hub; vocab.json beside it has the right one. */
const OUT_OF_ORDER: ReadonlySet<string> = new Set(['onnx-community/opus-mt-tc-big-en-tr']);

/** How the hub misbehaves; `{}`: not at all. The patterns are tried on the path, `/MODEL/resolve/REVISION/FILE`. */
export interface Mischief {
  /** These files announce their whole length, and break off half-way. */
  readonly truncate?: RegExp;
  /** These files are answered with this HTTP status instead. */
  readonly status?: { readonly pattern: RegExp; readonly code: number };
  /** These files are answered with this instead, as if all were well. */
  readonly replace?: { readonly pattern: RegExp; readonly type: string; readonly body: string | Buffer };
  /** These files are said to lie elsewhere, as the real hub does with large ones. */
  readonly redirect?: RegExp;
  /** Wait before every answer. */
  readonly delayMs?: number;
  /** Speed limit of every body. */
  readonly bytesPerSecond?: number;
}

export interface HubOptions extends Mischief {
  /** Folder of the model to serve under every id; the tiny one when not given. */
  readonly models?: string;
}

export interface Hub {
  /** `http://127.0.0.1:PORT`, no slash at the end. */
  readonly url: string;
  /** All requests so far, in order: `GET /Xenova/opus-mt-en-de/resolve/main/config.json`. */
  readonly requests: string[];
  /** Misbehaves like this from now on, and in no other way. */
  set(mischief: Mischief): void;
  /** Breaks off what is under way. */
  close(): Promise<void>;
}

/**
 * A model hub on loopback with the real hub's layout, for every model id in src/languages, and with Bergamot's tiny models. Models of one language carry its
 * tag in the tokenizer's template, the others expect it in front of the text. Rejects if no port can be had.
 */
export async function startHub({ models = TINY, ...first }: HubOptions = {}): Promise<Hub> {
  let mischief: Mischief = first;
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    requests.push(`${request.method} ${pathname}`);
    answer(request, response, pathname, models, mischief).catch(() => response.destroy());
  });
  await new Promise<void>((ready, failed) => server.once('error', failed).listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    set: (next) => {
      mischief = next;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

const HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-allow-methods': 'GET, HEAD, OPTIONS',
  'access-control-expose-headers': 'accept-ranges, content-length, content-range',
  'cross-origin-resource-policy': 'cross-origin',
  'accept-ranges': 'bytes',
};

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  models: string,
  { truncate, status, replace, redirect, delayMs = 0, bytesPerSecond }: Mischief,
): Promise<void> {
  if (delayMs > 0) await sleep(delayMs);
  if (request.method === 'OPTIONS') return end(response, 204);
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405);
  if (status?.pattern.test(path)) return end(response, status.code);
  if (replace?.pattern.test(path))
    return void response.writeHead(200, { ...HEADERS, 'content-type': replace.type }).end(replace.body);
  const here = path.replace(/^\/elsewhere/, '');
  if (redirect?.test(path) && here === path) return end(response, 302, { location: `/elsewhere${path}` });
  const file = bergamotFileAt(here) ?? (await listing(here, models)) ?? (await fileAt(here, models));
  if (!file) return end(response, 404);

  const range = rangeOf(request.headers.range, file.length);
  if (range === 'outside') return end(response, 416, { 'content-range': `bytes */${file.length}` });
  const body = range ? file.subarray(range.start, range.end) : file;
  response.writeHead(range ? 206 : 200, {
    ...HEADERS,
    'content-type':
      path.endsWith('.json') || path.startsWith('/api/') ? 'application/json' : 'application/octet-stream',
    'content-length': body.length,
    ...(range && { 'content-range': `bytes ${range.start}-${range.end - 1}/${file.length}` }),
  });
  if (request.method === 'HEAD') return void response.end();
  const breaksOff = truncate?.test(path);
  await send(response, breaksOff ? body.subarray(0, body.length >> 1) : body, bytesPerSecond);
  if (breaksOff) response.destroy();
  else response.end();
}

function end(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, { ...HEADERS, ...headers, 'content-length': 0 }).end();
}

/** The file at `/MODEL/resolve/REVISION/FILE`, as the model of that id has it; null: there is none. Any revision will do. */
async function fileAt(path: string, models: string): Promise<Buffer | null> {
  const [, id, name] = /^\/([^/]+\/[^/]+)\/resolve\/[^/]+\/(.+)$/.exec(decodeURIComponent(path)) ?? [];
  if (!id || !name) return null;
  const codes = Object.keys(languages) as LanguageCode[];
  const knowsAny = models !== TINY;
  const code = codes.find((code) => languages[code].opusMt?.id === id && (knowsAny || tags[code]));
  if (!code) return null;
  const read = (file: string) => readFile(resolve(models, file)).catch(() => null);
  const isTokenizer = name === 'tokenizer.json';
  const outOfOrder = OUT_OF_ORDER.has(id);
  if (isTokenizer || (name === 'vocab.json' && outOfOrder)) {
    const json = (await read('tokenizer.json'))?.toString('utf8');
    if (!json) return null;
    const hasPrefix = languages[code].opusMt !== null && 'prefix' in languages[code].opusMt;
    const dress = { tag: hasPrefix ? undefined : tags[code], outOfOrder };
    return Buffer.from(isTokenizer ? dressTokenizer(json, dress) : vocabularyOf(json));
  }
  return resolve(models, name).startsWith(resolve(models) + sep) ? read(name) : null;
}

/** The hub's list of a repository's files, `/api/models/MODEL/tree/REVISION`: large ones with size and checksum. */
async function listing(path: string, models: string): Promise<Buffer | null> {
  const [, id, revision] = /^\/api\/models\/([^/]+\/[^/]+)\/tree\/([^/]+)$/.exec(path) ?? [];
  if (!id) return null;
  const names = ['config.json', 'generation_config.json', 'tokenizer.json', 'tokenizer_config.json', 'vocab.json'];
  const large = ['onnx/encoder_model_quantized.onnx', 'onnx/decoder_model_merged_quantized.onnx'];
  const entries = [...names, ...large].map(async (name) => {
    const file = await fileAt(`/${id}/resolve/${revision}/${name}`, models);
    const oid = file && createHash('sha256').update(file).digest('hex');
    return (
      file && {
        type: 'file',
        path: name,
        size: file.length,
        ...(large.includes(name) && { lfs: { oid, size: file.length } }),
      }
    );
  });
  const found = (await Promise.all(entries)).filter((entry) => entry !== null);
  return found.length > 0 ? Buffer.from(JSON.stringify(found)) : null;
}

/** `end` is exclusive. null: the whole file is wanted (also when several ranges are, as the standard allows). */
function rangeOf(header: string | undefined, length: number): { start: number; end: number } | 'outside' | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (!from && !to) return null;
  const start = from ? Number(from) : Math.max(0, length - Number(to));
  const end = from && to ? Math.min(length, Number(to) + 1) : length;
  return start < end ? { start, end } : 'outside';
}

const TICK_MS = 50;

/** Resolves when all is handed to the network, or when the other side has gone. */
async function send(response: ServerResponse, body: Buffer, bytesPerSecond?: number): Promise<void> {
  const step = bytesPerSecond ? Math.max(1, Math.round((bytesPerSecond * TICK_MS) / 1000)) : body.length;
  for (let start = 0; start < body.length && !response.destroyed; start += step) {
    if (bytesPerSecond) await sleep(TICK_MS);
    await new Promise<void>((done) => {
      response.write(body.subarray(start, start + step), () => done());
    });
  }
}
