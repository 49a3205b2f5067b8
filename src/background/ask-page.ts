import contentScript from '../content/main.iife?script';
import { browser } from '../shared/browser';
import { type ClickTarget, requestTab } from '../shared/messages';

/** Asks the content script of one frame, which is put there first if it is not there yet. Rejects where the browser does not let us in. */
export function askPage(
  frame: { readonly tabId: number; readonly frameId: number },
  name: 'translate-picture' | 'hand-over',
  target: ClickTarget,
): Promise<void> {
  return requestTab(frame, name, target).catch(async () => {
    const { tabId, frameId } = frame;
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [contentScript] });
    await requestTab(frame, name, target);
  });
}
