import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse, overlayState, pictureIn, translateVisible } from './harness';
import { overlayStates } from './overlay-states';

// The extension is updated or loaded anew while pages are open: what it had put into them is cut off from it.

const PICTURE = 'light-on-dark/source.png';
const OURS = 'palimpsest-overlay, palimpsest-chip, palimpsest-hover, palimpsest-notice';
let house: House;

beforeAll(async () => {
  house = await openHouse();
  await house.setSettings({ language: 'de' });
});
afterAll(() => house.close());

async function openOurs(name: 'popup' | 'welcome'): Promise<Page> {
  const page = await house.context.newPage();
  await page.goto(`chrome-extension://${house.extensionId}/src/${name}/index.html`);
  return page;
}

/** The browser's own page of extensions may do more than we. */
interface Developer {
  updateProfileConfiguration(change: { readonly inDeveloperMode: boolean }): Promise<void>;
  reload(id: string): Promise<void>;
}

/** As an update does. */
async function reloadExtension(): Promise<void> {
  const page = await house.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async (id) => {
    const { developerPrivate } = chrome as unknown as { developerPrivate: Developer };
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.reload(id);
  }, house.extensionId);
  await page.close();
  const opens = () =>
    openOurs('popup').then(
      (page) => page.close().then(() => true),
      () => false,
    );
  await expect.poll(opens, { timeout: 20_000, interval: 500 }).toBe(true);
}

test('WhatsApp Web that was open before is named on the welcome page and in the popup, and loaded anew from there', async () => {
  const chat = await house.openChat(PICTURE);
  const before = await openOurs('popup');
  await before.waitForTimeout(500);
  expect(await before.getByRole('button', { name: 'Reload WhatsApp Web' }).count()).toBe(0);
  await reloadExtension();
  const pages = [await openOurs('welcome'), await openOurs('popup')];
  const buttons = pages.map((page) => page.getByRole('button', { name: 'Reload WhatsApp Web' }));
  for (const button of buttons) await button.waitFor();
  await Promise.all([chat.waitForEvent('load'), buttons[0]!.click()]);
  for (const button of buttons) await button.waitFor({ state: 'detached' });
  for (const page of [...pages, chat]) await page.close();
});

test('what is on open pages takes itself away; the next translation lies on the picture, not on anything of ours', async () => {
  const chat = await house.openChat(PICTURE);
  await house.chooseMenuItem(chat, await pictureIn(chat));
  await overlayState(chat, ['translated']);
  const painted = () =>
    chat.evaluate(
      () => document.getAnimations().filter(({ effect }) => (effect as KeyframeEffect)?.pseudoElement === null).length,
    );
  expect(await painted()).toBeGreaterThan(0);
  const ours = () => chat.locator(OURS).count();
  expect(await ours()).toBeGreaterThan(0);
  await reloadExtension();
  await expect.poll(ours).toBe(0);
  expect(await painted()).toBe(0);
  await house.setSettings({ language: 'de' });
  await house.chooseMenuItem(chat, await pictureIn(chat));
  await overlayState(chat, ['translated']);
  expect(await overlayStates(chat)).toHaveLength(1);
  await chat.close();
});

test('what a script that is gone has left in a page is cleared away by the next, and is no picture', async () => {
  const chat = await house.openChat(PICTURE);
  await chat.evaluate(
    (address) => {
      const host = document.body.appendChild(document.createElement('palimpsest-overlay'));
      host.setAttribute('style', 'position: fixed; inset: 0 auto auto 0; width: 300px; height: 300px; z-index: 9');
      const img = Object.assign(new Image(300, 300), { src: address });
      host.attachShadow({ mode: 'closed' }).append(img);
    },
    await pictureIn(chat),
  );
  await expect.poll(() => translateVisible(house)).toBe(1);
  await chat.close();
});
