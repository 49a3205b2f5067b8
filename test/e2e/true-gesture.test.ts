import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chipText, clickChip } from './chip';
import { evaluateInside } from './closed-roots';
import { ENDED, type House, openHouse, overlayState } from './harness';
import { openScreen, type Screen } from './screen';

// The one test that does what a hand does: a headed browser under Xvfb, a real right click, and the browser's own menu.

const MENU_OPENS_MS = 1500;
let screen: Screen;
let house: House;

beforeAll(async () => {
  screen = await openScreen();
  house = await openHouse({ headed: true });
  await house.setSettings({ language: 'de' });
});
afterAll(async () => {
  await house?.close();
  screen?.close();
});

/** What a hand does: a right click in the picture's middle, then our item by its first letter. */
async function translateByHand(page: Page, picture: Locator): Promise<void> {
  await picture.scrollIntoViewIfNeeded();
  const box = (await picture.boundingBox())!;
  await clickAt(page, box.x + box.width / 2, box.y + Math.min(box.height / 2, 200), '3');
  await sleep(MENU_OPENS_MS);
  screen.xdotool('key', 't'); // the first letter of "Translate picture"
  await sleep(300);
}

async function clickAt(page: Page, x: number, y: number, button: string): Promise<void> {
  const [left = 0, top = 0] = await page.evaluate(() => [
    screenX + (outerWidth - innerWidth) / 2,
    screenY + outerHeight - innerHeight,
  ]);
  screen.xdotool('mousemove', `${Math.round(left + x)}`, `${Math.round(top + y)}`, 'click', button);
}

test('in a frame, what the screen shows of a picture is cut out at the right place', async () => {
  const page = await house.context.newPage();
  await page.goto(`${house.pages.url}/frames.html?picture=light-on-dark/source.png`);
  const inside = page.frameLocator('#same');
  await inside.locator('#foreign').evaluate((img, url) => {
    (img as HTMLImageElement).src = `${url}/pictures/light-on-dark/source.png?foreign`;
  }, house.pages.otherUrl);
  await sleep(500);
  await translateByHand(page, inside.locator('#foreign'));
  expect(await overlayState(page, ['translated'])).toBe('translated');
  // The picture's edges are all of one dark colour; a cut beside it would have the page's white at one of them.
  const [edges] = await evaluateInside(page, 'picture', (layer) => {
    const { naturalWidth: width, naturalHeight: height } = layer as HTMLImageElement;
    const context = new OffscreenCanvas(width, height).getContext('2d')!;
    context.drawImage(layer as HTMLImageElement, 0, 0);
    const brightest = (x: number, y: number, w: number, h: number) =>
      Math.max(...context.getImageData(x, y, w, h).data.filter((_, i) => i % 4 < 3));
    return {
      size: [width, height],
      brightest: [
        brightest(0, 1, width, 2),
        brightest(0, height - 3, width, 2),
        brightest(1, 0, 2, height),
        brightest(width - 3, 0, 2, height),
      ],
    };
  });
  expect(edges?.size).toEqual([300, 300]);
  for (const value of edges?.brightest ?? [255]) expect(value).toBeLessThan(120);
  await page.close();
});

test.each([
  ['#whole', 'of the page itself'],
  ['#other-origin', 'of another site, that only the screen shows'],
])('a real right click and the item of the browser’s own menu translate a picture (%s: %s)', async (id) => {
  const page = await house.context.newPage();
  await page.goto(`${house.pages.url}/plain.html?picture=light-on-dark/source.png`);
  await translateByHand(page, page.locator(id));
  if ((await page.locator('palimpsest-overlay').count()) === 0) screen.xdotool('key', 'Return');
  expect(await overlayState(page, ENDED)).toBe('translated');
  if (id === '#other-origin') await allowReading(page);
  await page.close();
});

/** The chip offers to read the whole file; the browser asks, for this one server; “Allow” stands after “Deny”. */
async function allowReading(page: Page): Promise<void> {
  expect(await chipText(page)).toContain('Allow reading it');
  const width = async () =>
    (await evaluateInside(page, 'picture', (layer) => (layer as HTMLImageElement).naturalWidth))[0];
  expect(await width()).not.toBe(640); // so many has the screen
  await clickChip(page, 'Allow reading it');
  await sleep(MENU_OPENS_MS);
  screen.xdotool('key', 'Tab', 'key', 'space');
  await expect.poll(width, { timeout: 30_000 }).toBe(640); // so many has the file
  expect(await chipText(page)).not.toContain('Allow reading it');
}
