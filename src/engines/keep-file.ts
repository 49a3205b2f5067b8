import { joinParts } from './file-parts';
import { STORED_BYTES } from './model-cache';
import type { ModelFile } from './models';

const GZIP = [0x1f, 0x8b];

/** From parts to a file: only one that is what it should be, packed and unpacked, is ever stored under its key. */
export async function keepIfRight(cache: Cache, key: string, file: ModelFile): Promise<void> {
  const whole = await joinParts(cache, key);
  if (file.path.endsWith('.json')) JSON.parse(await whole.text());
  if (file.bytes !== undefined && whole.size > file.bytes) throw new Error(`${key}: ${whole.size} bytes`);
  if (file.sha256) await requireChecksum(whole, file.sha256);
  const kept = file.unpacked ? await unpack(whole) : whole;
  const { bytes, sha256 } = file.unpacked ?? {};
  if (bytes !== undefined && kept.size !== bytes) throw new Error(`${key}: ${kept.size} bytes unpacked, not ${bytes}`);
  if (sha256) await requireChecksum(kept, sha256);
  await cache.put(key, new Response(kept, { headers: { [STORED_BYTES]: String(whole.size) } }));
}

/** What came unpacked already, because its host calls the packing a content encoding, stays as it is. */
async function unpack(file: Blob): Promise<Blob> {
  const head = new Uint8Array(await file.slice(0, GZIP.length).arrayBuffer());
  if (GZIP.some((byte, i) => head[i] !== byte)) return file;
  return new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).blob();
}

async function requireChecksum(file: Blob, sha256: string): Promise<void> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hex !== sha256) throw new Error(`SHA-256 is ${hex} instead of ${sha256}`);
}
