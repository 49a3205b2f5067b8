import { resolve } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from './harness';
import { dropFiles, golden, isSame, openStudio, savedBy, shownPixels, states } from './studio-page';

const NAMES = ['list-items', 'light-on-dark', 'rotated'];

let house: House;
let page: Page;
beforeAll(async () => {
  house = await openHouse();
  page = await openStudio(house);
});
afterAll(() => house.close());

const isRed = ({ data }: PNG) => {
  for (let at = 0; at < data.length; at += 4)
    if (data[at]! > 220 && data[at + 1]! < 40 && data[at + 2]! < 40) return true;
  return false;
};
const choosePicture = (name: string) => page.locator('.picture', { hasText: name }).click();
const idle = () => expect.poll(() => page.locator('.desk progress').count(), { timeout: 60_000 }).toBe(0);

test('three dropped files are translated', async () => {
  await dropFiles(page, NAMES.map(golden));
  expect(await states(page)).toEqual(['Translated', 'Translated', 'Translated']);
  expect(await page.locator('.picture img').count()).toBe(3);
});

test('a correction is drawn, can be undone and redone, and what is saved is what is shown', async () => {
  await choosePicture('list-items');
  await idle();
  const before = await shownPixels(page);
  await page.getByRole('button', { name: /^Text 1: Shopping list/ }).click();
  const translation = page.locator('textarea[name=translation]');
  expect(await translation.inputValue()).toBe('Einkaufsliste');
  await translation.fill('Was ich kaufe');
  await expect.poll(async () => isSame(before, await shownPixels(page)), { timeout: 60_000 }).toBe(false);
  const corrected = await shownPixels(page);
  expect(isRed(corrected)).toBe(false);

  await page.locator('input[name=ink]').fill('#ff0000');
  await expect.poll(async () => isRed(await shownPixels(page)), { timeout: 60_000 }).toBe(true);
  const red = await shownPixels(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => isSame(corrected, await shownPixels(page)), { timeout: 60_000 }).toBe(true);
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect.poll(async () => isSame(red, await shownPixels(page)), { timeout: 60_000 }).toBe(true);

  await idle();
  expect(await states(page)).toEqual(['Corrected, not saved yet', 'Translated', 'Translated']);
  const { name, bytes } = await savedBy(page, 'Save the picture');
  expect(name).toBe('list-items.de.png');
  expect(isSame(PNG.sync.read(bytes), red)).toBe(true);
  expect(await states(page)).toEqual(['Translated', 'Translated', 'Translated']);
});

test('a corrected source text is translated again; size, letters and alignment are drawn', async () => {
  await choosePicture('list-items');
  await page.getByRole('button', { name: /^Text 3: Carrots/ }).click();
  await page.locator('textarea[name=source]').fill('Tomato sauce');
  await expect
    .poll(() => page.locator('textarea[name=translation]').inputValue(), { timeout: 60_000 })
    .toBe('Tomatensoße');
  for (const [field, value] of [
    ['letters', 'mono'],
    ['align', 'right'],
  ] as const) {
    // biome-ignore format: pairs
    const before = await shownPixels(page);
    await page.locator(`select[name=${field}]`).selectOption(value);
    await expect.poll(async () => isSame(before, await shownPixels(page)), { timeout: 60_000 }).toBe(false);
  }
  const before = await shownPixels(page);
  await page.locator('input[name=size]').focus();
  await page.keyboard.press('PageUp');
  await expect.poll(async () => isSame(before, await shownPixels(page)), { timeout: 60_000 }).toBe(false);
});

test('the browser asks before it closes the page, as long as there are corrections that are not saved', async () => {
  const asked = new Promise<string>((done) => page.once('dialog', (dialog) => void dialog.dismiss().then(() => done(dialog.type())))); // biome-ignore format: one promise
  await page.close({ runBeforeUnload: true });
  expect(await asked).toBe('beforeunload');
});

test('all of them are saved as one ZIP, and then nothing holds the page', async () => {
  await idle();
  const { name, bytes } = await savedBy(page, 'Save all 3 pictures as a ZIP');
  expect(name).toBe('palimpsest.de.zip');
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual(NAMES.map((name) => `${name}.de.png`));
  const zipped = PNG.sync.read(Buffer.from(files['list-items.de.png']!));
  expect(isSame(zipped, await shownPixels(page))).toBe(true);
  expect(await states(page)).toEqual(['Translated', 'Translated', 'Translated']);
});

