import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Pages, startPages } from '../page-server';

/** What the imitation must have in common with WhatsApp Web, or the tests on it prove nothing. */

const demoPictures = fileURLToPath(new URL('../../../demo/pictures/', import.meta.url));
let pages: Pages;
let browser: Browser;
let context: BrowserContext;
let page: Page;

interface FakeWhatsApp {
  ids(): string[];
  rerender(id: string): void;
  unmount(id: string): void;
  remount(id: string, now?: string): Promise<void>;
  receive(name: string): Promise<string>;
  improve(id: string): Promise<void>;
  remove(id: string): void;
  readonly loaded: Promise<void>;
}
declare global {
  interface Window {
    readonly fakeWhatsApp: FakeWhatsApp;
  }
}

const bubble = '[data-id="3EB0F00DPICTURE0"]';
const lastPicture = `${bubble} [data-testid=image-thumb] > [data-testid=media-url-provider] img:last-of-type`;
const id = '3EB0F00DPICTURE0';

beforeAll(async () => {
  pages = await startPages({ pictures: [demoPictures] });
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    chromiumSandbox: false,
    args: ['--disable-background-networking', '--disable-component-update', '--no-first-run'],
  });
});
afterAll(async () => {
  await browser?.close();
  await pages?.close();
});
beforeEach(async () => {
  await context?.close();
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.route('https://web.whatsapp.com/**', pages.fulfilWhatsApp);
  page = await context.newPage();
  const names = 'meme.jpg,greeting-card.jpg';
  const album = 'poster.jpg,slanted.jpg,no-text.jpg,quote-on-photograph.jpg,small-text.png';
  await page.goto(`https://web.whatsapp.com/?pictures=${names}&album=${album}&pending=chat-screenshot.png`);
  await page.evaluate(() => window.fakeWhatsApp.loaded);
});

