import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { ENDED, type House, openHouse, overlayState } from './harness';
import { overlayStates } from './overlay-states';

// WhatsApp Web takes the right click and opens its own menu: real mouse and keys on the imitation and its variants.

const PICTURE = 'light-on-dark/source.png';
let house: House;
let chat: Page;

beforeAll(async () => {
  house = await openHouse();
  await house.setSettings({ language: 'de' });
});
afterEach(() => chat.close());
afterAll(() => house.close());

const picture = (page: Page, index = 0): Locator => page.locator('[data-id] img[src^="blob:"]').nth(index);
const ours = (page: Page): Locator => page.locator('.menu button', { hasText: 'Translate picture' });
const theirs = (page: Page): Locator => page.locator('.menu button', { hasText: 'Forward' });

/** In the picture's middle, through whatever lies over it. */
async function rightClick(page: Page, modifiers: 'Shift'[] = []): Promise<void> {
  const box = (await picture(page).boundingBox())!;
  for (const key of modifiers) await page.keyboard.down(key);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { button: 'right' });
  for (const key of modifiers) await page.keyboard.up(key);
}

test.each(['', 'bare', 'rtl', 'bare&menu=plain'])('our item is in the page’s own menu (%s)', async (variant) => {
  chat = await house.openChatVariant(variant, PICTURE);
  await rightClick(chat);
  await ours(chat).waitFor();
  const [own, last] = await Promise.all([ours(chat).boundingBox(), chat.locator('.menu button').nth(5).boundingBox()]);
  expect([own!.x, own!.width, own!.height]).toEqual([last!.x, last!.width, last!.height]);
  expect(own!.y).toBeGreaterThan(last!.y);
  await ours(chat).click();
  expect(await overlayState(chat, ENDED)).toBe('translated');
  await expect.poll(() => chat.locator('.menu').count()).toBe(0);
});

test.each([
  'tray=before',
  'tray=after',
  'tray=late',
  'tray=late&emoji=images',
  'tray=none',
  'nav',
  'tray=late&menu=plain',
])('it is in the menu, and nowhere else: not among the reactions, nor in a submenu (%s)', async (variant) => {
  chat = await house.openChatVariant(variant, PICTURE);
  await rightClick(chat);
  await ours(chat).waitFor();
  if (!variant.includes('plain')) {
    await chat.locator('.menu button', { hasText: 'Star' }).hover();
    await chat.locator('.submenu button').first().waitFor();
  }
  await chat.waitForTimeout(800);
  expect(await chat.locator('[data-palimpsest]').count()).toBe(1);
  expect(
    await chat.locator('.tray [data-palimpsest], .submenu [data-palimpsest], .nav [data-palimpsest]').count(),
  ).toBe(0);
  await ours(chat).click();
  expect(await overlayState(chat, ENDED)).toBe('translated');
});

test('where only the reactions open, a button stands at the pointer', async () => {
  chat = await house.openChatVariant('tray=alone', PICTURE);
  await rightClick(chat);
  await chat.locator('palimpsest-button').waitFor({ state: 'attached' });
  expect(await chat.locator('[data-palimpsest]').count()).toBe(0);
});

test('a menu that is hidden instead of removed has our item once, for the picture that was clicked last', async () => {
  chat = await house.openChatVariant('menu=hidden', PICTURE, 'list-items/source.png');
  const openOn = async (index: number) => {
    await picture(chat, index).scrollIntoViewIfNeeded();
    await picture(chat, index).click({ button: 'right', force: true });
    await ours(chat).waitFor();
  };
  for (const index of [0, 1, 0, 1]) {
    await openOn(index);
    expect(await ours(chat).count()).toBe(1);
    await chat.keyboard.press('Escape');
    await theirs(chat).waitFor({ state: 'hidden' });
    expect(await ours(chat).count()).toBe(0);
  }
  await chat.locator('[data-id] .text').first().click({ button: 'right' });
  await theirs(chat).waitFor();
  await chat.waitForTimeout(800);
  expect(await ours(chat).count()).toBe(0);
  await chat.keyboard.press('Escape');
  await openOn(1);
  await ours(chat).click();
  expect(await overlayState(chat, ENDED)).toBe('translated');
  expect((await overlayStates(chat)).map(({ message }) => message)).toEqual(['3EB0F00DPICTURE1']);
});

