import { PipelineError } from '../pipeline/errors';
import { withFacts } from './file-facts';
import { createPartWriter, deleteParts, findParts } from './file-parts';
import { keepIfRight } from './keep-file';
import { cacheKey, openModelCache, STORED_BYTES } from './model-cache';
import { fileUrl, type Model, type ModelFile, nameOf } from './models';
import { isOnHub } from './parse-catalogue';

/** Bytes of the whole model that are here, and in all. */
export type ReportBytes = (loadedBytes: number, totalBytes: number) => void;

/**
 * Fetches what is missing of a model from the hub into Cache Storage. Files that are complete stay; one that breaks off goes on from where
 * it was at the next call, if the hub gives ranges. A file of another size or checksum than it should have is not kept. Without anything
 * missing no request is made. Two calls for one model, also from other contexts, take turns: the second finds what the first fetched.
 * `maySecond`: the user has permitted the second source, which is asked where the hub fails or has no such model.
 * Rejects with a PipelineError that names the host (hub-unreachable, hub-refused, needs-permission, download-broken, disk-full), or the
 * signal's reason.
 */
export async function downloadModel(
  hub: string,
  model: Model,
  report: ReportBytes,
  signal: AbortSignal,
  maySecond = false,
): Promise<void> {
  signal.throwIfAborted();
  if ((await missingOf(model)).missing.length === 0) return;
  await navigator.locks.request(`download ${nameOf(model)}`, { signal }, async () => {
    const { missing, presentBytes } = await missingOf(model);
    if (missing.length === 0) return;
    const host = new URL(hub).host;
    const isKnown = !isOnHub(model) || model.files.every(({ bytes }) => bytes !== undefined);
    const files = isKnown ? model.files : await withFacts(hub, model, signal);
    const known = files.every(({ bytes }) => bytes) ? files.reduce((sum, { bytes = 0 }) => sum + bytes, 0) : null;
    const total = known ?? model.bytes;
    await requireRoom(total - presentBytes, host);
    let loaded = presentBytes;
    for (const file of files.filter(({ path }) => missing.includes(path))) {
      const count = (bytes: number) => {
        loaded += bytes;
        report(loaded, Math.max(loaded, total));
      };
      await fromSources(sourcesOf(hub, model, file, maySecond), (source) =>
        downloadFile({ ...source, key: cacheKey(model, file) }, count, signal),
      );
    }
  });
}

/** Where a file may be had, and what is known of it as it lies there. */
interface Source {
  readonly url: string;
  readonly host: string;
  readonly file: ModelFile;
}

function sourcesOf(hub: string, model: Model, file: ModelFile, maySecond: boolean): Source[] {
  const sources: Source[] = [];
  if (isOnHub(model)) sources.push({ url: fileUrl(hub, model, file), host: new URL(hub).host, file });
  const second = file.second && new URL(file.second);
  // Packed another time there: only what it unpacks to is known.
  const { bytes: _bytes, sha256: _sha256, ...asItIsThere } = file;
  if (second && maySecond) sources.push({ url: second.href, host: second.host, file: asItIsThere });
  if (sources.length === 0)
    throw new PipelineError('needs-permission', 'translating', second ? { host: second.host } : {});
  return sources;
}

/** The next one is asked when one cannot be reached or does not give it. If none does, the first one's failure says why. */
async function fromSources(sources: readonly Source[], fetchFrom: (source: Source) => Promise<void>): Promise<void> {
  let first: PipelineError | undefined;
  for (const source of sources)
    try {
      return await fetchFrom(source);
    } catch (error) {
      if (!(error instanceof PipelineError) || !/^hub-/.test(error.code)) throw error;
      first ??= error;
    }
  throw first;
}

async function missingOf(model: Model): Promise<{ missing: string[]; presentBytes: number }> {
  const cache = await openModelCache();
  const missing: string[] = [];
  let presentBytes = 0;
  for (const file of model.files) {
    const stored = await cache.match(cacheKey(model, file));
    if (stored) presentBytes += Number(stored.headers.get(STORED_BYTES)) || 0;
    else missing.push(file.path);
  }
  return { missing, presentBytes };
}

