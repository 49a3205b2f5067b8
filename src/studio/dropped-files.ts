import { byName } from './by-name';

/** What lies in a drop: files, and all that is in folders. Must be called before the event is over. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<File[]> {
  const entries = [...items].flatMap((item) => (item.kind === 'file' ? [item.webkitGetAsEntry()] : []));
  // What has no entry (a picture dragged from a page) is there as a file.
  if (!entries.some((entry) => entry?.isDirectory)) return [...files];
  const inEntries = await Promise.all(entries.map((entry) => (entry ? filesIn(entry) : [])));
  return byName(inEntries.flat());
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) return [await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail))];
  const inside: FileSystemEntry[] = [];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A hundred at a time, until there are no more.
    const some = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (some.length === 0) break;
    inside.push(...some);
  }
  return (await Promise.all(inside.map(filesIn))).flat();
}
