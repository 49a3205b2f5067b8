import { isBuiltIn, permissionFor, siteOrigin } from '../shared/automatic-sites';
import { browser } from '../shared/browser';
import { loadSettings, watchSettings } from '../shared/settings';
import { contentScript, putContentScript } from './put-content-script';

const ID = 'automatic-sites';

/** Keeps the content script on the sites of automatic mode, as far as the user has permitted them to us. */
export function watchAutomaticSites(): void {
  // An update of the extension gives the script another name, and the browser remembers the old one.
  browser.runtime.onInstalled.addListener(bringAbout);
  browser.permissions.onAdded.addListener(bringAbout);
  browser.permissions.onRemoved.addListener(bringAbout);
  watchSettings(bringAbout);
}

let last: Promise<void> = Promise.resolve();
/** One after the other. */
function bringAbout(): void {
  last = last.then(register).catch((error: unknown) => console.warn('Palimpsest:', error));
}

async function register(): Promise<void> {
  const { automaticSites } = await loadSettings();
  const sites = automaticSites.filter((site) => siteOrigin(site) !== null);
  const patterns = new Set(sites.flatMap((site) => permissionFor(site).origins));
  const wanted = [...patterns].filter((pattern) => !isBuiltIn(pattern));
  const allowed = await Promise.all(wanted.map((origin) => browser.permissions.contains({ origins: [origin] })));
  const matches = wanted.filter((_, i) => allowed[i]);
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  // Each browser writes the path in its own way.
  const isSame = known?.js?.[0]?.endsWith(contentScript.slice(1)) && known.matches?.join() === matches.join();
  if (isSame || (!known && matches.length === 0)) return;
  if (known) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: ID, js: [contentScript], matches, allFrames: true, runAt: 'document_start' },
  ]);
  // Pages that are open already.
  for (const { id } of await browser.tabs.query({ url: matches }))
    if (id !== undefined) await putContentScript(id).catch(() => []); // it has gone
}
