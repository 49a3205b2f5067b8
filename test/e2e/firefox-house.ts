import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, type HTTPRequest, launch, type Page } from 'puppeteer-core';
import { PICTURES } from './harness';
import { catalogueIn, catalogueOfTiny } from './hub-bergamot';
import { type Pages, startPages } from './page-server';

const DIST = resolve(import.meta.dirname, '../../dist-firefox');
const INSTALLED = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];
/** Where there is a Firefox; FIREFOX_PATH comes first. */
export const FIREFOX = [process.env.FIREFOX_PATH, ...INSTALLED].find((path) => path && existsSync(path));

export interface FirefoxHouse {
  /** Opens the imitation of WhatsApp Web with one message for each picture, and waits until they are there. */
  openChat(...pictures: string[]): Promise<Page>;
  /** The page of ours that greets after the installation: WebDriver opens no other. */
  readonly welcome: Page;
  close(): Promise<void>;
}

/** The built extension in a real Firefox. `idleMs`: after how long without work its event page is ended; 30 s as a rule. */
export async function openFirefoxHouse({ idleMs = 30_000 } = {}): Promise<FirefoxHouse> {
  const pages = await startPages({ pictures: PICTURES });
  const browser: Browser = await launch({
    browser: 'firefox',
    executablePath: FIREFOX!,
    headless: true,
    defaultViewport: { width: 1100, height: 900 },
    extraPrefsFirefox: {
      'extensions.background.idle.timeout': idleMs,
    },
  });
  const extension = mkdtempSync(join(tmpdir(), 'palimpsest-firefox-'));
  cpSync(DIST, extension, { recursive: true });
  writeFileSync(catalogueIn(extension), catalogueOfTiny());
  await browser.installExtension(extension);
  return {
    welcome: await findWelcome(browser),
    async openChat(...pictures) {
      const page = await browser.newPage();
      await page.setRequestInterception(true);
      page.on('request', (request) => void answer(request, pages));
      await page.goto(`https://web.whatsapp.com/?pictures=${pictures.join(',')}&`);
      await page.waitForFunction(
        (count) => document.querySelectorAll('[data-id] img[src^="blob:"]').length === count,
        {},
        pictures.length,
      );
      return page;
    },
    async close() {
      await browser.close();
      await pages.close();
      rmSync(extension, { recursive: true, force: true });
    },
  };
}

/** The page of ours that greets after the installation. */
export async function findWelcome(browser: Browser): Promise<Page> {
  for (;;) {
    for (const page of await browser.pages()) {
      const url = await page.evaluate(() => location.href).catch(() => ''); // it may be loading
      if (/^(moz|chrome)-extension:.*welcome/.test(url)) return page;
    }
    await sleep(100);
  }
}

/** From the imitation; nothing from any network. */
export async function answer(request: HTTPRequest, pages: Pages): Promise<void> {
  const { hostname, protocol } = new URL(request.url());
  if (!protocol.startsWith('http')) return request.continue();
  if (hostname !== 'web.whatsapp.com') return request.abort();
  const { status, headers, body } = await pages.answerWhatsApp(request.url());
  await request.respond({ status, headers, body });
}
