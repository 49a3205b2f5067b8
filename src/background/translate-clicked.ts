import { browser } from '../shared/browser';
import { speakFor } from '../shared/interface-language';
import type { ClickTarget } from '../shared/messages';
import { loadSettings } from '../shared/settings';
import { text } from '../shared/text';
import { askPage } from './ask-page';

/** Hands the click to the page's content script, which is put there first if it is not there yet. */
export async function translateClicked(tabId: number, frameId: number, target: ClickTarget): Promise<void> {
  try {
    await askPage({ tabId, frameId }, 'translate-picture', target);
    await browser.action.setBadgeText({ tabId, text: '' });
  } catch {
    // Of a closed frame the page around it can tell.
    if (
      frameId !== 0 &&
      (await askPage({ tabId, frameId: 0 }, 'say-closed-frame').then(
        () => true,
        () => false,
      ))
    )
      return;
    await speakFor(await loadSettings());
    // The browser's own pages, the shop, and frames of other sites do not let us in: say so where we can.
    await browser.action.setBadgeText({ tabId, text: '!' });
    await browser.action.setTitle({ tabId, title: text('pageForbidden') });
  }
}
