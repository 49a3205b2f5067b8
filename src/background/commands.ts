import { browser } from '../shared/browser';
import { requestTab } from '../shared/messages';
import { putContentScript } from './put-content-script';

/** The key combination of the manifest's `commands`, for the picture under the pointer, in whichever frame that is. */
export function listenToCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'translate-picture' && tab?.id !== undefined) void translatePointed(tab.id);
  });
}

async function translatePointed(tabId: number): Promise<void> {
  await putContentScript(tabId).catch(() => []); // it is there, or nothing can be done here
  await requestTab({ tabId }, 'translate-picture', { by: 'key' }).catch(() => {});
}
