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
  browser.contextMenus.onClicked.addListener(({ menuItemId, srcUrl, frameId }, tab) => {
    if (menuItemId !== TRANSLATE || tab?.id === undefined) return;
    void translateClicked(tab.id, frameId ?? 0, srcUrl ? { srcUrl } : {});
  });
}
