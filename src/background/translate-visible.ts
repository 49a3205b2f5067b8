import contentScript from '../content/main.iife?script';
import { browser } from '../shared/browser';
import { requestTab } from '../shared/messages';

/**
 * All pictures that can be seen in the tab, in all frames that let us in. Returns how many were begun; null: none lets us in. The
 * popup's opening is the click that gives `activeTab`.
 */
export async function translateVisible(tabId: number): Promise<number | null> {
  // Where it is already, the content script does nothing the second time.
  const target = { tabId, allFrames: true };
  const frames = await browser.scripting.executeScript({ target, files: [contentScript] }).catch(() => []);
  const frameIds = new Set([0, ...frames.map(({ frameId }) => frameId)]);
  const begun = await Promise.all(
    [...frameIds].map((frameId) => requestTab({ tabId, frameId }, 'translate-visible').catch(() => null)),
  );
  const counts = begun.filter((count) => count !== null);
  return counts.length > 0 ? counts.reduce((sum, count) => sum + count, 0) : null;
}
