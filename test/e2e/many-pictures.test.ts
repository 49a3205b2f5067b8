import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { clickChip } from './chip';
import { evaluateInside } from './closed-roots';
import { ENDED, type House, openHouse, overlayState, translateVisible } from './harness';
import { evaluateInOurWorld } from './our-world';
import { countStates } from './overlay-states';

// Hundreds of translated pictures on one page.

const LIGHT = 'light-on-dark/source.png';
let house: House;
let page: Page;

beforeAll(async () => {
  house = await openHouse({ permitted: ['http://127.0.0.1/*'] });
  await house.setSettings({ language: 'de' });
});
afterEach(() => page.close());
afterAll(() => house.close());

/** Puts the content script in by translating the first picture. */
async function open(path: string): Promise<void> {
  page = await house.context.newPage();
  await page.goto(`${house.pages.url}/${path}`);
  await page.locator('img').first().hover();
  await house.chooseMenuItem(page, '');
  expect(await overlayState(page, ENDED)).toBe('translated');
}

const translated = () => countStates(page, 'translated');

interface Scroller {
  scrollAndCount(distance: number, frames: number): Promise<number>;
}

test('200 translated pictures do not make scrolling slow', async () => {
  await open(`many.html?count=200&picture=${LIGHT}`);
  const scroll = async () => {
    await page.evaluate(() => scrollTo(0, 0));
    return page.evaluate(() => (globalThis as unknown as Scroller).scrollAndCount(30_000, 240));
  };
  await scroll(); // decodes the pictures
  const before = await scroll();
  await page.setViewportSize({ width: 800, height: 64_100 });
  await translateVisible(house);
  await expect.poll(translated, { timeout: 300_000, interval: 1000 }).toBe(200); // looking through the page is work, too
  await page.setViewportSize({ width: 1100, height: 900 });
  await page.waitForTimeout(1000);
  await scroll();
  const after = await scroll();
  console.log(`Frames over 50 ms of 240: ${before} without translations, ${after} with 200`);
  expect(after).toBeLessThanOrEqual(before + 4); // other work on the machine is counted too
}, 400_000);

test('30 translated pictures on a page that rests take less than 25 ms of a core in a second', async () => {
  await open(`many.html?count=30&picture=${LIGHT}`);
  const session = await house.context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  /** Ms of a core in a second of all that the page's thread does. */
  const cost = async () => {
    const busy = async () =>
      (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
    const before = await busy();
    await page.waitForTimeout(8000);
    return ((await busy()) - before) * 125;
  };
  await clickChip(page, 'Close');
  const without = await cost();
  await page.setViewportSize({ width: 800, height: 9700 });
  await translateVisible(house);
  await expect.poll(translated, { timeout: 150_000, interval: 1000 }).toBe(30);
  await page.waitForTimeout(2000);
  const shown = await cost();
  console.log(
    `At rest: ${without.toFixed(1)} ms of a core per second without translations, ${shown.toFixed(1)} with 30`,
  );
  expect(shown - without).toBeLessThan(25); // 4.1 on a quiet machine, for the goal of 5; other work on the machine is counted, too
}, 240_000);

test('300 pictures translated and closed leave nothing in memory', async () => {
  await open(`many.html?count=1&picture=${LIGHT}`);
  await clickChip(page, 'Close');
  await evaluateInOurWorld(
    page,
    `var blobs = 0;
     for (const [name, step] of [['createObjectURL', 1], ['revokeObjectURL', -1]]) {
       const original = URL[name];
       URL[name] = (value) => { if (step > 0 || value) blobs += step; return original.call(URL, value); };
     } 0`,
  );
  const session = await house.context.newCDPSession(page);
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  const close = async (count: number) => {
    for (let i = 0; i < count; i++) {
      await evaluateInside(page, 'chip', (chip) => (chip.querySelector('button:last-child') as HTMLElement)?.click());
      if ((await page.locator('palimpsest-overlay').count()) === 0) return;
    }
  };
  const round = async () => {
    await page.setViewportSize({ width: 800, height: 9700 });
    await page.evaluate(async () => {
      const list = document.querySelector('#list') as HTMLElement;
      const item = list.querySelector('.item') as HTMLElement;
      list.replaceChildren(
        ...Array.from({ length: 30 }, (_, i) => {
          const copy = item.cloneNode(true) as HTMLElement;
          for (const ours of copy.querySelectorAll('palimpsest-overlay, palimpsest-chip')) ours.remove();
          copy.querySelector('img')!.src += `&${Math.random()}${i}`;
          return copy;
        }),
      );
      await Promise.all([...list.querySelectorAll('img')].map((img) => img.decode()));
    });
    await translateVisible(house);
    await expect.poll(translated, { timeout: 60_000, interval: 500 }).toBe(30);
    await close(3);
    await expect.poll(() => page.locator('palimpsest-overlay').count()).toBe(0);
  };
  await round(); // what is made once
  const [heapBefore, blobsBefore] = [await heap(), await evaluateInOurWorld(page, 'blobs')];
  for (let i = 0; i < 10; i++) await round();
  const [heapAfter, blobsAfter] = [await heap(), await evaluateInOurWorld(page, 'blobs')];
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(2);
  console.log(`Heap ${megabytes(heapBefore)} → ${megabytes(heapAfter)} MB, blobs ${blobsBefore} → ${blobsAfter}`);
  expect(blobsAfter).toBe(blobsBefore);
  expect(heapAfter).toBeLessThan(heapBefore * 1.1);
});
