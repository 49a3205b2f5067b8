import { PipelineError } from '../pipeline/errors';
import { cacheKey, openModelCache } from './model-cache';
import { fileUrl, type Model, type ModelFile } from './models';

/** Bytes of the whole model that are here, and in all. */
export type ReportBytes = (loadedBytes: number, totalBytes: number) => void;

/**
 * Fetches what is missing of a model from the hub into Cache Storage. Files that are complete stay; a file that breaks off, or has
 * another size or checksum than it should, is not kept, and the next call begins it anew. Without anything missing no request is made.
 * Rejects with a PipelineError that names the host (hub-unreachable, hub-refused, download-broken, disk-full), or the signal's reason.
 */
export async function downloadModel(
  hub: string,
  model: Model,
  report: ReportBytes,
  signal: AbortSignal,
): Promise<void> {
  const cache = await openModelCache();
  const missing: ModelFile[] = [];
  for (const file of model.files) if (!(await cache.match(cacheKey(model, file)))) missing.push(file);
  if (missing.length === 0) return;
  await requireRoom(model);
  let loaded = 0;
  for (const file of missing) {
    const count = (bytes: number) => {
      loaded += bytes;
      report(loaded, Math.max(loaded, model.bytes));
    };
    await downloadFile(cache, hub, model, file, count, signal);
  }
}

async function requireRoom(model: Model): Promise<void> {
  const { quota = Number.POSITIVE_INFINITY, usage = 0 } = await navigator.storage.estimate();
  if (quota - usage < model.bytes) throw new PipelineError('disk-full', 'translating');
}

async function downloadFile(
  cache: Cache,
  hub: string,
  model: Model,
  file: ModelFile,
  count: (bytes: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const host = new URL(hub).host;
  const response = await fetchFile(fileUrl(hub, model, file), host, signal);
  const expected = file.bytes ?? (Number(response.headers.get('content-length')) || undefined);
  const checked = countingStream(count, (bytes) => {
    if (expected !== undefined && bytes !== expected)
      throw new Error(`${file.path}: ${bytes} bytes instead of ${expected}`);
  });
  const key = cacheKey(model, file);
  try {
    await cache.put(key, new Response(response.body?.pipeThrough(checked) ?? null));
    if (file.sha256) await requireChecksum(cache, key, file.sha256);
  } catch (cause) {
    await cache.delete(key);
    signal.throwIfAborted();
    const full = cause instanceof DOMException && cause.name === 'QuotaExceededError';
    throw new PipelineError(full ? 'disk-full' : 'download-broken', 'translating', { cause, host });
  }
}

async function fetchFile(url: string, host: string, signal: AbortSignal): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { signal, credentials: 'omit', referrerPolicy: 'no-referrer' });
  } catch (cause) {
    signal.throwIfAborted();
    throw new PipelineError('hub-unreachable', 'translating', { cause, host });
  }
  if (!response.ok) {
    const cause = new Error(`HTTP ${response.status} for ${url}`);
    throw new PipelineError('hub-refused', 'translating', { cause, host });
  }
  return response;
}

/** Passes bytes on, counts them, and lets `check` refuse the total at the end. */
function countingStream(count: (bytes: number) => void, check: (bytes: number) => void) {
  let total = 0;
  return new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      total += chunk.byteLength;
      count(chunk.byteLength);
      controller.enqueue(chunk);
    },
    flush: () => check(total),
  });
}

async function requireChecksum(cache: Cache, key: string, sha256: string): Promise<void> {
  const stored = await cache.match(key);
  const digest = await crypto.subtle.digest('SHA-256', (await stored?.arrayBuffer()) ?? new ArrayBuffer(0));
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hex !== sha256) throw new Error(`${key}: SHA-256 is ${hex} instead of ${sha256}`);
}
