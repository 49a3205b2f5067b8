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

/** Takes seconds, the first time: time enough to break something. A picture that was translated before is there at once. */
const SLOW = 'poster.jpg';

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

test('an engine room that goes away fails with a sentence, and works again on the next try', async () => {
  chat = await house.openChat(`${SLOW}?gone`);
  await start(chat);
  await expect.poll(() => chipText(chat as Page)).toContain('Looking for text');
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
  chat = await house.openChat('chat-screenshot.png');
  await start(chat);
  await clickChip(chat, 'Cancel');
  expect(await chat.locator('palimpsest-overlay').count()).toBe(0);
});

// The last one: Playwright does not find a service worker again that was ended and woken.
test('the service worker may die in the middle of a job', async () => {
  chat = await house.openChat('greeting-card.jpg');
  await start(chat);
  await overlayState(chat, ['working']);
  await stopServiceWorker(house);
  expect(await overlayState(chat, ENDED)).toBe('translated');
});

/** Ends the service worker as the browser does when it has been idle; only a page of the extension may. */
async function stopServiceWorker({ context, extensionId }: House): Promise<void> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/src/popup/index.html`);
  const session = await context.newCDPSession(page);
  const alive = async () =>
    (await session.send('Target.getTargets')).targetInfos.filter(({ type }) => type === 'service_worker').length;
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await expect.poll(alive, { timeout: 5000 }).toBe(0);
  await page.close();
}
