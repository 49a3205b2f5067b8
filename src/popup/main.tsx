import { render } from 'preact';
import { request } from '../shared/messages';
import { loadSettings, saveSettings } from '../shared/settings';
import { text } from '../shared/text';
import type { ModelActions } from './model-panel';
import { Popup } from './popup';

const settings = await loadSettings();
// The guess becomes the choice: every other context then reads the same language.
await saveSettings({ language: settings.language });
document.documentElement.dir = text('direction');

const models: ModelActions = {
  async state(language) {
    await request('open-engine');
    return request('model-state', language);
  },
  download: async (language) => request('download-model', language, (await loadSettings()).hub),
  cancel: (language) => request('cancel-download', language),
  remove: (language) => request('delete-model', language),
};

const place = document.getElementById('popup');
if (place) render(<Popup initial={settings} save={saveSettings} models={models} />, place);
