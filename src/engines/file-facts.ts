import type { Model, ModelFile } from './models';

/** What the hub says of a file in a model's repository; large files lie elsewhere, under their SHA-256. */
interface Entry {
  readonly path: string;
  readonly size: number;
  readonly lfs?: { readonly oid: string; readonly size: number };
}

/**
 * The model's files with the exact sizes and checksums that the hub has for them, by its own listing. A hub without one (a plain mirror)
 * leaves them unknown. Rejects only with the signal's reason.
 */
export async function withFacts(hub: string, model: Model, signal: AbortSignal): Promise<readonly ModelFile[]> {
  const entries = await listFiles(hub, model, signal);
  return model.files.map((file) => {
    const entry = entries.find(({ path }) => path === file.path);
    const bytes = file.bytes ?? entry?.lfs?.size ?? entry?.size;
    const sha256 = file.sha256 ?? entry?.lfs?.oid;
    return { ...file, ...(bytes !== undefined && { bytes }), ...(sha256 && { sha256 }) };
  });
}

async function listFiles(hub: string, { id, revision }: Model, signal: AbortSignal): Promise<readonly Entry[]> {
  try {
    const options = { signal, credentials: 'omit', referrerPolicy: 'no-referrer' } as const;
    const response = await fetch(`${hub}/api/models/${id}/tree/${revision}?recursive=true`, options);
    const entries: unknown = response.ok ? await response.json() : [];
    return Array.isArray(entries) ? entries.filter(isEntry) : [];
  } catch {
    signal.throwIfAborted();
    return []; // whoever fetches the files will say what is wrong
  }
}

function isEntry(value: unknown): value is Entry {
  const { path, size, lfs } = (value ?? {}) as Partial<Entry>;
  const isHash = lfs === undefined || lfs === null || /^[0-9a-f]{64}$/.test(String(lfs.oid));
  return typeof path === 'string' && typeof size === 'number' && isHash;
}
