import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { chipText, clickChip } from './chip';
import { ENDED, type House, openHouse, overlayState, pictureIn } from './harness';
import { overlayStates } from './overlay-states';
import { distanceOfOverlay, paintsItself } from './overlays-on';

// The everyday way: the imitation of WhatsApp Web with its policy, the menu's item, the translation memory, no network.

let house: House;
let chat: Page | undefined;

beforeAll(async () => {
  house = await openHouse();
  await house.setSettings({ language: 'de' });
});
afterEach(() => chat?.close());
afterAll(() => house.close());

async function translate(...pictures: string[]): Promise<Page> {
  chat = await house.openChat(...pictures);
  await house.chooseMenuItem(chat, await pictureIn(chat));
  return chat;
}

const looks = async (page: Page) =>
  (await page.locator('[data-testid="image-thumb"]').first().screenshot()).toString('base64');

test('a picture is translated in place, and the chip switches between original and translation', async () => {
  chat = await house.openChat('two-sizes-with-name/source.png');
  const original = await looks(chat);
  await house.chooseMenuItem(chat, await pictureIn(chat));
  expect(await overlayState(chat, ENDED)).toBe('translated');
  await chat.mouse.move(5, 5);
  const translated = await looks(chat);
  expect(translated).not.toBe(original);

  await clickChip(chat, 'Show the original');
  expect(await overlayState(chat, ['original'])).toBe('original');
  await clickChip(chat, 'Show the translation');
  expect(await overlayState(chat, ['translated'])).toBe('translated');
  await chat.mouse.move(5, 5);
  expect(await looks(chat)).toBe(translated);
});

test('closing leaves the page as it was', async () => {
  const page = await translate('dark-on-light-left/source.png');
  await overlayState(page, ENDED);
  await clickChip(page, 'Close');
  await expect.poll(() => page.locator('palimpsest-overlay').count()).toBe(0);
});

test('the overlay stays exactly on its picture when the page scrolls, is resized and is made anew', async () => {
  const page = await translate('two-sizes-with-name/source.png', 'light-on-dark/source.png', 'list-items/source.png');
  await overlayState(page, ENDED);
  await expectOverlayOnPicture(page);
  await page.setViewportSize({ width: 700, height: 600 });
  await expectOverlayOnPicture(page);
  await page
    .locator('[data-testid="image-thumb"]')
    .first()
    .evaluate((thumb) => thumb.parentElement?.style.setProperty('zoom', '1.3'));
  await expectOverlayOnPicture(page);
  await page.mouse.move(350, 300);
  await page.mouse.wheel(0, -40);
  await expectOverlayOnPicture(page);
  await page.evaluate(() => {
    const box = document.querySelector('[data-testid="media-url-provider"]') as HTMLElement;
    const img = box.querySelector('img[src^="blob:"]') as HTMLImageElement;
    img.replaceWith(img.cloneNode()); // as a framework makes a node anew
  });
  await expectOverlayOnPicture(page);
  expect(await overlayState(page, ENDED)).toBe('translated');
});

/** The first picture paints itself, and the chip's box lies on all that is to be seen of it. */
async function expectOverlayOnPicture(page: Page): Promise<void> {
  const picture = page.locator('[data-id] img[src^="blob:"]').first();
  const thumb = page.locator('[data-testid="image-thumb"]').first();
  await expect.poll(() => paintsItself(picture)).toBe(true);
  await thumb.scrollIntoViewIfNeeded();
  await expect.poll(() => distanceOfOverlay(thumb), { timeout: 3000 }).toBeLessThan(0.5);
}

test('a picture without text says so and is left alone', async () => {
  const page = await translate('no-text/source.png');
  expect(await overlayState(page, ENDED)).toBe('nothing');
  expect(await chipText(page)).toContain('There is no English text');
  await expect.poll(() => page.locator('palimpsest-overlay').count(), { timeout: 8000 }).toBe(0);
});

test('a picture in another script is left alone', async () => {
  const page = await translate('devanagari-only/source.png');
  expect(await overlayState(page, ENDED)).toBe('nothing');
});

test('the smallest picture is no trouble', async () => {
  const page = await translate('1x1.png');
  expect(await overlayState(page, ENDED)).toBe('nothing');
});

test('an animated picture shows its first frame, and says so', async () => {
  const page = await translate('animated.gif');
  expect(await overlayState(page, ENDED)).toBe('translated');
  expect(await chipText(page)).toContain('only its first frame');
});

test('the same picture again is there at once', async () => {
  const page = await translate('light-on-dark/source.png');
  await overlayState(page, ENDED);
  await clickChip(page, 'Close');
  await expect.poll(() => page.locator('palimpsest-overlay').count()).toBe(0);
  const start = performance.now();
  await house.chooseMenuItem(page, await pictureIn(page));
  await overlayState(page, ['translated']);
  expect(performance.now() - start).toBeLessThan(1000); // reading alone takes longer where a page has this much text
});

