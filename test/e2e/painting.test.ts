import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { evaluateInside } from './closed-roots';
import { type House, openHouse, overlayState, translateVisible } from './harness';
import { countStates } from './overlay-states';

// What a page with a translated picture must look like is known: like the same page with the translated file in place of the original.

const SOURCE = 'light-on-dark/source.png';
const BACKGROUNDS = ['background', 'tiles', 'gradient', 'tile-of-x'];
/** Share of a case's pixels that may differ: edges that are smoothed otherwise. */
const SAME = 0.002;

let house: House;
let page: Page;
/** The file that SOURCE becomes. */
let translated: Buffer;

beforeAll(async () => {
  house = await openHouse({ permitted: ['http://127.0.0.1/*'] });
  await house.setSettings({ language: 'de' });
  await house.context.route('**/pictures/translated.png', (route) =>
    route.fulfill({ body: translated, contentType: 'image/png' }),
  );
});
afterEach(() => page.close());
afterAll(() => house.close());

async function open(picture: string, variant = ''): Promise<void> {
  page = await house.context.newPage();
  await page.setViewportSize({ width: 1060, height: 1400 });
  await page.goto(`${house.pages.url}/cases.html?picture=${picture}&${variant}`);
}

async function translateAll(): Promise<void> {
  await page.locator('#whole img').hover();
  await house.chooseMenuItem(page, '');
  await overlayState(page, ['translated']);
  const [bytes] = await evaluateInside(page, 'picture', async (layer) => {
    const blob = await (await fetch((layer as HTMLImageElement).src)).blob();
    return btoa(Array.from(new Uint8Array(await blob.arrayBuffer()), (byte) => String.fromCharCode(byte)).join(''));
  });
  translated = Buffer.from(bytes!, 'base64');
  const begun = await translateVisible(house);
  expect(begun).toBeGreaterThan(18);
  for (const id of BACKGROUNDS) {
    await page.locator(`#${id}`).hover({ position: { x: 20, y: 20 } });
    await house.chooseMenuItem(page, '');
    await page.waitForTimeout(100);
  }
  const pictures = await page.locator('figure').count();
  await expect.poll(() => countStates(page, 'translated'), { timeout: 200_000 }).toBeGreaterThanOrEqual(pictures);
}

/** All that is to be seen, without the chips. */
async function looks(): Promise<PNG> {
  await page.mouse.move(1050, 5);
  await evaluateInside(page, 'chip', (chip) => (chip.style.display = 'none'));
  await page.waitForTimeout(1500);
  return PNG.sync.read(await page.screenshot());
}

/** By case, the share of pixels in which two looks of the page differ. */
async function differences(one: PNG, other: PNG): Promise<Record<string, number>> {
  const boxes = await page.locator('figure').evaluateAll((figures) =>
    figures.map((figure) => {
      const { x, y, width, height } = figure.getBoundingClientRect();
      return { id: figure.id, x, y, width, height };
    }),
  );
  const entries = boxes.map(({ id, x: left, y: top, width, height }) => {
    let different = 0;
    for (let y = top; y < top + height; y++)
      for (let x = left; x < left + width; x++) {
        const at = (y * one.width + x) * 4;
        const distance = Math.max(...[0, 1, 2].map((i) => Math.abs(one.data[at + i]! - other.data[at + i]!)));
        if (distance > 24) different++;
      }
    return [id, different / (width * height)] as const;
  });
  return Object.fromEntries(entries);
}

const wrong = (shares: Record<string, number>) => Object.entries(shares).filter(([, share]) => share > SAME);

test('every picture looks as if the page had the translated file, at once and after the page has changed it', async () => {
  await open(SOURCE);
  const before = await looks();
  await translateAll();
  const now = await looks();
  const counts = () =>
    page.evaluate(() => ({
      children: [...document.querySelectorAll('figure')].map((figure) => figure.childElementCount),
      edited: document.querySelector('#edited')?.innerHTML,
    }));
  const inPage = await counts();
  await page.evaluate(() => (globalThis as unknown as { later(): void }).later());
  const later = await looks();
  await page.close();

  await open('translated.png');
  const wanted = await looks();
  expect(await counts()).toEqual({ ...inPage, edited: inPage.edited?.replaceAll(SOURCE, 'translated.png') });
  await page.evaluate(() => (globalThis as unknown as { later(): void }).later());
  const wantedLater = await looks();
  expect(wrong(await differences(now, wanted))).toEqual([]);
  expect(wrong(await differences(later, wantedLater))).toEqual([]);
  // And that is not what was there before.
  const changed = await differences(before, now);
  expect(Object.entries(changed).filter(([, share]) => share < SAME)).toEqual([]);
}, 300_000);
