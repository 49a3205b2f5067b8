import { browser } from '../shared/browser';
import { requestTab } from '../shared/messages';
import { putContentScript } from './put-content-script';
import { translatePart } from './translate-part';

/** The key combinations of the manifest's `commands`: for the picture under the pointer, in whichever frame that is, or for a part. */
export function listenToCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    if (command === 'translate-picture') void translatePointed(tab.id);
    if (command === 'translate-part') void translatePart(tab.id);
  });
}

async function translatePointed(tabId: number): Promise<void> {
  await putContentScript(tabId).catch(() => []); // it is there, or nothing can be done here
  await requestTab({ tabId }, 'translate-picture', { by: 'key' }).catch(() => {});
}