async function requireRoom(bytes: number, host: string): Promise<void> {
  const { quota = Number.POSITIVE_INFINITY, usage = 0 } = await navigator.storage.estimate();
  if (quota - usage < bytes) throw new PipelineError('disk-full', 'translating', { host });
}

interface Wanted extends Source {
  /** Of the cache. */
  readonly key: string;
}

async function downloadFile(wanted: Wanted, count: (bytes: number) => void, signal: AbortSignal) {
  const { file, host, key } = wanted;
  const cache = await openModelCache();
  const none = { bytes: 0, count: 0 };
  const found = file.bytes ? await findParts(cache, key, file.bytes) : none;
  // More than there should be is of no use.
  const here = found.bytes <= (file.bytes ?? 0) ? found : none;
  try {
    if (here.bytes === 0 || here.bytes !== file.bytes) await fetchRest(cache, here, wanted, count, signal);
    else count(here.bytes);
    try {
      await keepIfRight(cache, key, file);
    } finally {
      await deleteParts(cache, key);
    }
  } catch (cause) {
    if (!file.bytes) await deleteParts(cache, key);
    signal.throwIfAborted();
    if (cause instanceof PipelineError) throw cause;
    const full = cause instanceof DOMException && cause.name === 'QuotaExceededError';
    throw new PipelineError(full ? 'disk-full' : 'download-broken', 'translating', { cause, host });
  }
}

async function fetchRest(
  cache: Cache,
  here: { readonly bytes: number; readonly count: number },
  { url, host, file, key }: Wanted,
  count: (bytes: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const response = await fetchFile(url, host, here.bytes, signal);
  if (/^text\/html/i.test(response.headers.get('content-type') ?? ''))
    throw new Error(`${file.path}: a web page instead of the file`);
  const goesOn = response.status === 206;
  if (!goesOn) await deleteParts(cache, key);
  const start = goesOn ? here.bytes : 0;
  count(start);
  const announced = Number(response.headers.get('content-length')) || 0;
  const parts = createPartWriter(cache, key, file.bytes ?? announced, goesOn ? here.count : 0);
  let fetched = 0;
  try {
    for await (const chunk of response.body ?? new ReadableStream<Uint8Array<ArrayBuffer>>()) {
      fetched += chunk.byteLength;
      count(chunk.byteLength);
      await parts.write(chunk);
    }
  } finally {
    // What came before it broke off is kept, if it can be gone on with.
    if (file.bytes) await parts.end();
  }
  await parts.end();
  if (!isWrongSize(start + fetched, file, announced)) return;
  await deleteParts(cache, key); // it came to its end: there is nothing to go on with
  throw new Error(`${file.path}: ${start + fetched} bytes instead of ${file.bytes ?? announced}`);
}

/**
 * What the hub announces is what goes over the wire: less than we count where it packs its files (gzip), which a page of another origin
 * is not told. Only JSON may be packed into more than it is, and that is parsed.
 */
const isWrongSize = (bytes: number, file: ModelFile, announced: number): boolean =>
  file.bytes === undefined ? bytes < announced && !file.path.endsWith('.json') : bytes !== file.bytes;

/** Asks the hub for the model's smallest file. Rejects with a PipelineError that names the host: what a download would fail with. */
export async function tryHub(hub: string, model: Model, signal: AbortSignal): Promise<void> {
  const small = model.files.toSorted((a, b) => (a.bytes ?? 0) - (b.bytes ?? 0))[0]!;
  const response = await fetchFile(fileUrl(hub, model, small), new URL(hub).host, 0, signal);
  await response.body?.cancel();
}

async function fetchFile(url: string, host: string, from: number, signal: AbortSignal): Promise<Response> {
  let response: Response;
  try {
    const headers = from > 0 ? { range: `bytes=${from}-` } : {};
    response = await fetch(url, { signal, headers, credentials: 'omit', referrerPolicy: 'no-referrer' });
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
