import type { LanguageCode } from '../languages';
import catalogueUrl from './bergamot-models.tsv?url';
import type { BergamotModel, Model } from './models';
import { opusMtModel } from './models';
import { once } from './once';
import { parseCatalogue } from './parse-catalogue';

const load = once(async () => {
  const response = await fetch(catalogueUrl);
  return parseCatalogue(await response.text());
});

/** Mozilla's model for a language; null where there is none. */
export const bergamotModel = async (to: LanguageCode): Promise<BergamotModel | null> => (await load()).get(to) ?? null;

/** What is fetched for a language: Bergamot's model, or else that of Opus-MT; null where there is none. */
export const modelFor = async (to: LanguageCode): Promise<Model | null> => (await bergamotModel(to)) ?? opusMtModel(to);

/** Where the files of a model may also be had, by a permission of the user's; null: nowhere. */
export function secondOrigin(model: Model): string | null {
  const { second } = model.files[0] ?? {};
  return second ? new URL(second).origin : null;
}

export async function secondOriginFor(to: LanguageCode): Promise<string | null> {
  const model = await modelFor(to);
  return model && secondOrigin(model);
}
