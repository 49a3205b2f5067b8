import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { FIREFOX, type FirefoxHouse, openFirefoxHouse } from './firefox-house';
import { startHub } from './hub';

// The same code in Firefox: its event page is doorman and engine room at once. What is on the picture lies in closed shadow roots, which
// WebDriver does not enter: it is seen by its pixels.

const PICTURE = 'light-on-dark/source.png';
/** Firefox ends the event page after this long without a call of its API: shorter than the download below. */
const IDLE_MS = 12_000;

describe.skipIf(!FIREFOX)('in Firefox', () => {
  let house: FirefoxHouse;
  let chat: Page | undefined;
  beforeAll(async () => {
    house = await openFirefoxHouse({ idleMs: IDLE_MS });
  });
  afterEach(async () => {
    await chat?.close();
    chat = undefined;
  });
  afterAll(() => house.close());

  test('a chat picture is translated from the page’s own menu, in the language of the settings', async () => {
    const seen = new Set<string>();
    for (const language of ['de', 'ar']) {
      await save({ language, interfaceLanguage: 'browser' });
      await chat?.close();
      chat = await house.openChat(PICTURE);
      await translate();
      seen.add(await looks());
    }
    expect(seen.size).toBe(2);
  });

  test('a download that nobody watches, and that takes longer than the browser’s patience, comes to its end', async () => {
    const hub = await startHub({ bytesPerSecond: 8_000 });
    await save({ language: 'de', hub: hub.url });
    await house.welcome.evaluate((url) => {
      void chrome.runtime.sendMessage({ name: 'download-model', args: ['de', url] });
    }, hub.url);
    await house.welcome.close(); // it asks how far the download is, and that would keep the event page alive
    await sleep(3 * IDLE_MS);
    const { length } = hub.requests;
    expect(length).toBeGreaterThan(0);
    chat = await house.openChat('greeting-card.jpg');
    await translate();
    expect(hub.requests).toHaveLength(length);
    await hub.close();
  });

  /** As our own pages do. */
  const save = (change: object) => house.welcome.evaluate((change) => chrome.storage.local.set(change), change);

  const thumb = async () => (await chat!.waitForSelector('[data-testid="media-url-provider"]'))!;

  /** Where the picture's text stands; what we say of our work stands in its corner. */
  async function looks(): Promise<string> {
    const { x, y, width, height } = (await (await thumb()).boundingBox())!;
    const clip = { x: x + width * 0.1, y: y + height * 0.3, width: width * 0.8, height: height * 0.4 };
    return chat!.screenshot({ encoding: 'base64', clip });
  }

  /** Chooses our item of the page's own menu, and waits until something else stands in the picture. */
  async function translate(): Promise<void> {
    const before = await looks();
    await (await thumb()).click({ button: 'right' });
    await (await chat!.waitForSelector('.menu [data-palimpsest]'))!.click();
    await chat!.waitForFunction(() => !document.querySelector('.menu'), { polling: 100 });
    await expect.poll(looks, { timeout: 60_000, interval: 500 }).not.toBe(before);
  }
});
