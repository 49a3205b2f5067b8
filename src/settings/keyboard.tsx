import { useEffect, useState } from 'preact/hooks';
import type { Commands } from 'webextension-polyfill';
import { browser } from '../shared/browser';
import { text } from '../shared/text';

/** Only the browser can change keys; this page can be opened by us, but not linked to. */
const BROWSER_KEYS = 'chrome://extensions/shortcuts';

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
        <button type="button" onClick={() => void browser.tabs.create({ url: BROWSER_KEYS })}>
          {text('keyboardChange')}
        </button>
      </div>
    </>
  );
}
