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

/** Calls `listener` whenever something was changed, for as long as this context lives. */
export function watchSettings(listener: (settings: Settings) => void): void {
  browser.storage.local.onChanged.addListener(() => void loadSettings().then(listener, () => {}));
}
