import contentScript from '../content/main.iife?script';
import { browser } from '../shared/browser';
import { requestTab } from '../shared/messages';

/** The key combination of the manifest's `commands`, for the picture under the pointer, in whichever frame that is. */
export function listenToCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'translate-picture' && tab?.id !== undefined) void translatePointed(tab.id);
  });
}

async function translatePointed(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [contentScript] }).catch(() => {}); // it is there, or nothing can be done here
  await requestTab({ tabId }, 'translate-picture', { by: 'key' }).catch(() => {});
}
