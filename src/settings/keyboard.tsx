import { useEffect, useState } from 'preact/hooks';
import type { Commands } from 'webextension-polyfill';
import { browser } from '../shared/browser';
import { type TextKey, text } from '../shared/text';

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

/** In the interface's language: the manifest's descriptions are in the browser's. Its own command, which opens the popup, has none. */
const NAMES: Readonly<Record<string, TextKey>> = {
  'translate-picture': 'keyboardTranslate',
  'translate-part': 'menuPart',
};

/** The key combinations as they are now. */
export function Keyboard() {
  const [commands, setCommands] = useState<readonly Commands.Command[]>([]);
  useEffect(() => void browser.commands.getAll().then(setCommands), []);
  return (
    <>
      <ul class="list">
        {commands.map(({ name = '', shortcut }) => {
          const key = NAMES[name];
          return (
            key && (
              <li key={name} class="row spread">
                <span>{text(key)}</span>
                <kbd>{shortcut || text('keyboardNone')}</kbd>
              </li>
            )
          );
        })}
      </ul>
      <div class="row">
        <button type="button" onClick={openBrowserKeys}>
          {text('keyboardChange')}
        </button>
      </div>
    </>
  );
}
