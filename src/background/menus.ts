import { browser } from '../shared/browser';
import { speakFor } from '../shared/interface-language';
import { loadSettings } from '../shared/settings';
import { type TextKey, text } from '../shared/text';
import { openInStudio, openStudio } from './open-studio';
import { translateClicked } from './translate-clicked';
import { translatePart } from './translate-part';

const TRANSLATE = 'translate-picture';
const PART = 'translate-part';
const STUDIO = 'open-studio';
const IN_STUDIO = 'open-in-studio';

type Item = Parameters<typeof browser.contextMenus.create>[0] & { readonly id: string; readonly key: TextKey };

/**
 * One item, in broad contexts: a picture under a link, a caption or a veil is not an 'image' to the browser. A second one would make a
 * submenu of it, one more step each time: the studio and a part of the page have their places in the toolbar button's menu (a part is offered
 * wherever there is no picture, too), and only on local files the studio stands beside ours, as there the browser mostly does not let us in.
 */
const ITEMS: readonly Item[] = [
  {
    id: TRANSLATE,
    key: 'menuTranslate',
    contexts: ['page', 'image', 'link', 'video'],
    documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
  },
  { id: PART, key: 'menuPart', contexts: ['action'] },
  { id: STUDIO, key: 'menuStudio', contexts: ['action'] },
  { id: IN_STUDIO, key: 'menuInStudio', contexts: ['image'], documentUrlPatterns: ['file:///*'] },
];

export async function createMenus(): Promise<void> {
  await speakFor(await loadSettings());
  await browser.contextMenus.removeAll();
  for (const { key, ...item } of ITEMS) browser.contextMenus.create({ ...item, title: text(key) });
}

/** In the language that the interface speaks now. */
export async function renameMenus(): Promise<void> {
  await speakFor(await loadSettings());
  await Promise.all(ITEMS.map(({ id, key }) => browser.contextMenus.update(id, { title: text(key) })));
}

export function listenToMenus(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, srcUrl, frameId = 0, frameUrl, pageUrl }, tab) => {
    if (menuItemId === STUDIO) void openStudio();
    const { id } = tab ?? {};
    if (id === undefined) return;
    if (menuItemId === PART) void translatePart(id);
    const target = srcUrl ? { srcUrl } : {};
    if (menuItemId === TRANSLATE)
      void letIntoFrame(frameUrl, pageUrl).finally(() => translateClicked(id, frameId, target));
    if (menuItemId === IN_STUDIO) void openInStudio(id, frameId, target);
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
