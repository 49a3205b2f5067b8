import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tooWide, violations } from './accessibility';
import { type House, openHouse, pictureIn } from './harness';
import { type Hub, startHub } from './hub';

let house: House;
let hub: Hub;
beforeAll(async () => {
  house = await openHouse();
  hub = await startHub();
  await house.setSettings({ hub: hub.url });
});
afterAll(async () => {
  await house.close();
  await hub.close();
});

interface State {
  readonly page: string;
  /** Brings the page into the state, from when it was opened. */
  readonly bringAbout?: (page: Page) => Promise<unknown>;
}

const STATES: Readonly<Record<string, State>> = {
  'the popup': { page: 'popup' },
  'the popup after a download failed': {
    page: 'popup',
    async bringAbout(page) {
      hub.set({ status: { pattern: /./, code: 503 } });
      await page.locator('.card button:not(.small)').click(); // not that of a job that is still ending
      await page.getByRole('alert').waitFor();
    },
  },
  'the popup while a picture is translated and a model downloaded': {
    page: 'popup',
    async bringAbout(page) {
      hub.set({ bytesPerSecond: 2000 });
      await page.locator('.card button:not(.small)').click(); // not that of a job that is still ending
      await page.locator('.card progress').waitFor();
      const chat = await house.openChat('poster.jpg');
      await house.chooseMenuItem(chat, await pictureIn(chat));
      await page.locator('.jobs li').waitFor();
      await page.bringToFront();
    },
  },
  'the first run': { page: 'welcome' },
  'the first run with the sample translated': {
    page: 'welcome',
    async bringAbout(page) {
      await page.locator('.pair ~ .row button').click();
      await page.locator('figure ~ figure img').waitFor({ timeout: 60_000 });
    },
  },
  'the settings': { page: 'settings' },
  'the settings with all open and something wrong': {
    page: 'settings',
    async bringAbout(page) {
      for (const summary of await page.locator('summary').all()) await summary.click();
      await page.locator('input[type=url]').fill('http://example.org');
      await page.locator('#hub-wrong').waitFor();
      await page.locator('section:has(textarea)').locator('xpath=preceding-sibling::section[1]//button').click();
    },
  },
};

const LANGUAGES = {
  en: { language: 'de', interfaceLanguage: 'browser' },
  ar: { language: 'ar', interfaceLanguage: 'target' },
} as const;

async function openState({ page: name, bringAbout }: State, language: keyof typeof LANGUAGES): Promise<Page> {
  hub.set({});
  await house.setSettings(LANGUAGES[language]);
  const page = await house.context.newPage();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`chrome-extension://${house.extensionId}/src/${name}/index.html`);
  await page.locator('h1').waitFor();
  await bringAbout?.(page);
  return page;
}

describe.each(Object.entries(STATES))('%s', (_, state) => {
  test.each(['en', 'ar'] as const)('has no violation in %s, light and dark, and fits', async (language) => {
    const page = await openState(state, language);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await violations(page), colorScheme).toEqual([]);
    }
    // 320 px; and 200 % of the letters on a window of 640 px.
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await tooWide(page), '320 px').toEqual([]);
    await page.setViewportSize({ width: 640, height: 640 });
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect(await tooWide(page), '200 %').toEqual([]);
    for (const open of house.context.pages().slice(1)) await open.close();
  });
});
