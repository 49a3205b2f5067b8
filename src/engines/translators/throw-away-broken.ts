import { PipelineError } from '../../pipeline/errors';
import { deleteModel } from '../model-cache';
import type { Model } from '../models';

/** A model that does not open is broken, whatever its size says: it is thrown away, and the next try fetches it anew. */
export async function throwAwayBroken(
  load: Promise<void>,
  model: Model,
  hub: string,
  isBroken: (cause: unknown) => boolean,
): Promise<void> {
  try {
    await load;
  } catch (cause) {
    if (!isBroken(cause)) throw cause;
    await deleteModel(model);
    throw new PipelineError('download-broken', 'translating', { cause, host: new URL(hub).host });
  }
}
