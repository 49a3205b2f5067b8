import { PipelineError } from '../pipeline/errors';
import { cacheKey, openModelCache } from './model-cache';
import { fileUrl, type Model, type ModelFile } from './models';

/** Bytes of the whole model that are here, and in all. */
export type ReportBytes = (loadedBytes: number, totalBytes: number) => void;

/**
 * Fetches what is missing of a model from the hub into Cache Storage. Files that are complete stay; a file that breaks off, or has
 * another size or checksum than it should, is not kept, and the next call begins it anew. Without anything missing no request is made.
 * Two calls for one model, also from other contexts, take turns: the second finds what the first fetched.
 * Rejects with a PipelineError that names the host (hub-unreachable, hub-refused, download-broken, disk-full), or the signal's reason.
 */
export async function downloadModel(
  hub: string,
  model: Model,
  report: ReportBytes,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  if ((await missingOf(model)).files.length === 0) return;
  await navigator.locks.request(`download ${model.id}`, { signal }, async () => {
    const { files, presentBytes } = await missingOf(model);
    const host = new URL(hub).host;
    if (files.length > 0) await requireRoom(model.bytes - presentBytes, host);
    let loaded = presentBytes;
    for (const file of files) {
      const count = (bytes: number) => {
        loaded += bytes;
        report(loaded, Math.max(loaded, model.bytes));
      };
      await downloadFile(hub, host, model, file, count, signal);
    }
  });
}

async function missingOf(model: Model): Promise<{ files: ModelFile[]; presentBytes: number }> {
  const cache = await openModelCache();
  const files: ModelFile[] = [];
  let presentBytes = 0;
  for (const file of model.files) {
    const stored = await cache.match(cacheKey(model, file));
    if (stored) presentBytes += Number(stored.headers.get(STORED_BYTES)) || 0;
    else files.push(file);
  }
  return { files, presentBytes };
}

/** Our own header of a stored file: its size as the hub announced it, if it did. */
const STORED_BYTES = 'x-bytes';

async function requireRoom(bytes: number, host: string): Promise<void> {
  const { quota = Number.POSITIVE_INFINITY, usage = 0 } = await navigator.storage.estimate();
  if (quota - usage < bytes) throw new PipelineError('disk-full', 'translating', { host });
}

async function downloadFile(
  hub: string,
  host: string,
  model: Model,
  file: ModelFile,
  count: (bytes: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const response = await fetchFile(fileUrl(hub, model, file), host, signal);
  const announced = Number(response.headers.get('content-length')) || 0;
  const checked = countingStream(count, (bytes) => {
    if (isWrongSize(bytes, file, announced))
      throw new Error(`${file.path}: ${bytes} bytes instead of ${file.bytes ?? announced}`);
  });
  const cache = await openModelCache();
  const key = cacheKey(model, file);
  try {
    if (/^text\/html/i.test(response.headers.get('content-type') ?? ''))
      throw new Error(`${file.path}: a web page instead of the file`);
    const headers = { [STORED_BYTES]: String(announced) };
    await cache.put(key, new Response(response.body?.pipeThrough(checked) ?? null, { headers }));
    if (file.path.endsWith('.json')) JSON.parse((await (await cache.match(key))?.text()) ?? '');
    if (file.sha256) await requireChecksum(cache, key, file.sha256);
  } catch (cause) {
    await cache.delete(key);
    await response.body?.cancel().catch(() => {}); // locked, when it was being read
    signal.throwIfAborted();
    const full = cause instanceof DOMException && cause.name === 'QuotaExceededError';
    throw new PipelineError(full ? 'disk-full' : 'download-broken', 'translating', { cause, host });
  }
}

/**
 * What the hub announces is what goes over the wire: less than we count where it packs its files (gzip), which a page of another origin
 * is not told. Only JSON may be packed into more than it is, and that is parsed.
 */
const isWrongSize = (bytes: number, file: ModelFile, announced: number): boolean =>
  file.bytes === undefined ? bytes < announced && !file.path.endsWith('.json') : bytes !== file.bytes;

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
