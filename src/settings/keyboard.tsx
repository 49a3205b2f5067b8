import { useEffect, useState } from 'preact/hooks';
import type { Commands } from 'webextension-polyfill';
import { browser } from '../shared/browser';
import { text } from '../shared/text';

/** Chromium's page for them: it can be opened by us, but not linked to. */
const CHROMIUM_KEYS = 'chrome://extensions/shortcuts';

/** Firefox's way to its page for them, which nobody else has. */
interface FirefoxCommands {
  readonly openShortcutSettings?: () => Promise<void>;
}

/** Only the browser can change keys. */
function openBrowserKeys(): void {
  const { openShortcutSettings } = browser.commands as FirefoxCommands;
  if (openShortcutSettings) void openShortcutSettings();
  else void browser.tabs.create({ url: CHROMIUM_KEYS });
}

/** The key combinations as they are now. */
export function Keyboard() {
  const [commands, setCommands] = useState<readonly Commands.Command[]>([]);
  useEffect(() => void browser.commands.getAll().then(setCommands), []);
  // The browser's own command opens the popup, and has no description.
  const names = (command: Commands.Command) =>
    command.name === 'translate-picture' ? text('keyboardTranslate') : command.description;
  return (
    <>
      <ul class="list">
        {commands.filter(names).map((command) => (
          <li key={command.name} class="row spread">
            <span>{names(command)}</span>
            <kbd>{command.shortcut || text('keyboardNone')}</kbd>
          </li>
        ))}
      </ul>
      <div class="row">
        <button type="button" onClick={openBrowserKeys}>
          {text('keyboardChange')}
        </button>
      </div>
    </>
  );
}
