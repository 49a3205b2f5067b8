import type { LanguageCode } from '../languages';
import { type ModelState, request } from '../shared/messages';
import { loadSettings } from '../shared/settings';

/** What a page can do with the models on this machine; the engine room keeps them. */
export const modelActions = {
  async state(language: LanguageCode): Promise<ModelState> {
    await request('open-engine');
    return request('model-state', language);
  },
  download: async (language: LanguageCode): Promise<void> =>
    request('download-model', language, (await loadSettings()).hub),
  cancel: (language: LanguageCode): Promise<void> => request('cancel-download', language),
  remove: (language: LanguageCode): Promise<void> => request('delete-model', language),
};
