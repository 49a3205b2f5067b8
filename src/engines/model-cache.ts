import { fileUrl, type Model, type ModelFile, nameOf } from './models';

const NAME = 'palimpsest-models';

/** Stands for every hub: another mirror does not make the files others. Nothing is ever fetched from it. */
export const CACHED_HUB = 'https://models.palimpsest.invalid';

/** Our own header of a stored file: how many bytes of the download it was. */
export const STORED_BYTES = 'x-bytes';

export const openModelCache = (): Promise<Cache> => caches.open(NAME);

export const cacheKey = (model: Model, file: ModelFile): string => fileUrl(CACHED_HUB, model, file);

/** Whether all files of the model are on this machine. */
export async function isDownloaded(model: Model): Promise<boolean> {
  const cache = await openModelCache();
  for (const file of model.files) if (!(await cache.match(cacheKey(model, file)))) return false;
  return true;
}

/**
 * Takes the model from this machine in every revision, with whatever is half there. Languages that share it lose it, too; other models of
 * the same repository stay.
 */
export async function deleteModel(model: Model): Promise<void> {
  const cache = await openModelCache();
  for (const { url } of await cache.keys()) if (storedName(url, model) === nameOf(model)) await cache.delete(url);
}

/** What a stored file belongs to, as far as it may be this model. */
function storedName(url: string, { id, folder }: Model): string | null {
  const own = `${CACHED_HUB}/${id}/resolve/`;
  if (!url.startsWith(own)) return null;
  const path = url.slice(own.length).replace(/^[^/]*\//, '');
  return path.startsWith(folder) ? (folder ? `${id}/${folder}` : id) : null;
}
