import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, test } from 'vitest';
import { ensureBrowser } from '../../scripts/ensure-browser';
import { answer, FIREFOX, findWelcome } from './firefox-house';
import { PICTURES } from './harness';
import { catalogueIn, catalogueOfTiny } from './hub-bergamot';
import { type Pages, startPages } from './page-server';
import { openScreen, type Screen } from './screen';

export type BrowserName = 'Chromium' | 'Firefox';

const ROOT = resolve(import.meta.dirname, '../..');
const MENU_OPENS_MS = 1200;

/** The built extension in a headed browser of either kind, used by the same true hand. */
export interface TwoHouse {
  readonly pages: Pages;
  /** The page of ours that greets after the installation. */
  readonly welcome: Page;
  /** A page of the fixtures; `stranger`: from an origin that was never permitted. */
  open(path: string, stranger?: 'stranger'): Promise<Page>;
  openChat(query: string): Promise<Page>;
  /** `behind`: another page stays in front, as behind the true popup. */
  openOurs(name: 'popup' | 'settings' | 'studio', behind?: 'behind'): Promise<Page>;
  save(settings: object): Promise<void>;
  /** Calls a function where our content script lives: closed shadow roots are open there. It must not refer to anything outside. */
  inside<T>(
    page: Page,
    work: (rootOf: (host: Element) => ShadowRoot | null, arg: string) => T,
    arg?: string,
  ): Promise<T>;
  /** The states of all overlays. */
  states(page: Page): Promise<string[]>;
  /** The pointer of the machine, in CSS px of the page's viewport. */
  point(page: Page, x: number, y: number, button?: 'left' | 'right'): Promise<void>;
  /** Pressed at one place, let go at another. */
  drag(page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void>;
  /** Chooses our item of the browser's own menu, as it is opened at this point. */
  chooseByHand(page: Page, x: number, y: number): Promise<void>;
  keys(...keys: string[]): void;
  /** What the popup asks for: all pictures in view. How many were begun. */
  translateVisible(page: Page): Promise<number>;
  /** What the key combination does, for what the page's own pointer is on. */
  translatePointed(page: Page): Promise<void>;
  /** Presses the button of a chip that bears this label. */
  pressChip(page: Page, label: string): Promise<void>;
  chipText(page: Page): Promise<string>;
  /** All but the welcome page. */
  closePages(): Promise<void>;
  close(): Promise<void>;
}

/** The same tests in either browser, which is open for all of them; without a Firefox, in one. */
export function inBothBrowsers(tests: (name: BrowserName, house: () => TwoHouse) => void): void {
  describe.each(['Chromium', 'Firefox'] as const)('in %s', (name) => {
    if (name === 'Firefox' && !FIREFOX) return test.skip('there is none on this machine', () => {});
    let screen: Screen;
    let house: TwoHouse;
    beforeAll(async () => {
      screen = await openScreen();
      house = await openTwoHouse(name, screen);
    });
    afterEach(() => house.closePages());
    afterAll(async () => {
      await house?.close();
      screen?.close();
    });
    tests(name, () => house);
  });
}

async function openTwoHouse(name: BrowserName, screen: Screen): Promise<TwoHouse> {
  const pages = await startPages({ pictures: PICTURES });
  const copy = mkdtempSync(join(tmpdir(), 'palimpsest-two-'));
  const browser = name === 'Firefox' ? await openFirefox(copy) : await openChromium(copy);
  const welcome = await findWelcome(browser);
  await welcome.evaluate(() => chrome.storage.local.set({ interfaceLanguage: 'browser', language: 'de' }));

  /** The addresses of pages that were never permitted are told to nobody: then it is the one in front. */
  const tabOf = (page: Page) =>
    welcome.evaluate(async (url) => {
      const tabs = await chrome.tabs.query({});
      return (tabs.find((tab) => tab.url === url) ?? tabs.find(({ active }) => active))?.id;
    }, page.url());

  async function inside<T>(
    page: Page,
    work: (rootOf: (host: Element) => ShadowRoot | null, arg: string) => T,
    arg = '',
  ): Promise<T> {
    const tabId = await tabOf(page);
    const call = `chrome.scripting.executeScript({ target: { tabId: ${tabId} }, args: [${JSON.stringify(arg)}], func: (arg) =>
      (${work.toString()})((host) => globalThis.chrome?.dom?.openOrClosedShadowRoot?.(host) ?? host.openOrClosedShadowRoot, arg) })`;
    const [answer] = (await welcome.evaluate(call)) as [{ result: T }];
    return answer.result;
  }

  async function point(page: Page, x: number, y: number, button?: 'left' | 'right'): Promise<void> {
    const [left = 0, top = 0] = await page.evaluate(() =>
      'mozInnerScreenX' in window
        ? [window.mozInnerScreenX as number, (window as unknown as { mozInnerScreenY: number }).mozInnerScreenY]
        : [screenX + (outerWidth - innerWidth) / 2, screenY + outerHeight - innerHeight],
    );
    const place = [`${Math.round(left + x)}`, `${Math.round(top + y)}`];
    screen.xdotool('mousemove', ...place);
    await sleep(150);
    if (button) screen.xdotool('click', button === 'left' ? '1' : '3');
  }

  async function drag(page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
    await point(page, ...from);
    screen.xdotool('mousedown', '1');
    await point(page, (from[0] + to[0]) / 2, (from[1] + to[1]) / 2);
    await point(page, ...to);
    screen.xdotool('mouseup', '1');
  }

  const keys = (...keys: string[]) => {
    for (const key of keys) screen.xdotool('key', key);
  };

  const chips = (page: Page, label: string) =>
    inside(
      page,
      (rootOf, label) =>
        [...document.querySelectorAll('palimpsest-overlay, palimpsest-chip, palimpsest-notice, palimpsest-button')]
          .map((host) => rootOf(host)?.querySelector('.chip'))
          .filter((chip) => chip instanceof HTMLElement && !chip.hidden)
          .map((chip) => {
            const button = [...chip!.querySelectorAll('button')].find(
              (button) => (button.ariaLabel ?? button.textContent) === label,
            );
            const middle = (element: Element | null | undefined) => {
              const { x, y, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
              return [x + width / 2, y + height / 2];
            };
            return { text: chip!.textContent ?? '', chip: middle(chip), button: button ? middle(button) : null };
          }),
      label,
    );

  async function open(url: string): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(url);
    await page.bringToFront();
    return page;
  }

  return {
    pages,
    welcome,
    open: (path, stranger) => open(`${stranger ? pages.url.replace('127.0.0.1', 'localhost') : pages.url}/${path}`),
    async openChat(query) {
      const page = await browser.newPage();
      await page.setRequestInterception(true);
      page.on('request', (request) => void answer(request, pages));
      await page.goto(`https://web.whatsapp.com/?${query}&`);
      await page.waitForSelector('[data-id] img[src^="blob:"]');
      await page.bringToFront();
      return page;
    },
    async openOurs(name, behind) {
      const known = new Set(await browser.pages());
      await welcome.evaluate((tab) => chrome.tabs.create(tab), { url: `/src/${name}/index.html`, active: !behind });
      for (;;) {
        const page = (await browser.pages()).find((page) => !known.has(page));
        if (page && (await page.evaluate(() => document.querySelector('h1') !== null).catch(() => false))) return page;
        await sleep(100);
      }
    },
    save: (settings) => welcome.evaluate((settings) => chrome.storage.local.set(settings), settings),
    inside,
    states: (page) =>
      inside(page, (rootOf) =>
        [...document.querySelectorAll('palimpsest-overlay')].map(
          (host) => rootOf(host)?.querySelector<HTMLElement>('[data-state]')?.dataset.state ?? '',
        ),
      ),
    point,
    drag,
    async chooseByHand(page, x, y) {
      await point(page, x, y, 'right');
      await sleep(MENU_OPENS_MS);
      // Chromium's menu goes to the first letter; in Firefox's letters mean other items, and ours is the last one.
      keys(...(name === 'Chromium' ? ['t'] : ['Up', 'Return']));
      await sleep(300);
    },
    keys,
    async translateVisible(page) {
      const message = { name: 'translate-visible-in-tab', args: [await tabOf(page)] };
      const { value } = await welcome.evaluate((message) => chrome.runtime.sendMessage(message), message);
      return value;
    },
    async translatePointed(page) {
      const message = { name: 'translate-picture', args: [{ by: 'key' }] };
      await welcome.evaluate((tab, message) => chrome.tabs.sendMessage(tab ?? -1, message), await tabOf(page), message);
    },
    async pressChip(page, label) {
      for (let i = 0; i < 100; i++) {
        const [found] = (await chips(page, label)).filter(({ button }) => button);
        if (!found) {
          await sleep(100);
          continue;
        }
        await page.mouse.move(found.chip[0]!, found.chip[1]!);
        const [again] = (await chips(page, label)).filter(({ button }) => button);
        if (!again?.button?.[0]) continue;
        return page.mouse.click(again.button[0], again.button[1]!);
      }
      throw new Error(`No button ${label}: ${JSON.stringify(await chips(page, label))}`);
    },
    chipText: async (page) => (await chips(page, '')).map(({ text }) => text).join('\n'),
    async closePages() {
      for (const page of await browser.pages()) if (page !== welcome) await page.close().catch(() => {});
    },
    async close() {
      await browser.close();
      await pages.close();
      rmSync(copy, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** A copy that is permitted to read the pages of the fixtures, since the browser's own question stands outside of any page, and knows the tests' models. */
function permitted(dist: string, copy: string): string {
  const from = resolve(ROOT, dist);
  if (!existsSync(from))
    throw new Error('The extension is not built: run npm run build and npm run build:firefox first.');
  cpSync(from, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.host_permissions.push('http://127.0.0.1/*');
  writeFileSync(file, JSON.stringify(manifest));
  writeFileSync(catalogueIn(copy), catalogueOfTiny());
  return copy;
}

async function openFirefox(copy: string): Promise<Browser> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: FIREFOX!,
    headless: false,
    defaultViewport: null,
    args: ['--width=1200', '--height=950'],
  });
  await browser.installExtension(permitted('dist-firefox', copy));
  return browser;
}

async function openChromium(copy: string): Promise<Browser> {
  const extension = permitted('dist', copy);
  return launch({
    browser: 'chrome',
    executablePath: ensureBrowser(),
    headless: false,
    defaultViewport: null,
    pipe: true,
    enableExtensions: [extension],
    args: [
      '--no-sandbox',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--window-size=1200,950',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  });
}
