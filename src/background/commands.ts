import { browser } from '../shared/browser';
import { translateClicked } from './translate-clicked';

/** The key combination of the manifest's `commands`, for the picture under the pointer. */
export function listenToCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'translate-picture' && tab?.id !== undefined) void translateClicked(tab.id, 0, { by: 'key' });
  });
}
