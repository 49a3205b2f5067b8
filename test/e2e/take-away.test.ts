import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { chipText, clickChip } from './chip';
import { evaluateInside } from './closed-roots';
import { type House, openHouse, overlayState } from './harness';
import { evaluateInOurWorld } from './our-world';

// What the chip lets take away from a translated picture, and that each action gives a sign.

let house: House;
let page: Page;

beforeAll(async () => {
  house = await openHouse({ permitted: ['http://127.0.0.1/*'] });
  await house.setSettings({ language: 'de' });
});
afterEach(() => page.close());
afterAll(() => house.close());

/** Before the picture is translated, `prepare` (an expression) runs where our content script does. */
async function translate(prepare = ''): Promise<void> {
  page = await house.context.newPage();
  await page.goto(`${house.pages.url}/plain.html?picture=light-on-dark/source.png`);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('#whole').scrollIntoViewIfNeeded();
  await page.locator('#whole').hover();
  await house.chooseMenuItem(page, '');
  await overlayState(page, ['translated']);
  if (!prepare) return;
  await evaluateInOurWorld(page, prepare);
  await clickChip(page, 'Show the original');
  await clickChip(page, 'Show the translation');
}

test('a copy says that it is made, and the sentence goes again', async () => {
  await translate();
  await clickChip(page, 'Copy the text');
  await expect.poll(() => chipText(page)).toContain('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Jede Nacht');
  await expect.poll(() => chipText(page), { timeout: 5000 }).not.toContain('Copied.');
});

test('the saved file is named after the picture', async () => {
  await translate();
  const [download] = await Promise.all([page.waitForEvent('download'), clickChip(page, 'Save the picture')]);
  expect(download.suggestedFilename()).toBe('source.de.png');
  expect(
    readFileSync(await download.path())
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');
  await expect.poll(() => chipText(page)).toContain('Saved.');
});

test('sharing hands over the file in one step; where the system cannot, it is not offered', async () => {
  await translate(`
    Object.defineProperty(navigator, 'canShare', { value: ({ files }) => files.length === 1 });
    Object.defineProperty(navigator, 'share', { value: async ({ files }) => { globalThis.shared = [files[0].name, files[0].type]; } });
  `);
  await clickChip(page, 'Share the picture');
  await expect.poll(() => evaluateInOurWorld(page, 'globalThis.shared')).toEqual(['source.de.png', 'image/png']);
  await page.close();
  await translate("Object.defineProperty(navigator, 'canShare', { value: () => false });");
  await expect(clickChip(page, 'Share the picture')).rejects.toThrow('No button');
});

test('where this machine has no voice for the language, reading aloud says so', async () => {
  await translate();
  await clickChip(page, 'Read aloud');
  await expect.poll(() => chipText(page)).toContain('This device has no voice for Deutsch.');
});

test('original and translation side by side, until Escape', async () => {
  await translate();
  await clickChip(page, 'Side by side');
  const sizes = () =>
    evaluateInside(page, 'beside', (dialog) =>
      [...dialog.querySelectorAll('img')].map((img) => [
        img.naturalWidth,
        Math.round(img.getBoundingClientRect().width),
      ]),
    );
  await expect.poll(async () => (await sizes())[0]?.map(([natural]) => natural)).toEqual([640, 640]);
  const [[before, after] = []] = await sizes();
  expect(before?.[1]).toBe(after?.[1]);
  await page.keyboard.press('Escape');
  await expect.poll(sizes).toEqual([]);
});
