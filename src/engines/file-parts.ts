/** So much is lost at most when a download breaks off, in bytes. */
export const PART_BYTES = 8 * 1024 * 1024;
/** How many bytes the whole file has, as the hub said when the parts were fetched. */
const TOTAL = 'x-total';

export interface Parts {
  readonly bytes: number;
  readonly count: number;
}

const keyOf = (key: string, index: number): string => `${key}?part=${index}`;

/** What is here of a file whose download broke off; parts of a file of another size are others, and are thrown away. */
export async function findParts(cache: Cache, key: string, total: number): Promise<Parts> {
  let bytes = 0;
  for (let count = 0; ; count++) {
    const part = await cache.match(keyOf(key, count));
    if (!part) return { bytes, count };
    if (Number(part.headers.get(TOTAL)) !== total) {
      await deleteParts(cache, key);
      return { bytes: 0, count: 0 };
    }
    bytes += (await part.blob()).size;
  }
}

/** Keeps bytes in parts as they come. `end` keeps the rest, too. */
export function createPartWriter(cache: Cache, key: string, total: number, first: number) {
  let chunks: Uint8Array<ArrayBuffer>[] = [];
  let [size, index] = [0, first];
  const flush = async () => {
    if (size === 0) return;
    const body = new Blob(chunks);
    [chunks, size] = [[], 0];
    await cache.put(keyOf(key, index++), new Response(body, { headers: { [TOTAL]: String(total) } }));
  };
  return {
    async write(chunk: Uint8Array<ArrayBuffer>): Promise<void> {
      chunks.push(chunk);
      size += chunk.byteLength;
      if (size >= PART_BYTES) await flush();
    },
    end: flush,
  };
}

/** The whole of what is here, one part after the other. */
export async function joinParts(cache: Cache, key: string): Promise<Blob> {
  const blobs: Blob[] = [];
  for (let index = 0; ; index++) {
    const part = await cache.match(keyOf(key, index));
    if (!part) return new Blob(blobs);
    blobs.push(await part.blob());
  }
}

export async function deleteParts(cache: Cache, key: string): Promise<void> {
  for (let index = 0; await cache.delete(keyOf(key, index)); index++);
}