test('a chat picture is a stack: blurred data: preview below, blob: on top of it, gradient and badge over both', async () => {
  const sources = await page
    .locator(`${bubble} img`)
    .evaluateAll((all) => all.map((image) => (image as HTMLImageElement).src));
  expect(sources[0]).toMatch(/^data:image\/jpeg/);
  expect(sources[1]).toMatch(/^blob:https:\/\/web\.whatsapp\.com\//);
  expect(await page.locator(lastPicture).evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(900);
  const covered = await page.locator(`${bubble} [data-testid=image-thumb]`).evaluate((thumb) => {
    const box = thumb.getBoundingClientRect();
    return document.elementFromPoint(box.left + box.width / 2, box.bottom - 8)?.tagName;
  });
  expect(covered).toBe('DIV');
});

test('before its download a picture has no media-url-provider', async () => {
  const later = '[data-id="3EB0F00DPICTURE2"]';
  expect(await page.locator(`${later} [data-testid=media-url-provider]`).count()).toBe(0);
  await page.locator(`${later} .download`).click();
  await page.locator(`${later} [data-testid=media-url-provider] img[src^="blob:"]`).waitFor();
});

test('a right click on a message opens the page’s menu instead of the browser’s, and Escape closes it', async () => {
  await page.evaluate(() =>
    addEventListener('contextmenu', (event) =>
      document.documentElement.setAttribute('data-prevented', `${event.defaultPrevented}`),
    ),
  );
  await page.locator(`${bubble} [data-testid=image-thumb]`).click({ button: 'right' });
  expect(await page.locator('[data-menu-content] button[role=menuitem]').allTextContents()).toContain('Download');
  expect(await page.getAttribute('html', 'data-prevented')).toBe('true');
  await page.keyboard.press('Escape');
  expect(await page.locator('[data-menu-content]').count()).toBe(0);
});

test('the viewer shows the whole picture and leaves the browser’s menu alone', async () => {
  await page.evaluate(() =>
    addEventListener('contextmenu', (event) =>
      document.documentElement.setAttribute('data-prevented', `${event.defaultPrevented}`),
    ),
  );
  await page.locator(`${bubble} [data-testid=image-thumb]`).click();
  const picture = page.locator('[data-testid=media-viewer-modal] [data-testid=media-image] > img[src^="blob:"]');
  const width = (await picture.boundingBox())!.width;
  await page.getByLabel('Zoom').click();
  await expect.poll(async () => (await picture.boundingBox())!.width).toBeCloseTo(width * 2, 0);
  await page.mouse.click(640, 450, { button: 'right' });
  expect(await page.getAttribute('html', 'data-prevented')).toBe('false');
  await page.keyboard.press('Escape');
  await picture.waitFor({ state: 'detached' });
});

test('rendering again keeps nodes and foreign children; unmounting revokes, mounting makes new nodes', async () => {
  const first = await page.locator(lastPicture).elementHandle();
  const address = await first!.getAttribute('src');
  await page.locator(`${bubble} [data-testid=image-thumb]`).evaluate((thumb) => {
    thumb.append(Object.assign(document.createElement('span'), { id: 'foreign' }));
  });
  await page.evaluate((which) => window.fakeWhatsApp.rerender(which), id);
  expect(await page.getAttribute(bubble, 'data-version')).toBe('1');
  expect(await page.locator(`${bubble} #foreign`).count()).toBe(1);
  expect(await first!.evaluate((image) => image.isConnected)).toBe(true);

  await page.evaluate((which) => window.fakeWhatsApp.unmount(which), id);
  expect(await page.locator(bubble).count()).toBe(0);
  expect(
    await page.evaluate(
      (url) =>
        fetch(url).then(
          () => 'there',
          () => 'revoked',
        ),
      address!,
    ),
  ).toBe('revoked');

  await page.evaluate((which) => window.fakeWhatsApp.remount(which), id);
  expect(await page.locator(lastPicture).getAttribute('src')).not.toBe(address);
  expect(await page.locator(`${bubble} #foreign`).count()).toBe(0);
});

test('a later message arrives with its picture', async () => {
  const later = await page.evaluate(() => window.fakeWhatsApp.receive('no-text.jpg'));
  await page.locator(`[data-id="${later}"] img[src^="blob:"]`).waitFor();
});

test('the policies hold: no foreign connections there, no style of its own on the strict page', async () => {
  expect(
    await page.evaluate(
      (url) =>
        fetch(url).then(
          () => 'there',
          () => 'blocked',
        ),
      `${pages.otherUrl}/pictures/meme.jpg`,
    ),
  ).toBe('blocked');
  expect(
    await page.evaluate(() => {
      try {
        document.body.innerHTML = '<b>';
        return 'set';
      } catch {
        return 'blocked';
      }
    }),
  ).toBe('blocked');
  await page.goto(`${pages.url}/strict.html?picture=meme.jpg`);
  expect(await page.locator('#whole').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(900);
  expect(
    await page.evaluate(() => {
      const div = document.createElement('div');
      div.setAttribute('style', 'color: red');
      return div.style.color;
    }),
  ).toBe('');
});

test('the ordinary page shows every picture; the foreign one taints a canvas', async () => {
  await page.goto(`${pages.url}/plain.html?picture=meme.jpg`);
  const widths = await page
    .locator('img')
    .evaluateAll((all) => all.map((image) => (image as HTMLImageElement).naturalWidth > 0));
  expect(widths.length).toBeGreaterThan(5);
  expect(widths).not.toContain(false);
  const readable = (selector: string) =>
    page.locator(selector).evaluate((image: HTMLImageElement) => {
      const canvas = document.createElement('canvas');
      canvas.getContext('2d')!.drawImage(image, 0, 0);
      try {
        return canvas.toDataURL().startsWith('data:');
      } catch {
        return false;
      }
    });
  expect(await readable('#whole')).toBe(true);
  expect(await readable('#other-origin')).toBe(false);
});
