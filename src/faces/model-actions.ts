import type { LanguageCode } from '../languages';
import { browser } from '../shared/browser';
import { type ModelState, request } from '../shared/messages';
import { loadSettings } from '../shared/settings';

interface DownloadOptions {
  readonly needsHost?: string | undefined;
  readonly replaces?: boolean;
}

/** What a page can do with the models on this machine; the engine room keeps them. */
export const modelActions = {
  async state(language: LanguageCode): Promise<ModelState> {
    await request('open-engine');
    return request('model-state', language);
  },
  async states(): Promise<Readonly<Partial<Record<LanguageCode, ModelState>>>> {
    await request('open-engine');
    return request('model-states');
  },
  /**
   * `needsHost`: the origin that the browser must be asked to permit; only right after a press of the user's, and before anything else.
   * `replaces`: an older model goes when this one is here.
   */
  async download(language: LanguageCode, { needsHost, replaces = false }: DownloadOptions = {}): Promise<void> {
    if (needsHost) await browser.permissions.request({ origins: [`${needsHost}/*`] }); // refused: the hub may be back
    await request('download-model', language, (await loadSettings()).hub, replaces);
  },
  cancel: (language: LanguageCode): Promise<void> => request('cancel-download', language),
  remove: (language: LanguageCode): Promise<void> => request('delete-model', language),
};
