import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { type ExtensionBrowser, launchWithExtension } from '../../scripts/extension-browser';
import { type CatalogueOptions, catalogueIn, catalogueOfTiny } from './hub-bergamot';
import { overlayStates } from './overlay-states';
import { type Pages, startPages } from './page-server';

const ROOT = resolve(import.meta.dirname, '../..');
const PATIENCE_MS = 60_000;
const PAUSE_MS = 50;

export const PICTURES = [
  resolve(ROOT, 'demo/pictures'),
  resolve(ROOT, 'test/golden'),
  resolve(ROOT, 'test/fixtures/pictures'),
];

export interface House extends ExtensionBrowser {
  readonly pages: Pages;
  /** Opens the imitation of WhatsApp Web with one message for each picture, and waits until they are there. */
  openChat(...pictures: string[]): Promise<Page>;
  /** The same in a variant of the page, e.g. `bare&menu=none`: see test/e2e/pages/whatsapp.js. */
  openChatVariant(variant: string, ...pictures: string[]): Promise<Page>;
  close(): Promise<void>;
}

/**
 * The built extension in a real browser that reaches nothing but this machine, and the pages to use it on. Only the list of models in it
 * is another one: `catalogue` says how it is made.
 */
export async function openHouse({
  catalogue,
  ...options
}: {
  readonly permitted?: readonly string[];
  readonly headed?: boolean;
  readonly catalogue?: CatalogueOptions;
} = {}): Promise<House> {
  const pages = await startPages({ pictures: PICTURES });
  const browser = await launchWithExtension({
    offline: true,
    alter: (folder) => writeFileSync(catalogueIn(folder), catalogueOfTiny(catalogue)),
    ...options,
  });
  // Tests look for English words, whatever language they translate into.
  await browser.setSettings({ interfaceLanguage: 'browser' });
  // Every request of a page is aborted but those to the fixtures; the engine room's are cut off by `offline`.
  await browser.context.route(
    (url) => url.protocol.startsWith('http') && url.hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
  await browser.context.route('https://web.whatsapp.com/**', pages.fulfilWhatsApp);
  async function openChatVariant(variant: string, ...pictures: string[]): Promise<Page> {
    const page = await browser.context.newPage();
    await page.goto(`https://web.whatsapp.com/?pictures=${pictures.join(',')}&${variant}`);
    await page.waitForFunction(
      (count) => document.querySelectorAll('[data-id] img[src^="blob:"]').length === count,
      pictures.length,
    );
    return page;
  }
  return {
    ...browser,
    pages,
    openChat: (...pictures) => openChatVariant('', ...pictures),
    openChatVariant,
    async close() {
      await browser.close();
      await pages.close();
    },
  };
}

/** The address of the best version of the picture in message `index`. */
export async function pictureIn(chat: Page, index = 0): Promise<string> {
  const picture = chat.locator('[data-testid="media-url-provider"]').nth(index).locator('img[src^="blob:"]');
  return (await picture.getAttribute('src')) ?? '';
}

/** Waits until the overlay number `index` of the page is in one of these states, and says in which. */
export async function overlayState(page: Page, states: readonly string[], index = 0): Promise<string> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const now = await overlayStates(page);
    const state = now[index]?.state;
    if (state && states.includes(state)) return state;
    if (Date.now() > deadline) throw new Error(`No overlay was ${states.join(' or ')}: ${JSON.stringify(now)}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

/** Everything but 'working'. */
export const ENDED = ['translated', 'original', 'nothing', 'failed'];

/** What the popup's button does, in whichever page has our content script. How many pictures were begun. */
export async function translateVisible(house: House): Promise<number> {
  const worker = await house.background();
  return worker.evaluate(async () => {
    const replies = (await chrome.tabs.query({})).map(({ id }) =>
      chrome.tabs.sendMessage(id ?? -1, { name: 'translate-visible', args: [] }).catch(() => undefined),
    );
    return (await Promise.all(replies)).find((reply) => reply !== undefined)?.value ?? 0;
  });
}
