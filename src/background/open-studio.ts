import { browser } from '../shared/browser';
import type { ClickTarget } from '../shared/messages';
import { askPage } from './ask-page';

const STUDIO = 'src/studio/index.html';

/** Opens the studio, where it asks this frame for the picture that its content script holds. */
export async function openStudio(tabId?: number, frameId = 0): Promise<void> {
  const place = tabId === undefined ? '' : `?tab=${tabId}&frame=${frameId}`;
  await browser.tabs.create({ url: browser.runtime.getURL(`${STUDIO}${place}`) });
}

/** There it asks us for what the screen showed. */
export async function openStudioWithScreen(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`${STUDIO}?screen`) });
}

/** Opens the studio with the picture that was clicked. Where it cannot be had, the studio says so. */
export async function openInStudio(tabId: number, frameId: number, target: ClickTarget): Promise<void> {
  // Read before the studio covers it.
  await askPage({ tabId, frameId }, 'hand-over', target).catch(() => {});
  await openStudio(tabId, frameId);
}
