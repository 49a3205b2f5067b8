import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { clickChip } from './chip';
import { evaluateInside } from './closed-roots';
import { ENDED, type House, openHouse, overlayState } from './harness';
import { countStates } from './overlay-states';

// The best pixels that can be had of a picture, and which picture an element shows after it has changed.

let house: House;
let page: Page;

beforeAll(async () => {
  house = await openHouse({ permitted: ['http://127.0.0.1/*'] });
  await house.setSettings({ language: 'de' });
});
afterEach(() => page.close());
afterAll(() => house.close());

async function translateOn(path: string, selector: string): Promise<void> {
  page = await house.context.newPage();
  await page.goto(`${house.pages.url}/${path}`);
  const picture = page.locator(selector);
  await picture.scrollIntoViewIfNeeded();
  await picture.hover();
  await house.chooseMenuItem(page, '');
  expect(await overlayState(page, ENDED)).toBe('translated');
}

const layers = () =>
  evaluateInside(page, 'picture', (layer) => {
    const { naturalWidth, naturalHeight } = layer as HTMLImageElement;
    return [naturalWidth, naturalHeight];
  });

test('the largest candidate is read, not the one that is shown', async () => {
  await translateOn('sizes.html', '#larger');
  expect(await page.locator('#larger').evaluate((img) => (img as HTMLImageElement).currentSrc)).toContain('small');
  expect(await layers()).toEqual([[480, 200]]);
});

test('a larger candidate of another shape is another picture', async () => {
  await translateOn('sizes.html', '#other-shape');
  expect(await layers()).toEqual([[240, 100]]);
});

test.each(['#drawing', '#drawing-background'])(
  'an SVG (%s) is drawn as sharp as it is shown; its script never runs',
  async (id) => {
    const asked: string[] = [];
    house.context.on('request', (request) => asked.push(request.url()));
    await translateOn('sizes.html', id);
    expect(await layers()).toEqual([[480, 200]]);
    expect(asked.filter((url) => url.endsWith('/ran'))).toEqual([]);
  },
);

test('of an address that gives another picture each time, the one that is shown is translated', async () => {
  let asked = 0;
  await house.context.route('**/pictures/changing.png', (route) => {
    const file = ['palette.png', 'light-on-dark/source.png'][Math.min(asked++, 1)]!;
    return route.continue({ url: `${house.pages.url}/pictures/${file}` });
  });
  await translateOn('plain.html?picture=changing.png', '#whole');
  expect(await layers()).toEqual([[480, 200]]);
});

test('a picture that is opened in a tab of its own', async () => {
  await translateOn('pictures/palette.png', 'img');
  expect(await layers()).toEqual([[480, 200]]);
});

test('a responsive picture in another size is still translated, in another shape translated anew', async () => {
  await translateOn('sizes.html', '#responsive');
  const words = () => evaluateInside(page, 'picture', (layer) => (layer as { seen?: true }).seen ?? false);
  await evaluateInside(page, 'picture', (layer) => ((layer as { seen?: true }).seen = true));
  await page.setViewportSize({ width: 600, height: 800 });
  await expect
    .poll(() => page.locator('#responsive').evaluate((img) => (img as HTMLImageElement).currentSrc))
    .toContain('small');
  await page.waitForTimeout(1000);
  expect(await words()).toEqual([true]);
  expect(await layers()).toEqual([[480, 200]]);
  await page.setViewportSize({ width: 1100, height: 900 });
  await clickChip(page, 'Close');
  await page.locator('#art').hover();
  await house.chooseMenuItem(page, '');
  await overlayState(page, ['translated']);
  await page.setViewportSize({ width: 600, height: 800 });
  await expect.poll(layers, { timeout: 20_000 }).toEqual([[640, 640]]);
});

test('another picture in the same place is never covered by the translation of the one before', async () => {
  await translateOn('sizes.html', '#carousel');
  await page.locator('#carousel').evaluate((img) => {
    (img as HTMLImageElement).src = '/pictures/no-text/source.png';
  });
  await expect.poll(() => countStates(page, 'translated')).toBe(0);
  await expect.poll(() => page.locator('palimpsest-overlay').count(), { timeout: 20_000 }).toBe(0);
  await page.locator('#carousel').evaluate((img) => {
    (img as HTMLImageElement).src = '/pictures/light-on-dark/source.png';
  });
  await page.waitForTimeout(3000);
  // The one without text ended it: nobody asked for the third.
  expect(await page.locator('palimpsest-overlay').count()).toBe(0);
});

test('a background that a class further up changes is never covered by the translation of the one before', async () => {
  page = await house.context.newPage();
  await page.goto(`${house.pages.url}/sizes.html?picture=light-on-dark/source.png`);
  const scene = page.locator('#scene');
  await scene.scrollIntoViewIfNeeded();
  await scene.hover();
  await house.chooseMenuItem(page, '');
  expect(await overlayState(page, ENDED)).toBe('translated');
  await page.evaluate(async () => {
    document.body.classList.add('night');
    for (let i = 0; i < 2; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
  const shown = () =>
    evaluateInside(page, 'picture', (layer) =>
      layer.hidden ? '' : ((layer as HTMLImageElement).alt.split('.')[0] ?? ''),
    );
  expect(await shown()).not.toContainEqual(expect.stringContaining('Jede Nacht'));
  await expect.poll(shown, { timeout: 20_000 }).toContainEqual(expect.stringContaining('Morgen ist ein leeres Blatt'));
  expect(await page.locator('palimpsest-overlay').count()).toBe(1);
  await scene.evaluate((box) => (box.style.backgroundImage = 'none'));
  await expect.poll(() => page.locator('palimpsest-overlay, palimpsest-chip').count()).toBe(0);
});

test('a poster that the page changes is not covered by the translation of the one before', async () => {
  await translateOn('plain.html?picture=light-on-dark/source.png', '#poster');
  await page
    .locator('#poster')
    .evaluate((video) => ((video as HTMLVideoElement).poster = '/pictures/no-text/source.png'));
  await expect.poll(() => countStates(page, 'translated')).toBe(0);
  await expect.poll(() => page.locator('palimpsest-overlay').count(), { timeout: 20_000 }).toBe(0);
});

test.each([
  ['same', 'menu'],
  ['other', 'menu'],
  ['same', 'key'],
])('in a frame of the %s site, by the %s', async (id, by) => {
  page = await house.context.newPage();
  await page.goto(`${house.pages.url}/frames.html?picture=light-on-dark/source.png`);
  const frame = page.frame({ url: new RegExp(id === 'same' ? house.pages.url : house.pages.otherUrl) });
  const inside = page.frameLocator(`#${id}`);
  await inside.locator('#own').scrollIntoViewIfNeeded();
  await inside.locator('#own').hover();
  const url = (await inside.locator('html').evaluate(() => location.href)) as string;
  expect(frame).not.toBeNull();
  if (by === 'menu') await house.chooseMenuItem(page, '', url);
  else await house.pressCommand(page);
  expect(await overlayState(page, ENDED)).toBe('translated');
  const boxes = await inside.locator('html').evaluate(() => {
    const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
    const [a, b] = [box('palimpsest-overlay'), box('#own')];
    return Math.max(Math.abs(a.left - b.left), Math.abs(a.top - b.top), Math.abs(a.width - b.width));
  });
  expect(boxes).toBeLessThan(1);
});
