import { browser } from '../shared/browser';
import { speakFor } from '../shared/interface-language';
import { loadSettings } from '../shared/settings';
import { text } from '../shared/text';
import { translateClicked } from './translate-clicked';

const TRANSLATE = 'translate-picture';

/** One item, in broad contexts: a picture under a link, a caption or a veil is not an 'image' to the browser. */
export async function createMenus(): Promise<void> {
  await speakFor(await loadSettings());
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: TRANSLATE,
    title: text('menuTranslate'),
    contexts: ['page', 'image', 'link', 'video'],
    documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
  });
}

/** In the language that the interface speaks now. */
export async function renameMenus(): Promise<void> {
  await speakFor(await loadSettings());
  await browser.contextMenus.update(TRANSLATE, { title: text('menuTranslate') });
}

export function listenToMenus(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, srcUrl, frameId, frameUrl, pageUrl }, tab) => {
    const { id } = tab ?? {};
    if (menuItemId !== TRANSLATE || id === undefined) return;
    const target = srcUrl ? { srcUrl } : {};
    void letIntoFrame(frameUrl, pageUrl).finally(() => translateClicked(id, frameId ?? 0, target));
  });
}

/**
 * A click lets us into the page, but not into its frames of other sites: for those the browser asks the user, this once, and only if it
 * is asked in the click itself.
 */
async function letIntoFrame(frameUrl = '', pageUrl = ''): Promise<void> {
  const origin = URL.parse(frameUrl)?.origin;
  if (!origin?.startsWith('http') || origin === URL.parse(pageUrl)?.origin) return;
  await browser.permissions.request({ origins: [`${origin}/*`] }).catch(() => {}); // then it will be seen that we are not let in
}
