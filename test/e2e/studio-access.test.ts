import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tooWide, violations } from './accessibility';
import { clickChip } from './chip';
import { ENDED, type House, openHouse, overlayState, pictureIn } from './harness';
import { dropFiles, fileAt, openStudio, states } from './studio-page';

const GOOD = fileAt(resolve(import.meta.dirname, '../golden/list-items/source.png'));
const BAD = { name: 'text.png', type: 'image/png', bytes: Buffer.from('no picture at all') };

let house: House;
let page: Page;
beforeAll(async () => {
  house = await openHouse();
  page = await openStudio(house);
});
afterAll(() => house.close());

const allLooks = async (page: Page) => {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    // Colours that are on their way to others are nobody's.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found.push(...(await violations(page)).map((each) => `${colorScheme} ${each}`));
  }
  return found;
};

test('without pictures it is accessible', async () => expect(await allLooks(page)).toEqual([]));

test('a picture is corrected by the keyboard alone', async () => {
  await dropFiles(page, [GOOD, BAD]);
  await page.locator('.picture').first().click();
  expect(await states(page)).toEqual(['Translated', 'Did not work']);
  await page.locator('.view').focus();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^Text 1: Shopping/);
  await page.keyboard.press('Enter');
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name'));
  await expect.poll(focused).toBe('translation');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Einkauf');
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('block');
  await expect.poll(() => page.locator('.picture .soft').first().textContent()).toBe('Corrected, not saved yet');
  await page.keyboard.press('Control+Z');
  await expect.poll(() => page.locator('.picture .soft').first().textContent(), { timeout: 30_000 }).toBe('Translated');
  await expect.poll(() => page.locator('textarea[name=translation]').inputValue()).toBe('Einkaufsliste');
});

test('with pictures, a text chosen, and a failure, it is accessible', async () => {
  expect(await allLooks(page)).toEqual([]);
  await page.locator('.picture').last().click();
  expect(await allLooks(page)).toEqual([]);
});

test('at 320 px and with letters of 200 % nothing is cut off, and the same goes from right to left', async () => {
  await page.locator('.picture').first().click();
  await page.locator('.block').first().click();
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await tooWide(page)).toEqual([]);
  await house.setSettings({ language: 'ar', interfaceLanguage: 'target' });
  await expect.poll(() => page.locator('html').getAttribute('dir')).toBe('rtl');
  await expect.poll(() => page.locator('progress').count(), { timeout: 60_000 }).toBe(0);
  expect(await tooWide(page)).toEqual([]);
  expect(await allLooks(page)).toEqual([]);
  await page.setViewportSize({ width: 640, height: 640 });
  const setFont = (size: string) =>
    page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), size);
  await setFont('200%');
  expect(await tooWide(page)).toEqual([]);
  await setFont('');
  await page.setViewportSize({ width: 1100, height: 900 });
  await house.setSettings({ language: 'de', interfaceLanguage: 'browser' });
});

test('a picture of a page is opened in the studio by the menu', async () => {
  const chat = await house.openChat('light-on-dark/source.png');
  const srcUrl = await pictureIn(chat);
  await chat.bringToFront();
  const opened = house.context.waitForEvent('page');
  await (await house.background()).evaluate(
    async ([url, srcUrl]) => {
      const tab = (await chrome.tabs.query({})).find((tab) => tab.url === url || tab.active);
      const event = chrome.contextMenus.onClicked as unknown as { dispatch(info: object, tab: object): void };
      event.dispatch({ menuItemId: 'open-in-studio', srcUrl, frameId: 0, pageUrl: url }, tab as object);
    },
    [chat.url(), srcUrl] as const,
  );
  const studio = await opened;
  expect(await states(studio)).toEqual(['Translated']);
  expect(await studio.locator('.block').count()).toBe(1);
  await studio.reload();
  expect(await states(studio)).toEqual(['Translated']);
  await chat.close();
  await studio.reload();
  await expect.poll(() => studio.locator('.studio > [role=status]').textContent()).toContain('could not be taken');
});

test('a translated picture goes from its page to the studio by its chip', async () => {
  const chat = await house.openChat('light-on-dark/source.png');
  await house.chooseMenuItem(chat, await pictureIn(chat));
  expect(await overlayState(chat, ENDED)).toBe('translated');
  const opened = house.context.waitForEvent('page');
  await clickChip(chat, 'Open the picture in the studio');
  const studio = await opened;
  expect(await states(studio)).toEqual(['Translated']);
  await chat.close();
  await studio.close();
});
