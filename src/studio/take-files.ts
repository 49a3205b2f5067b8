import { sha256 } from '../shared/sha-256';
import { type Item, newItem } from './item';

/** Files that became pictures of the studio, and how many did not, and why. */
export interface Taken {
  readonly items: readonly Item[];
  /** Pictures that were there already; the first of them. */
  readonly twice: number;
  readonly twin?: Item;
  readonly empty: number;
  readonly others: number;
}

/** Drawings have no pixels before a page draws them; everything else that calls itself a picture is tried. */
const isPicture = ({ type, name }: File): boolean =>
  type ? /^image\/(?!svg)/.test(type) : /\.(jpe?g|png|gif|webp|avif|bmp|ico)$/i.test(name);

export async function takeFiles(files: readonly File[], known: readonly Item[]): Promise<Taken> {
  const pictures = files.filter(isPicture);
  const full = pictures.filter(({ size }) => size > 0);
  const items: Item[] = [];
  let twice = 0;
  let twin: Item | undefined;
  for (const file of full) {
    const same = await sameAs(file, [...known, ...items]);
    if (!same) items.push(newItem(file, file.name));
    else {
      twice += 1;
      twin ??= same;
    }
  }
  const counts = { twice, empty: pictures.length - full.length, others: files.length - pictures.length };
  return { items, ...counts, ...(twin && { twin }) };
}

/** By content, whatever it is called. Only files of the same size are read, and each of them once. */
async function sameAs(file: Blob, items: readonly Item[]): Promise<Item | undefined> {
  for (const item of items)
    if (item.file.size === file.size && (await hashOf(item.file)) === (await hashOf(file))) return item;
  return undefined;
}

const hashes = new WeakMap<Blob, Promise<string>>();

function hashOf(file: Blob): Promise<string> {
  const known = hashes.get(file) ?? sha256(file);
  hashes.set(file, known);
  return known;
}