test('it survives the page drawing its menu again, and is there the next time, once', async () => {
  chat = await house.openChat(PICTURE);
  await rightClick(chat);
  await ours(chat).waitFor();
  await chat.evaluate(() => document.querySelector('.menu [data-palimpsest]')?.remove());
  await ours(chat).waitFor();
  await chat.keyboard.press('Escape');
  await expect.poll(() => chat.locator('.menu').count()).toBe(0);
  await rightClick(chat);
  await ours(chat).waitFor();
  expect(await ours(chat).count()).toBe(1);
});

test('it is reached by the arrow keys and chosen by Enter', async () => {
  chat = await house.openChat(PICTURE);
  await rightClick(chat);
  await ours(chat).waitFor();
  await chat.locator('.menu button').nth(5).focus();
  await chat.keyboard.press('ArrowDown');
  expect(await ours(chat).evaluate((item) => item === document.activeElement)).toBe(true);
  await chat.keyboard.press('ArrowUp');
  expect(await ours(chat).evaluate((item) => item === document.activeElement)).toBe(false);
  await chat.keyboard.press('ArrowDown');
  await chat.keyboard.press('Enter');
  expect(await overlayState(chat, ENDED)).toBe('translated');
});

test('the page’s own items still work, and ours is not pressed by the page', async () => {
  chat = await house.openChat(PICTURE);
  await rightClick(chat);
  await ours(chat).waitFor();
  await ours(chat).evaluate((item) => (item as HTMLElement).click());
  await theirs(chat).click();
  await expect.poll(() => chat.locator('.menu').count()).toBe(0);
  expect(await chat.locator('palimpsest-overlay').count()).toBe(0);
});

test('a right click beside all pictures gets no item of ours', async () => {
  chat = await house.openChat(PICTURE);
  await chat.locator('[data-id] .text').first().click({ button: 'right' });
  await theirs(chat).waitFor();
  await chat.waitForTimeout(700);
  expect(await ours(chat).count()).toBe(0);
  expect(await chat.locator('palimpsest-button').count()).toBe(0);
});

test('where no menu opens, a button stands at the pointer', async () => {
  chat = await house.openChatVariant('menu=none', PICTURE);
  await rightClick(chat);
  const button = chat.locator('palimpsest-button');
  await button.waitFor({ state: 'attached' });
  await chat.keyboard.press('Escape');
  expect(await button.count()).toBe(0);
  await rightClick(chat);
  await button.waitFor({ state: 'attached' });
  const { x, y } = (await button.evaluate((host) => host.getBoundingClientRect().toJSON())) as DOMRect;
  await chat.mouse.click(x + 20, y + 15);
  expect(await overlayState(chat, ENDED)).toBe('translated');
});

test.each([
  ['Shift', false],
  ['the setting', true],
])('with %s the browser’s own menu is not prevented', async (_, bySetting) => {
  await house.setSettings({ browserMenu: bySetting });
  chat = await house.openChat(PICTURE);
  await chat.waitForTimeout(200);
  await rightClick(chat, bySetting ? [] : ['Shift']);
  await chat.waitForTimeout(700);
  expect(await chat.locator('.menu').count()).toBe(0);
  expect(await chat.locator('palimpsest-button').count()).toBe(0);
  await house.setSettings({ browserMenu: false });
});

test('the keyboard command translates the picture under the pointer, else the one with the focus', async () => {
  chat = await house.openChat(PICTURE);
  const box = (await picture(chat).boundingBox())!;
  await chat.mouse.move(box.x + 30, box.y + 30);
  await house.pressCommand(chat);
  expect(await overlayState(chat, ENDED)).toBe('translated');
});
