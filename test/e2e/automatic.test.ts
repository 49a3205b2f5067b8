import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { chipText, clickChip } from './chip';
import { ENDED, type House, openHouse, overlayState, translateVisible } from './harness';
import { evaluateInOurWorld } from './our-world';
import { countStates, overlayStates } from './overlay-states';

// Pictures that nobody clicked: translated where the user has switched that on, and only there.

const WHATSAPP = 'https://web.whatsapp.com';
const LIGHT = 'light-on-dark/source.png';
let house: House;
let page: Page;

beforeAll(async () => {
  house = await openHouse({ permitted: ['http://127.0.0.1/*'] });
});
afterEach(async () => {
  await page.close();
  await house.setSettings({ automaticSites: [], hoverButton: false });
});
afterAll(() => house.close());

const translated = () => countStates(page, 'translated');

test('in a chat what is in view is translated, what is not waits until it comes, and nothing is said of the rest', async () => {
  await house.setSettings({ language: 'de', automaticSites: [WHATSAPP] });
  page = await house.openChat(LIGHT, 'no-text/source.png', 'list-items/source.png', `${LIGHT}?2`, `${LIGHT}?3`);
  await expect.poll(() => translated(), { timeout: 30_000 }).toBeGreaterThan(0);
  await page.waitForTimeout(2500);
  const inView = async () => {
    const pictures = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLImageElement>('[data-id] img[src^="blob:"]')].map((img) => {
        const { top, bottom } = img.getBoundingClientRect();
        return { isSeen: bottom > 0 && top < innerHeight, id: img.closest('[data-id]')?.getAttribute('data-id') };
      }),
    );
    const states = await overlayStates(page);
    const isTranslated = (id: unknown) => states.some(({ state, message }) => state === 'translated' && message === id);
    return pictures.map(({ isSeen, id }) => ({ isSeen, isTranslated: isTranslated(id) }));
  };
  const before = await inView();
  expect(before.filter(({ isSeen, isTranslated }) => isTranslated && !isSeen)).toEqual([]);
  expect(before.some(({ isSeen }) => !isSeen)).toBe(true);
  // No word about the picture without text, no ring, no notice.
  expect((await chipText(page)).trim()).toBe('');

  for (const index of [0, 1, 2, 3, 4]) {
    await page.locator('[data-id] img[src^="blob:"]').nth(index).scrollIntoViewIfNeeded();
    await page.waitForTimeout(600);
  }
  await expect.poll(() => translated(), { timeout: 30_000 }).toBe(4);
  expect((await overlayStates(page)).map(({ message }) => message)).not.toContain('3EB0F00DPICTURE1');
});

test('a picture that arrives is translated; off again, the next is not', async () => {
  await house.setSettings({ language: 'de', automaticSites: [WHATSAPP] });
  page = await house.openChat('no-text/source.png');
  await page.evaluate((name) => window.fakeWhatsApp.receive(name), `${LIGHT}?new`);
  await page.locator('[data-id] img[src^="blob:"]').last().scrollIntoViewIfNeeded();
  await expect.poll(() => translated(), { timeout: 20_000 }).toBe(1);
  await house.setSettings({ automaticSites: [] });
  await page.evaluate((name) => window.fakeWhatsApp.receive(name), `${LIGHT}?newer`);
  await page.locator('[data-id] img[src^="blob:"]').last().scrollIntoViewIfNeeded();
  await page.waitForTimeout(2000);
  expect(await page.locator('palimpsest-overlay').count()).toBe(1);
});

test.each([
  ['the tab is hidden', `Object.defineProperty(document, 'hidden', { configurable: true, get: () => resting })`],
  [
    'the battery is low',
    `navigator.getBattery = async () => ({ charging: !resting, level: 0.15 })`, // what the platform says then
  ],
])('it rests while %s', async (_, pretend) => {
  await house.setSettings({ language: 'de', automaticSites: [WHATSAPP] });
  page = await house.openChat('no-text/source.png');
  await page.waitForTimeout(1000);
  await evaluateInOurWorld(page, `var resting = true; ${pretend}; 0`);
  await page.evaluate((name) => window.fakeWhatsApp.receive(name), `${LIGHT}?rest`);
  await page.locator('[data-id] img[src^="blob:"]').last().scrollIntoViewIfNeeded();
  await page.waitForTimeout(2000);
  expect(await page.locator('palimpsest-overlay').count()).toBe(0);
  await evaluateInOurWorld(page, `resting = false; document.dispatchEvent(new Event('visibilitychange')); 0`);
  await expect.poll(() => translated(), { timeout: 20_000 }).toBe(1);
});

test('another site gets the content script when it is switched on there, in pages that are open too', async () => {
  await house.setSettings({ language: 'de' });
  page = await house.context.newPage();
  await page.goto(`${house.pages.url}/plain.html?picture=${LIGHT}`);
  await page.locator('#whole').scrollIntoViewIfNeeded();
  await page.waitForTimeout(1000);
  expect(await page.locator('palimpsest-overlay').count()).toBe(0);
  await house.setSettings({ automaticSites: [house.pages.url] });
  await expect.poll(() => translated(), { timeout: 20_000 }).toBeGreaterThan(0);
  await page.goto(`${house.pages.url}/plain.html?picture=list-items/source.png`);
  await page.locator('#whole').scrollIntoViewIfNeeded();
  await expect.poll(() => translated(), { timeout: 20_000 }).toBeGreaterThan(0);
});

test('what the user closed stays closed', async () => {
  await house.setSettings({ language: 'de', automaticSites: [WHATSAPP] });
  page = await house.openChat(LIGHT);
  await expect.poll(() => translated(), { timeout: 20_000 }).toBe(1);
  await clickChip(page, 'Close');
  await expect.poll(() => page.locator('palimpsest-overlay').count()).toBe(0);
  const id = (await page.evaluate(() => window.fakeWhatsApp.ids())).find((id) => id.includes('PICTURE'))!;
  await page.evaluate((id) => window.fakeWhatsApp.unmount(id), id);
  await page.evaluate((id) => window.fakeWhatsApp.remount(id), id); // under another address now
  await page.waitForTimeout(2000);
  expect(await page.locator('palimpsest-overlay').count()).toBe(0);
});

test('all pictures in view at once, when the popup asks', async () => {
  await house.setSettings({ language: 'de' });
  page = await house.openChat(LIGHT, 'no-text/source.png', `${LIGHT}?2`);
  await page.setViewportSize({ width: 1000, height: 2000 });
  const count = await translateVisible(house);
  expect(count).toBe(3);
  await expect.poll(() => translated(), { timeout: 20_000 }).toBe(2);
  await expect.poll(() => page.locator('palimpsest-overlay').count()).toBe(2); // nothing is said on the one without text
});

test('with the setting a button stands on the picture under the pointer, and goes with it', async () => {
  await house.setSettings({ language: 'de', hoverButton: true });
  page = await house.openChat(LIGHT);
  const button = page.locator('palimpsest-hover');
  expect(await button.count()).toBe(0);
  await page.locator('.thumb').first().hover();
  await button.waitFor({ state: 'attached' });
  await page.mouse.move(5, 5);
  await expect.poll(() => button.count()).toBe(0);
  await page.locator('.thumb').first().hover();
  await button.waitFor({ state: 'attached' });
  await clickChip(page, 'Translate picture');
  expect(await overlayState(page, ENDED)).toBe('translated');
  await page.mouse.move(5, 5);
  await page.locator('.thumb').first().hover();
  await page.waitForTimeout(500);
  expect(await button.count()).toBe(0);
});
