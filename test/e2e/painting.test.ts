import { PNG } from 'pngjs';
import type { HTTPRequest, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inBothBrowsers } from './two-browsers';

// What a page with a translated picture must look like is known: like the same page with the translated file in place of the original.

const SOURCE = 'light-on-dark/source.png';
const BY_STYLE = ['background', 'tiles', 'gradient', 'tile-of-x', 'before', 'after'];
/** Share of a case's pixels that may differ: edges that are smoothed otherwise. */
const SAME = 0.002;
const PATIENCE = { timeout: 200_000, interval: 300 };

inBothBrowsers((_, house) => {
  let page: Page;
  /** The file that SOURCE becomes. */
  let translated: Buffer;

  async function open(picture: string): Promise<void> {
    page = await house().open('plain.html');
    await page.setViewport({ width: 1320, height: 1340 });
    await page.setRequestInterception(true);
    page.on('request', (request) => void answer(request));
    await page.goto(`${house().pages.url}/cases.html?picture=${picture}`);
  }

  async function answer(request: HTTPRequest): Promise<void> {
    if (!request.url().endsWith('/pictures/translated.png')) return request.continue();
    await request.respond({ body: translated, contentType: 'image/png' });
  }

  async function translateAll(): Promise<void> {
    await page.mouse.move(1315, 5);
    expect(await house().translateVisible(page)).toBeGreaterThan(18);
    for (const id of BY_STYLE) {
      const { x, y } = (await (await page.$(`#${id}`))!.boundingBox())!;
      await page.mouse.move(x + 20, y + 20);
      await house().translatePointed(page);
    }
    const pictures = (await page.$$('figure')).length;
    const isDone = (states: string[]) => states.length >= pictures && states.every((state) => state === 'translated');
    await expect.poll(() => house().states(page), PATIENCE).toSatisfy(isDone);
    const bytes = await house().inside(page, async (rootOf) => {
      const layer = rootOf(document.querySelector('palimpsest-overlay')!)!.querySelector<HTMLImageElement>('.picture')!;
      const blob = await (await fetch(layer.src)).blob();
      return btoa(Array.from(new Uint8Array(await blob.arrayBuffer()), (byte) => String.fromCharCode(byte)).join(''));
    });
    translated = Buffer.from(await bytes, 'base64');
  }

  /** All that is to be seen, without the chips. */
  async function looks(): Promise<PNG> {
    await page.mouse.move(1315, 5);
    await house().inside(page, (rootOf) => {
      for (const host of document.querySelectorAll('palimpsest-chip'))
        rootOf(host)!.querySelector<HTMLElement>('.chip')!.style.display = 'none';
    });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    return PNG.sync.read(Buffer.from(await page.screenshot()));
  }

  /** By case, the share of pixels in which two looks of the page differ. */
  async function differences(one: PNG, other: PNG): Promise<[id: string, share: number][]> {
    const boxes = await page.$$eval('figure', (figures) =>
      figures.map((figure) => {
        const { x, y, width, height } = figure.getBoundingClientRect();
        return { id: figure.id, x, y, width, height };
      }),
    );
    return boxes.map(({ id, x: left, y: top, width, height }) => {
      let different = 0;
      for (let y = top; y < top + height; y++)
        for (let x = left; x < left + width; x++) {
          const at = (y * one.width + x) * 4;
          const distance = Math.max(...[0, 1, 2].map((i) => Math.abs(one.data[at + i]! - other.data[at + i]!)));
          if (distance > 24) different++;
        }
      return [id, different / (width * height)];
    });
  }

  const wrong = (shares: [string, number][]) => shares.filter(([, share]) => share > SAME);

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

    await open('translated.png');
    const wanted = await looks();
    expect(await counts()).toEqual({ ...inPage, edited: inPage.edited?.replaceAll(SOURCE, 'translated.png') });
    await page.evaluate(() => (globalThis as unknown as { later(): void }).later());
    const wantedLater = await looks();
    expect(wrong(await differences(now, wanted))).toEqual([]);
    expect(wrong(await differences(later, wantedLater))).toEqual([]);
    // And that is not what was there before.
    const changed = await differences(before, now);
    expect(changed.filter(([, share]) => share < SAME)).toEqual([]);
  }, 300_000);
});
