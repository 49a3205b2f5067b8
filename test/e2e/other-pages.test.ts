import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { chipText } from './chip';
import { ENDED, type House, openHouse, overlayState } from './harness';

// Pages without a content script of ours beforehand: it is injected by the click. Chromium grants `activeTab` only to true
// gestures (see true-gesture.test.ts), so here the pages' own origin is permitted as a user would in the settings.

let house: House;
let page: Page | undefined;

beforeAll(async () => {
  house = await openHouse({ permitted: ['http://127.0.0.1/*'] });
  await house.setSettings({ language: 'de' });
});
afterEach(() => page?.close());
afterAll(() => house.close());

async function translateOn(path: string, id: string): Promise<Page> {
  page = await house.context.newPage();
  await page.goto(`${house.pages.url}/${path}?picture=light-on-dark/source.png`);
  const picture = page.locator(id);
  await picture.scrollIntoViewIfNeeded();
  const src = await picture.evaluate((img) => (img as HTMLImageElement).currentSrc);
  await picture.hover();
  await house.chooseMenuItem(page, src);
  return page;
}

test.each(['#whole', '#srcset', '#cover'])('a picture on an ordinary page: %s', async (id) => {
  const page = await translateOn('plain.html', id);
  expect(await overlayState(page, ENDED)).toBe('translated');
});

test('a page with the strictest policy', async () => {
  const page = await translateOn('strict.html', '#whole');
  expect(await overlayState(page, ENDED)).toBe('translated');
});

test('a picture of another site, whose pixels the page may not read, is fetched by the engine room where permitted', async () => {
  const page = await translateOn('plain.html', '#other-origin');
  expect(await overlayState(page, ENDED)).toBe('translated');
});

test('a click where there is no picture says so', async () => {
  page = await house.context.newPage();
  await page.goto(`${house.pages.url}/strict.html?picture=none.png`);
  await page.locator('img').evaluate((img) => img.remove());
  await house.chooseMenuItem(page, '');
  await expect.poll(() => chipText(page as Page)).toContain('There is no picture here');
});