test('twenty pictures asked for at once all come to an end', async () => {
  const kinds = ['two-sizes-with-name', 'no-text', 'list-items', 'dark-on-light-left', 'light-on-dark'];
  const pictures = Array.from({ length: 20 }, (_, i) => `${kinds[i % kinds.length]}/source.png?${i}`);
  const page = await house.openChat(...pictures);
  chat = page;
  for (let i = 0; i < pictures.length; i++) await house.chooseMenuItem(page, await pictureIn(page, i));
  const statesNow = async () => (await overlayStates(page)).map(({ state }) => state);
  await expect.poll(statesNow, { timeout: 60_000 }).not.toContain('working');
  await expect.poll(async () => (await statesNow()).length).toBeGreaterThanOrEqual(16);
  const states = await statesNow();
  expect(states.filter((state) => state === 'translated')).toHaveLength(16);
  expect(states).not.toContain('failed');
});

test('a message that goes out of sight and comes back has its translation again, and one that was closed has not', async () => {
  const page = await translate('light-on-dark/source.png', 'dark-on-light-left/source.png');
  await house.chooseMenuItem(page, await pictureIn(page, 1));
  for (const index of [0, 1]) expect(await overlayState(page, ENDED, index)).toBe('translated');
  await clickChip(page, 'Close'); // the first one's
  await expect.poll(() => page.locator('palimpsest-overlay').count()).toBe(1);
  type Fake = { ids(): string[]; unmount(id: string): void; remount(id: string): Promise<void> };
  const inPage = (work: 'unmount' | 'remount') =>
    page.evaluate(async (work) => {
      const { fakeWhatsApp } = globalThis as unknown as { fakeWhatsApp: Fake };
      for (const id of fakeWhatsApp.ids().filter((id) => id.includes('PICTURE'))) await fakeWhatsApp[work](id);
    }, work);
  await inPage('unmount');
  await expect.poll(() => page.locator('palimpsest-overlay').count()).toBe(0);
  await inPage('remount');
  expect(await overlayState(page, ['translated'])).toBe('translated');
  expect(await page.locator('palimpsest-overlay').count()).toBe(1);
  expect((await overlayStates(page)).map(({ message }) => message)).toEqual(['3EB0F00DPICTURE1']);
});

test('a picture made anew, then closed, can be translated again', async () => {
  const page = await translate('light-on-dark/source.png');
  await overlayState(page, ['translated']);
  await page.locator('[data-id$=PICTURE0] img[src^="blob:"]').evaluate((img) => img.replaceWith(img.cloneNode()));
  await page.waitForTimeout(600); // until the overlay has moved
  await clickChip(page, 'Close');
  await expect.poll(() => page.locator('palimpsest-overlay').count()).toBe(0);
  await house.chooseMenuItem(page, await pictureIn(page));
  expect(await overlayState(page, ENDED)).toBe('translated');
});

test('the viewer shows a translated picture translated, and follows its zoom', async () => {
  const page = await translate('light-on-dark/source.png');
  await overlayState(page, ['translated']);
  await page.mouse.move(5, 5);
  await page.locator('[data-testid="image-thumb"]').first().click();
  const viewer = page.locator('[data-testid="media-viewer-modal"]');
  const picture = viewer.locator('img').first();
  await expect.poll(() => paintsItself(picture), { timeout: 20_000 }).toBe(true);
  expect(await overlayState(page, ['translated'], (await overlayStates(page)).length - 1)).toBe('translated');
  await expect.poll(() => distanceOfOverlay(picture)).toBeLessThan(1);
  await page.getByLabel('Zoom').click();
  await expect.poll(() => distanceOfOverlay(picture)).toBeLessThan(1);
});

test('the words of the translation can be copied, those of the original too, and a screen reader reads them', async () => {
  const page = await translate('dark-on-light-left/source.png');
  await overlayState(page, ['translated']);
  await house.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await clickChip(page, 'Copy the text');
  await expect.poll(copied).toContain('Morgen ist ein leeres Blatt');
  await clickChip(page, 'Show the original');
  await clickChip(page, 'Copy the text');
  await expect.poll(copied).toContain('Tomorrow is a blank page');
  await clickChip(page, 'Show the translation');
  const session = await house.context.newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const names = nodes.map(({ name }) => String(name?.value ?? ''));
  expect(names.some((name) => name.includes('Morgen ist ein leeres Blatt'))).toBe(true);
});

test('the translated picture can be saved', async () => {
  const page = await translate('dark-on-light-left/source.png');
  await overlayState(page, ['translated']);
  const [download] = await Promise.all([page.waitForEvent('download'), clickChip(page, 'Save the picture')]);
  expect(download.suggestedFilename()).toBe('Picture.de.png');
});
