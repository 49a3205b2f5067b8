import contentScript from '../content/main.iife?script';
import { browser } from '../shared/browser';
import { loadSettings, watchSettings } from '../shared/settings';

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
  const { content_scripts: scripts = [] } = browser.runtime.getManifest();
  const always = scripts.flatMap(({ matches }) => matches ?? []);
  const patterns = automaticSites.filter((origin) => /^https?:/.test(origin)).map(patternOf);
  const wanted = [...new Set(patterns)].filter((pattern) => !always.includes(pattern));
  const allowed = await Promise.all(wanted.map((origin) => browser.permissions.contains({ origins: [origin] })));
  const matches = wanted.filter((_, i) => allowed[i]);
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  const isSame = known?.js?.[0] === contentScript && known.matches?.join() === matches.join();
  if (isSame || (!known && matches.length === 0)) return;
  if (known) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: ID, js: [contentScript], matches, allFrames: true, runAt: 'document_start' },
  ]);
  // Pages that are open already: the script notices when it is there twice.
  for (const { id } of await browser.tabs.query({ url: matches }))
    if (id !== undefined)
      await browser.scripting
        .executeScript({ target: { tabId: id, allFrames: true }, files: [contentScript] })
        .catch(() => {}); // it has gone
}

/** Match patterns know no ports: all of a host belong together. */
const patternOf = (origin: string): string => {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
};
