import { browser } from '../shared/browser';
import { askPage } from './ask-page';
import { captureWindow } from './capture-tab';
import { openStudioWithScreen } from './open-studio';

let held: Blob | undefined;

/** Lets the user choose a part of the page. Where the browser lets no script in, the studio opens with what the screen shows. */
export async function translatePart(tabId: number): Promise<void> {
  try {
    await askPage({ tabId, frameId: 0 }, 'choose-part');
  } catch {
    const { windowId } = await browser.tabs.get(tabId);
    held = windowId === undefined ? undefined : await captureWindow(windowId).catch(() => undefined);
    await openStudioWithScreen();
  }
}

/** For the studio, in the moment in which it opens: this worker may sleep soon. */
export function screenForStudio(): Blob {
  if (!held) throw new Error('No screen is held');
  return held;
}
