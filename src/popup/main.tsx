import { render } from 'preact';
import type { LanguageCode } from '../languages';
import { request } from '../shared/messages';
import { loadSettings, saveSettings } from '../shared/settings';
import { text } from '../shared/text';
import { Popup } from './popup';

const settings = await loadSettings();
// The guess becomes the choice: every other context then reads the same language.
await saveSettings({ language: settings.language });
document.documentElement.dir = text('direction');

async function isDownloaded(language: LanguageCode): Promise<boolean> {
  await request('open-engine');
  return request('is-model-downloaded', language);
}

const place = document.getElementById('popup');
if (place) render(<Popup initial={settings} save={saveSettings} isDownloaded={isDownloaded} />, place);