test('JPEG and WebP are what they say', async () => {
  for (const [format, extension, magic] of [
    ['jpeg', 'jpg', 'ffd8'],
    ['webp', 'webp', '52494646'],
  ] as const) {
    // biome-ignore format: rows
    await page.locator('select[name=format]').selectOption(format);
    const { name, bytes } = await savedBy(page, 'Save the picture');
    expect(name).toBe(`list-items.de.${extension}`);
    expect(bytes.subarray(0, 4).toString('hex').startsWith(magic)).toBe(true);
  }
});

test('another language: the corrections of the source stay, the corrected translation waits for its own language', async () => {
  await page.locator('select[name=language]').selectOption('fr');
  await expect
    .poll(async () => (await states(page)).join(), { timeout: 60_000 })
    .toBe('Translated,Translated,Translated');
  await page.getByRole('button', { name: /^Text 1: Shopping list/ }).click();
  expect(await page.locator('textarea[name=translation]').inputValue()).toBe('Liste de courses');
  await page.locator('select[name=language]').selectOption('de');
  await expect
    .poll(() => page.locator('textarea[name=translation]').inputValue(), { timeout: 60_000 })
    .toBe('Was ich kaufe');
});

test('pictures come by pasting, by choosing, from a folder and from the system, and go by copying', async () => {
  const other = await openStudio(house, async (page) => {
    // As ChromeOS hands over files that were opened with the extension.
    await page.addInitScript(() => {
      const launchQueue = { setConsumer: (consumer: unknown) => Object.assign(globalThis, { consumer }) };
      Object.defineProperty(globalThis, 'launchQueue', { value: launchQueue });
    });
  });
  const pictures = other.locator('.picture');
  const { bytes } = golden('rotated');
  await other.evaluate((base64) => {
    const clipboardData = new DataTransfer();
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    clipboardData.items.add(new File([bytes], 'pasted.png', { type: 'image/png' }));
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData }));
  }, bytes.toString('base64'));
  await expect.poll(() => pictures.count()).toBe(1);

  const path = (name: string) => resolve(import.meta.dirname, `../golden/${name}`);
  await other.locator('input[name=studioChoose]').setInputFiles(path('no-text/source.png'));
  await expect.poll(() => pictures.count()).toBe(2);
  await other.locator('input[name=studioFolder]').setInputFiles(path('light-on-dark'));
  // The picture and what it became: the folder's texts are none.
  await expect.poll(() => pictures.count()).toBe(4);
  expect(await other.locator('.news').textContent()).toBe('2 files are not pictures and were left out.');
  await other.evaluate(() => {
    const { consumer } = globalThis as unknown as { consumer: (launch: object) => void };
    const bytes = Uint8Array.from([1, 2, 3]);
    consumer({ files: [{ getFile: async () => new File([bytes], 'opened.png', { type: 'image/png' }) }] });
  });
  await expect.poll(() => pictures.count()).toBe(5);
  await other.getByRole('button', { name: 'Remove opened.png' }).click();
  // By name: source.png, then translated.de.png.
  expect(await states(other)).toEqual(['Translated', 'No English text', 'Translated', 'No English text']);

  await house.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await other.locator('.picture').first().click();
  await other.getByRole('button', { name: 'Copy the picture' }).click();
  await expect.poll(() => other.locator('.news').textContent()).toBe('The picture is copied.');
  const copied = await other.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const blob = await item!.getType('image/png');
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
  expect(isSame(PNG.sync.read(Buffer.from(copied, 'base64')), await shownPixels(other))).toBe(true);
});

test('a picture with corrections that are not saved is not removed without asking', async () => {
  const removed = (answer: 'accept' | 'dismiss') => {
    page.once('dialog', (dialog) => void dialog[answer]());
    return page.getByRole('button', { name: 'Remove list-items.png from the list' }).click();
  };
  await choosePicture('list-items');
  await page.getByRole('button', { name: /^Text 1: / }).click();
  await page.locator('textarea[name=translation]').fill('Noch nicht gespeichert');
  await expect.poll(() => page.locator('.picture .soft').first().textContent()).toBe('Corrected, not saved yet');
  await removed('dismiss');
  expect(await page.locator('.picture').count()).toBe(3);
  await removed('accept');
  expect(await page.locator('.picture').count()).toBe(2);
});
