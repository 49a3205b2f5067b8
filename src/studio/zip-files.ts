import { Zip, ZipPassThrough } from 'fflate';

export interface NamedFile {
  readonly name: string;
  readonly file: Blob;
}

/** One ZIP of many files, one of which is in memory at a time. Not compressed: pictures are already. Equal names get a number. */
export async function zipFiles(files: AsyncIterable<NamedFile>): Promise<Blob> {
  const parts: Blob[] = [];
  // Called at once for what is passed through.
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    // The browser puts large ones onto the disk.
    parts.push(new Blob([chunk as Uint8Array<ArrayBuffer>]));
  });
  const taken = new Set<string>();
  for await (const { name, file } of files) {
    const entry = new ZipPassThrough(freeName(name, taken));
    zip.add(entry);
    entry.push(new Uint8Array(await file.arrayBuffer()), true);
  }
  zip.end();
  return new Blob(parts, { type: 'application/zip' });
}

function freeName(name: string, taken: Set<string>): string {
  const [, base = name, rest = ''] = /^([^.]*)(.*)$/s.exec(name) ?? [];
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${base} (${number})${rest}`;
  taken.add(free);
  return free;
}
