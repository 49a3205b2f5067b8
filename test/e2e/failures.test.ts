import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { chipText, clickChip } from './chip';
import { ENDED, type House, openHouse, overlayState, pictureIn } from './harness';

// What goes wrong in the world: a clear sentence, the page as it was, and a way to try again.

let house: House;
let chat: Page | undefined;

beforeAll(async () => {
  house = await openHouse();
  await house.setSettings({ language: 'de' });
});
afterEach(() => chat?.close());
afterAll(() => house.close());

const start = async (page: Page) => house.chooseMenuItem(page, await pictureIn(page));

test.each(['truncated.png', 'not-a-picture.png'])(
  'a broken file (%s) gets a sentence, not a crash',
  async (picture) => {
    chat = await house.openChat(picture);
    await start(chat);
    expect(await overlayState(chat, ENDED)).toBe('failed');
    expect(await chipText(chat)).toMatch(/damaged|cannot be read/);
  },
);

test('the service worker may die in the middle of a job', async () => {
  chat = await house.openChat('two-sizes-with-name/source.png?sw');
  await start(chat);
  await overlayState(chat, ['working']);
  await stopServiceWorker(house);
  expect(await overlayState(chat, ENDED)).toBe('translated');
});

test('an engine room that goes away fails with a sentence, and works again on the next try', async () => {
  chat = await house.openChat('list-items/source.png?gone');
  await start(chat);
  await overlayState(chat, ['working']);
  const worker = await house.background();
  await worker.evaluate(() => chrome.offscreen.closeDocument());
  expect(await overlayState(chat, ENDED)).toBe('failed');
  expect(await chipText(chat)).toContain('Something went wrong');
  await clickChip(chat, 'Try again');
  expect(await overlayState(chat, ['translated'])).toBe('translated');
});

test('leaving the page cancels its job, and the next one is not held up', async () => {
  chat = await house.openChat('small-text.png');
  await start(chat);
  await overlayState(chat, ['working']);
  await chat.goto('about:blank');
  await chat.close();
  chat = await house.openChat('light-on-dark/source.png?after-leaving');
  await start(chat);
  expect(await overlayState(chat, ENDED)).toBe('translated');
});

test('cancelling takes the overlay away at once', async () => {
  chat = await house.openChat('small-text.png');
  await start(chat);
  await clickChip(chat, 'Cancel');
  expect(await chat.locator('palimpsest-overlay').count()).toBe(0);
});

async function stopServiceWorker({ context, extensionId }: House): Promise<void> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await page.close();
  await expect
    .poll(() => context.serviceWorkers().filter((worker) => worker.url().includes(extensionId)).length)
    .toBe(0);
}
