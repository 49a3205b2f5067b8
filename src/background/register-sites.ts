import contentScript from '../content/main.iife?script';
import { isBuiltIn } from '../shared/automatic-sites';
import { browser } from '../shared/browser';
import { loadSettings } from '../shared/settings';

const ID = 'automatic-sites';

let registering = Promise.resolve();

/** The content script comes by itself to the automatic sites that the user has permitted. Overlapping calls take turns. */
export function registerSites(): Promise<void> {
  registering = registering.then(register).catch((error: unknown) => console.info(`Palimpsest: ${String(error)}`));
  return registering;
}

async function register(): Promise<void> {
  const { automaticSites } = await loadSettings();
  const { origins = [] } = await browser.permissions.getAll();
  const matches = automaticSites.filter((site) => !isBuiltIn(site)).map((site) => `${site}/*`);
  const permitted = matches.filter((pattern) => origins.includes(pattern));
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (permitted.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: ID, matches: permitted, js: [contentScript], runAt: 'document_start' },
  ]);
}
