import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { chipText } from './chip';
import { evaluateInside } from './closed-roots';
import { ENDED, type House, openHouse, overlayState } from './harness';
import { countStates } from './overlay-states';
import { distanceOfOverlay, overlaysOn, paintsItself } from './overlays-on';

// Every kind of picture that a chat shows, each with the real pointer on it and the key command.

const LIGHT = 'light-on-dark/source.png';
const DARK = 'dark-on-light-left/source.png';
let house: House;
let chat: Page;

beforeAll(async () => {
  house = await openHouse();
  await house.setSettings({ language: 'de' });
});
afterEach(() => chat.close());
afterAll(() => house.close());

/** Opens the imitation with exactly this address; see test/e2e/pages/whatsapp-messages.js. */
async function open(query: string): Promise<Page> {
  chat = await house.context.newPage();
  await chat.goto(`https://web.whatsapp.com/?${query}`);
  await chat.evaluate(() => window.fakeWhatsApp.loaded);
  return chat;
}

async function translateAt(place: Locator): Promise<void> {
  await place.scrollIntoViewIfNeeded();
  const box = (await place.boundingBox())!;
  await chat.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await house.pressCommand(chat);
}

const translated = () => countStates(chat, 'translated');

test.each([
  ['sticker', '.sticker img'],
  ['document', '.card .page'],
  ['link', '.card .page'],
])('a %s is translated in its place', async (kind, selector) => {
  const page = await open(`${kind}=${LIGHT}`);
  await translateAt(page.locator(selector));
  expect(await overlayState(page, ENDED)).toBe('translated');
  await expect.poll(() => distanceOfOverlay(page.locator(selector))).toBeLessThan(1);
});

test('a channel’s picture is translated like any other', async () => {
  const page = await open(`pictures=${LIGHT}&channel`);
  await translateAt(page.locator('[data-id] img[src^="blob:"]'));
  expect(await overlayState(page, ENDED)).toBe('translated');
});

test('of an album each picture by itself, below the +N too, and it comes back with its message', async () => {
  const page = await open(`album=no-text/source.png,${LIGHT},no-text/source.png?2,${DARK},${LIGHT}?5,${LIGHT}?6`);
  const thumbs = page.locator('.album .thumb');
  await translateAt(thumbs.nth(1));
  await expect.poll(() => translated()).toBe(1);
  await translateAt(thumbs.nth(3));
  expect(await page.locator('.more').textContent()).toBe('+2');
  await expect.poll(() => translated(), { timeout: 20_000 }).toBe(2);
  await expect.poll(() => overlaysOn(thumbs.nth(1))).toBe(1);
  await expect.poll(() => overlaysOn(thumbs.nth(3))).toBe(1);

  const id = (await page.evaluate(() => window.fakeWhatsApp.ids())).find((id) => id.includes('ALBUM'))!;
  await page.evaluate((id) => window.fakeWhatsApp.unmount(id), id);
  await page.evaluate((id) => window.fakeWhatsApp.remount(id), id);
  await expect.poll(() => translated(), { timeout: 20_000 }).toBe(2);
  await expect.poll(() => overlaysOn(thumbs.nth(1))).toBe(1);
  await expect.poll(() => overlaysOn(thumbs.nth(3))).toBe(1);
});

test('a message that comes back under another name and with other files is known by what it shows; no other is', async () => {
  const page = await open(`pictures=${DARK},${LIGHT}`);
  const thumbs = page.locator('.thumb');
  await translateAt(thumbs.nth(1));
  await expect.poll(() => translated(), { timeout: 20_000 }).toBe(1);
  const id = (await page.evaluate(() => window.fakeWhatsApp.ids())).find((id) => id.includes('PICTURE1'))!;
  await page.evaluate((id) => window.fakeWhatsApp.unmount(id), id);
  await page.evaluate((id) => window.fakeWhatsApp.remount(id, `${id}-7`), id);
  await expect.poll(() => overlaysOn(thumbs.nth(1)), { timeout: 20_000 }).toBe(1);
  await expect.poll(() => translated(), { timeout: 20_000 }).toBe(1);
  expect(await overlaysOn(thumbs.nth(0))).toBe(0);
});

test('the viewer shows a translated picture translated, in a larger file too', async () => {
  const page = await open(`hd=${LIGHT}`);
  await translateAt(page.locator('[data-id] img[src^="blob:"]'));
  await expect.poll(() => translated(), { timeout: 20_000 }).toBe(1);
  await page
    .locator('.thumb')
    .first()
    .click({ position: { x: 20, y: 20 } });
  await expect.poll(() => paintsItself(page.locator('.viewer img')), { timeout: 20_000 }).toBe(true);
});

test('a status, full screen below two halves that take the pointer, is translated; the next one too, by itself', async () => {
  const page = await open(`status=${LIGHT},${DARK}`);
  await page.getByLabel('Status').click();
  const picture = page.locator('.status img').first();
  await translateAt(picture);
  expect(await overlayState(page, ENDED)).toBe('translated');
  await expect.poll(() => distanceOfOverlay(picture)).toBeLessThan(1);
  const first = await picture.getAttribute('src');
  await page.locator('.tap.on').click();
  await expect.poll(() => picture.getAttribute('src')).not.toBe(first);
  await expect.poll(() => overlayState(page, ENDED)).toBe('translated');
  await expect.poll(() => wordsOn(page), { timeout: 20_000 }).toContain('Morgen ist ein leeres Blatt');
});

