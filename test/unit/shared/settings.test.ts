import { beforeEach, expect, test, vi } from 'vitest';
import { loadSettings, saveSettings } from '../../../src/shared/settings';
import { browser, resetBrowser } from './fake-browser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).browser }));

beforeEach(() => {
  resetBrowser();
  vi.stubGlobal('navigator', { languages: ['tr-TR', 'en'] });
});

test('the first time, the browser’s language is the guess', async () => {
  expect(await loadSettings()).toMatchObject({ language: 'tr' });
});

test('what was saved is there again, and the rest stays', async () => {
  await saveSettings({ hub: 'https://hub.example' });
  await saveSettings({ language: 'hi' });
  expect(await loadSettings()).toMatchObject({ language: 'hi', hub: 'https://hub.example' });
});

test('what makes no sense any more is not used', async () => {
  await browser.storage.local.set({ language: 'xx' });
  expect(await loadSettings()).toMatchObject({ language: 'tr' });
});
