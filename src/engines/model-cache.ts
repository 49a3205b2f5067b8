import { fileUrl, type Model, type ModelFile } from './models';

const NAME = 'palimpsest-models';

/** Stands for every hub: another mirror does not make the files others. Nothing is ever fetched from it. */
export const CACHED_HUB = 'https://models.palimpsest.invalid';

/** Our own header of a stored file: its size. */
export const STORED_BYTES = 'x-bytes';

export const openModelCache = (): Promise<Cache> => caches.open(NAME);

export const cacheKey = (model: Model, file: ModelFile): string => fileUrl(CACHED_HUB, model, file);

/** Whether all files of the model are on this machine. */
export async function isDownloaded(model: Model): Promise<boolean> {
  const cache = await openModelCache();
  const present = await Promise.all(model.files.map((file) => cache.match(cacheKey(model, file))));
  return present.every(Boolean);
}

/** Takes the model from this machine, with whatever is half there. Languages that share it lose it, too. */
export async function deleteModel(model: Model): Promise<void> {
  const cache = await openModelCache();
  const own = `${CACHED_HUB}/${model.id}/`;
  for (const { url } of await cache.keys()) if (url.startsWith(own)) await cache.delete(url);
}