test('in the viewer, the next picture', async () => {
  const page = await open(`pictures=${LIGHT},${DARK}`);
  await page.locator('.thumb').first().click();
  await translateAt(page.locator('.zoomer img').first());
  await expect.poll(() => translated(), { timeout: 20_000 }).toBe(1);
  await page.getByLabel('Next').click();
  await expect.poll(() => wordsOn(page), { timeout: 20_000 }).toContain('Morgen ist ein leeres Blatt');
});

/** What a screen reader reads on the page. */
async function wordsOn(page: Page): Promise<string> {
  const session = await house.context.newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes.map(({ name }) => String(name?.value ?? '')).join('\n');
}

test('a picture that is not downloaded says so, and is translated when it is there', async () => {
  const page = await open(`pending=${LIGHT}`);
  const thumb = page.locator('.thumb');
  await thumb.scrollIntoViewIfNeeded();
  const box = (await thumb.boundingBox())!;
  await page.mouse.move(box.x + 40, box.y + 40); // beside its button
  await house.pressCommand(page);
  expect(await overlayState(page, ['waiting'])).toBe('waiting');
  expect(await chipText(page)).toContain('not downloaded yet');
  await page.locator('.download').click();
  expect(await overlayState(page, ENDED)).toBe('translated');
  expect(await translated()).toBe(1);
});

test('the full version of a picture is translated when it comes', async () => {
  const page = await open(`coarse=${DARK}`);
  await translateAt(page.locator('[data-id] img[src^="blob:"]'));
  expect(await overlayState(page, ENDED)).toBe('translated');
  const width = async () =>
    (await evaluateInside(page, 'picture', (layer) => (layer as HTMLImageElement).naturalWidth))[0] ?? 0;
  const coarse = await width();
  const id = (await page.evaluate(() => window.fakeWhatsApp.ids())).find((id) => id.includes('PICTURE'))!;
  await page.evaluate((id) => window.fakeWhatsApp.improve(id), id);
  await expect.poll(width, { timeout: 20_000 }).toBe(coarse * 2);
  expect(await translated()).toBe(1);
});

test('the gallery: a tile, a background below a veil, is translated in its place, and in the viewer that it opens', async () => {
  const page = await open(`pictures=${LIGHT},${DARK},no-text/source.png`);
  await page.getByRole('button', { name: 'Media' }).click();
  const tiles = page.locator('.tile');
  expect(await tiles.count()).toBe(3);
  await translateAt(tiles.nth(1));
  expect(await overlayState(page, ENDED)).toBe('translated');
  await expect.poll(() => distanceOfOverlay(tiles.nth(1).locator('.fill'))).toBeLessThan(1);
  expect(await overlaysOn(page.locator('.gallery'))).toBe(1);
  await tiles.nth(1).click({ position: { x: 20, y: 20 } }); // beside the chip: the page's own
  await expect.poll(() => paintsItself(page.locator('.viewer img'))).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => overlaysOn(page.locator('.gallery'))).toBe(1);
});

test('a quoted picture is translated in its place; when what it shows has gone, so has the translation', async () => {
  const page = await open(`pictures=${LIGHT}`);
  const quoted = page.locator('.quoted div');
  await translateAt(quoted);
  expect(await overlayState(page, ENDED)).toBe('translated');
  await expect.poll(() => distanceOfOverlay(quoted)).toBeLessThan(1);
  const ids = await page.evaluate(() => window.fakeWhatsApp.ids());
  const quote = ids.find((id) => id.includes('QUOTE'))!;
  await page.evaluate((id) => window.fakeWhatsApp.rerender(id), quote);
  await page.waitForTimeout(300);
  expect(await overlaysOn(page.locator('[data-id$=QUOTE]'))).toBe(1);
  await page.evaluate((id) => window.fakeWhatsApp.unmount(id), ids.find((id) => id.includes('PICTURE'))!); // and revoked
  await expect.poll(() => page.locator('palimpsest-overlay').count()).toBe(0);
});

test('a translation goes with its message when that is deleted', async () => {
  const page = await open(`pictures=${LIGHT}`);
  await translateAt(page.locator('[data-id] img[src^="blob:"]'));
  expect(await overlayState(page, ENDED)).toBe('translated');
  const id = (await page.evaluate(() => window.fakeWhatsApp.ids())).find((id) => id.includes('PICTURE'))!;
  await page.evaluate((id) => window.fakeWhatsApp.remove(id), id);
  await expect.poll(() => page.locator('palimpsest-overlay, palimpsest-chip').count()).toBe(0);
  await page.waitForTimeout(800);
  expect(await page.locator('palimpsest-overlay, palimpsest-chip').count()).toBe(0);
});
