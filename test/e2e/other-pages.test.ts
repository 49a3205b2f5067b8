import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { chipText, clickChip } from './chip';
import { evaluateInside } from './closed-roots';
import { ENDED, type House, openHouse, overlayState } from './harness';

// Pages without a content script of ours beforehand: it is injected by the click. Chromium grants `activeTab` only to true
// gestures (see true-gesture.test.ts), so here the pages' own origin is permitted as a user would in the settings.

let house: House;
let page: Page | undefined;

beforeAll(async () => {
  house = await openHouse({ permitted: ['http://127.0.0.1/*'] });
  await house.setSettings({ language: 'de' });
});
afterEach(() => page?.close());
afterAll(() => house.close());

async function translateOn(path: string, id: string): Promise<Page> {
  page = await house.context.newPage();
  await page.goto(`${house.pages.url}/${path}?picture=light-on-dark/source.png`);
  const picture = page.locator(id);
  await picture.scrollIntoViewIfNeeded();
  const src = await picture.evaluate((img) => (img as HTMLImageElement).currentSrc);
  await picture.hover();
  await house.chooseMenuItem(page, src);
  return page;
}

const KINDS = ['#whole', '#srcset', '#cover', '#turned', '#covered', '#background', '#image-set', '#button', '#poster'];

test.each([...KINDS, '#content', '#lazy', '#svg', '#canvas', '#shadow'])(
  'a picture on an ordinary page: %s',
  async (id) => {
    page = await house.context.newPage();
    await page.goto(`${house.pages.url}/plain.html?picture=light-on-dark/source.png`);
    const picture = page.locator(id);
    await picture.scrollIntoViewIfNeeded();
    const box = (await picture.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await house.chooseMenuItem(page, ''); // the browser names only some of them
    expect(await overlayState(page, ENDED)).toBe('translated');
    await expectCovered(page, id);
  },
);

/** The overlay stands on the picture, to the pixel. */
async function expectCovered(page: Page, id: string): Promise<void> {
  const distance = () =>
    page.evaluate((id) => {
      const place = document.querySelector(id) as Element;
      const shown = place.shadowRoot?.querySelector('img') ?? place;
      const overlay = document.querySelector('palimpsest-overlay') as Element;
      const [a, b] = [overlay.getBoundingClientRect(), shown.getBoundingClientRect()];
      return Math.max(...(['left', 'top', 'right', 'bottom'] as const).map((side) => Math.abs(a[side] - b[side])));
    }, id);
  await expect.poll(distance).toBeLessThan(0.6);
}

test.each(['menu', 'key'])('a picture two closed shadow roots deep, by the %s', async (by) => {
  page = await house.context.newPage();
  await page.goto(`${house.pages.url}/plain.html?picture=light-on-dark/source.png`);
  await house.chooseMenuItem(page, ''); // puts our script in
  await expect.poll(() => chipText(page as Page)).toContain('There is no picture here');
  await expect.poll(() => (page as Page).locator('palimpsest-notice').count(), { timeout: 10_000 }).toBe(0);
  await page.locator('#closed').scrollIntoViewIfNeeded();
  const [box] = await evaluateInside(page, 'deep', (img) => img.getBoundingClientRect().toJSON() as DOMRect);
  const place = [box!.x + box!.width / 2, box!.y + box!.height / 2] as const;
  await page.mouse.move(...place);
  if (by === 'key') await house.pressCommand(page);
  else {
    await page.mouse.down({ button: 'right' });
    await page.mouse.move(1, 1); // where the menu lies: only the click tells which picture was meant
    await house.chooseMenuItem(page, '');
  }
  expect(await overlayState(page, ENDED)).toBe('translated');
  const distance = async () => {
    const found = await evaluateInside(page as Page, 'deep', (img) => {
      const overlay = document.querySelector('palimpsest-overlay');
      const [a, b] = [overlay?.getBoundingClientRect(), img.getBoundingClientRect()];
      return a ? Math.abs(a.x - b.x) + Math.abs(a.y - b.y) + Math.abs(a.width - b.width) : Number.POSITIVE_INFINITY;
    });
    return found[0];
  };
  await expect.poll(distance).toBeLessThan(1);
  // It takes clicks there, too, and its keys are not heard by the page.
  await page.evaluate(() => addEventListener('keydown', ({ key }) => document.body.setAttribute('data-heard', key)));
  await clickChip(page, 'Show the original');
  expect(await overlayState(page, ['original'])).toBe('original');
  await page.keyboard.press('Enter');
  expect(await overlayState(page, ['translated'])).toBe('translated');
  expect(await page.locator('body').getAttribute('data-heard')).toBeNull();
});

test('a page with the strictest policy', async () => {
  const page = await translateOn('strict.html', '#whole');
  expect(await overlayState(page, ENDED)).toBe('translated');
});

test('a picture of another site, whose pixels the page may not read, is fetched by the engine room where permitted', async () => {
  const page = await translateOn('plain.html', '#other-origin');
  expect(await overlayState(page, ENDED)).toBe('translated');
});

test('a click where there is no picture says so', async () => {
  page = await house.context.newPage();
  await page.goto(`${house.pages.url}/strict.html?picture=none.png`);
  await page.locator('img').evaluate((img) => img.remove());
  await house.chooseMenuItem(page, '');
  await expect.poll(() => chipText(page as Page)).toContain('There is no picture here');
});
