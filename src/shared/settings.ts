import { browser } from './browser';
import { defaultSettings, migrate, type Settings } from './settings-schema';

const KEYS = Object.keys(defaultSettings([]));

export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEYS);
  return migrate(stored, defaultSettings(navigator.languages));
}

export async function saveSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set(change);
}

/** Calls `listener` whenever something was changed, until the function that it returns is called. */
export function watchSettings(listener: (settings: Settings) => void): () => void {
  const onChanged = () => void loadSettings().then(listener, () => {});
  browser.storage.local.onChanged.addListener(onChanged);
  return () => browser.storage.local.onChanged.removeListener(onChanged);
}
