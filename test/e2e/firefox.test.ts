import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { FIREFOX, type FirefoxHouse, openFirefoxHouse } from './firefox-house';
import { ENDED } from './harness';
import { startHub } from './hub';

// The same code in Firefox: its event page is doorman and engine room at once. What is on the picture lies in closed shadow roots, which
// WebDriver does not enter: it is seen by its pixels.

const PICTURE = 'light-on-dark/source.png';
/** Firefox ends the event page after this long without a call of its API: shorter than the download below. */
const IDLE_MS = 12_000;

describe.skipIf(!FIREFOX)('in Firefox', () => {
  let house: FirefoxHouse;
  let chat: Page;
  beforeAll(async () => {
    house = await openFirefoxHouse({ idleMs: IDLE_MS });
  });
  afterEach(() => chat.close());
  afterAll(() => house.close());

  test.each(['de', 'ar'])(
    'a chat picture is translated from the page’s own menu, in the language of the settings (%s)',
    async (language) => {
      await save({ language, interfaceLanguage: 'browser' });
      chat = await house.openChat(PICTURE);
      const before = await looks();
      await translate();
      expect(await ended()).toBe('translated');
      expect(await looks()).not.toBe(before);
    },
  );

  test('a download that nobody watches, and that takes longer than the browser’s patience, comes to its end', async () => {
    const hub = await startHub({ bytesPerSecond: 55_000 });
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
    expect(await ended()).toBe('translated');
    expect(hub.requests).toHaveLength(length);
    await hub.close();
  });

  /** As our own pages do. */
  const save = (change: object) => house.welcome.evaluate((change) => chrome.storage.local.set(change), change);

  const thumb = async () => (await chat.waitForSelector('[data-testid="media-url-provider"]'))!;
  const looks = async () => (await (await thumb()).screenshot({ encoding: 'base64' })) as string;

  async function translate(): Promise<void> {
    await (await thumb()).click({ button: 'right' });
    await (await chat.waitForSelector('.menu [data-palimpsest]'))!.click();
  }

  async function ended(): Promise<string> {
    const state = await chat.waitForFunction(
      (states) => {
        const now = document.querySelector<HTMLElement>('palimpsest-overlay')?.dataset.state ?? '';
        return states.includes(now) && now;
      },
      { polling: 100, timeout: 80_000 },
      ENDED,
    );
    return String(await state.jsonValue());
  }
});
