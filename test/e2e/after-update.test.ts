import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from './harness';

// The extension is updated or loaded anew while pages are open: what it had put into them is cut off from it.

const PICTURE = 'light-on-dark/source.png';
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
