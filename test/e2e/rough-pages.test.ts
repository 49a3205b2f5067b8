import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { clickChip } from './chip';
import { evaluateInside } from './closed-roots';
import { ENDED, type House, openHouse, overlayState } from './harness';
import { paintsItself } from './overlays-on';

// Pages that style, script and move everything; the browser's top layer; paper.

const LIGHT = 'light-on-dark/source.png';
let house: House;
let page: Page;

beforeAll(async () => {
  house = await openHouse({ permitted: ['http://127.0.0.1/*'] });
  await house.setSettings({ language: 'de' });
});
afterEach(() => page.close());
afterAll(() => house.close());

async function open(path: string): Promise<void> {
  page = await house.context.newPage();
  await page.goto(`${house.pages.url}/${path}`);
}

async function translate(selector: string): Promise<void> {
  await page.locator(selector).hover();
  await house.chooseMenuItem(page, '');
  expect(await overlayState(page, ENDED)).toBe('translated');
}

/** How far the translation, as it is drawn, is from the picture; infinite when it is not to be seen. */
async function distance(selector: string): Promise<number> {
  if (await paintsItself(page.locator(selector))) return 0;
  const shown = (
    await evaluateInside(page, 'picture', (layer) => {
      const { left, top, width, height } = layer.getBoundingClientRect();
      const isSeen = layer.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      return isSeen ? [left, top, width, height] : [];
    })
  )[0];
  const picture = await page.locator(selector).evaluate((img) => {
    const { left, top, width, height } = img.getBoundingClientRect();
    return [left, top, width, height];
  });
  if (shown?.length !== 4) return Number.POSITIVE_INFINITY;
  return Math.max(...shown.map((side, i) => Math.abs(side - picture[i]!)));
}

test('no style of the page hides or bends the overlay, and no script of it reads, presses or removes it', async () => {
  await open(`hostile.html?picture=${LIGHT}`);
  await translate('#whole');
  await expect.poll(() => distance('#whole')).toBeLessThan(1);
  await page.evaluate(() => (globalThis as unknown as { attackAll(): void }).attackAll());
  await expect.poll(() => distance('#whole')).toBeLessThan(1);
  await page.evaluate(() => (globalThis as unknown as { throwOut(): void }).throwOut());
  await expect.poll(() => page.locator('palimpsest-overlay').count()).toBe(1);
  await expect.poll(() => distance('#whole')).toBeLessThan(1);
  expect(await overlayState(page, ENDED)).toBe('translated'); // no button was pressed
  expect(await page.evaluate(() => (globalThis as unknown as { loot: string[] }).loot)).toEqual([]);
  await clickChip(page, 'Show the original'); // the user's hand still can
  expect(await overlayState(page, ENDED)).toBe('original');
});

test('in a modal dialog', async () => {
  await open(`layers.html?picture=${LIGHT}`);
  await page.evaluate(() => document.querySelector('dialog')?.showModal());
  await translate('#in-dialog');
  await expect.poll(() => distance('#in-dialog')).toBeLessThan(1);
  await clickChip(page, 'Show the original');
  expect(await overlayState(page, ENDED)).toBe('original');
});

test('full screen: a box around the picture', async () => {
  await open(`layers.html?picture=${LIGHT}`);
  await translate('#in-box');
  await page.locator('#box').evaluate((element) => element.requestFullscreen());
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await expect.poll(() => distance('#in-box')).toBeLessThan(1);
  await clickChip(page, 'Show the original'); // it is on top
  expect(await overlayState(page, ENDED)).toBe('original');
});

test('full screen: the picture alone shows its translation, drawn over it, and its chip can be pressed', async () => {
  await open(`layers.html?picture=${LIGHT}`);
  await translate('#alone');
  await page.locator('#alone').evaluate((element) => element.requestFullscreen());
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await expect.poll(() => distance('#alone')).toBeLessThan(1);
  expect(await paintsItself(page.locator('#alone'))).toBe(true);
  // The picture is still the page's to be pressed, and keeps the focus where it was.
  await page.locator('#alone').evaluate((img) => {
    img.addEventListener('click', () => img.setAttribute('data-pressed', ''));
    img.tabIndex = 0;
    img.focus();
  });
  await clickChip(page, 'Show the original');
  expect(await overlayState(page, ['original'])).toBe('original');
  expect(await page.locator('#alone').getAttribute('data-pressed')).toBeNull();
  await clickChip(page, 'Show the translation');
  expect(await overlayState(page, ['translated'])).toBe('translated');
  await page.mouse.move(300, 200);
  await page.mouse.click(300, 200);
  expect(await page.locator('#alone').getAttribute('data-pressed')).toBe('');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('alone');
  await page.evaluate(() => document.exitFullscreen());
  await expect.poll(() => distance('#alone')).toBeLessThan(1);
});

test('on paper the translation is where the picture is, and the page’s element is as it was afterwards', async () => {
  await open(`layers.html?picture=${LIGHT}`);
  await translate('#drawn'); // a canvas: all else paints itself, on paper too
  const result = await page.evaluate(() => {
    const img = document.querySelector('#drawn') as HTMLElement;
    const before = img.getAttribute('style');
    dispatchEvent(new Event('beforeprint'));
    // As for paper: another layout, and no frame for any script before it is drawn.
    document.body.style.cssText = 'margin: 0; padding: 130px 0 0 77px; width: 500px';
    const place = (element: Element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return [left, top, width, height].map(Math.round);
    };
    const places = [place(img), place(document.querySelector('palimpsest-overlay') as Element)];
    dispatchEvent(new Event('afterprint'));
    return { places, style: [before, img.getAttribute('style')] };
  });
  expect(result.places[1]).toEqual(result.places[0]);
  expect(result.style[1]).toBe(result.style[0]);
  await expect.poll(() => distance('#drawn')).toBeLessThan(1);
  await page.emulateMedia({ media: 'print' });
  const chips = await evaluateInside(page, 'chip', (chip) => getComputedStyle(chip).display);
  expect(chips).toEqual(['none']);
});

test('nothing of ours moves by itself', async () => {
  await open(`layers.html?picture=${LIGHT}`);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await translate('#alone');
  const moving = await evaluateInside(page, 'chip', (chip) =>
    [chip, ...chip.querySelectorAll('*')].map((element) => {
      const { animationName, transitionDuration } = getComputedStyle(element);
      return `${animationName} ${transitionDuration}`;
    }),
  );
  expect([...new Set(moving.flat())]).toEqual(['none 0s']);
});

test('in a list that renders only what is near the screen, the translation goes and comes with its picture', async () => {
  await open(`many.html?virtual=2000&picture=${LIGHT}`);
  await translate('[alt="number 1"]');
  await page.evaluate(() => scrollTo(0, 40_000));
  await expect.poll(() => page.locator('[alt="number 1"]').count()).toBe(0);
  expect(await page.locator('palimpsest-overlay').count()).toBe(0);
  await page.evaluate(() => scrollTo(0, 0));
  await expect.poll(() => distance('[alt="number 1"]')).toBeLessThan(1);
  expect(await page.locator('palimpsest-overlay').count()).toBe(1);
});

test('React draws everything around the translation anew: order, neighbours, other nodes, nothing at all', async () => {
  await open(`rerender.html?picture=${LIGHT}`);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (said) => said.type() === 'error' && errors.push(said.text()));
  type Shown = { keys?: string[]; generation?: number; captions?: number };
  const show = (change: Shown) =>
    page.evaluate((change) => (globalThis as unknown as { show(change: Shown): void }).show(change), change);
  await translate('#b');
  await expect.poll(() => distance('#b')).toBeLessThan(1);
  await show({ captions: 3 });
  await show({ keys: ['c', 'd', 'b', 'a'] });
  await expect.poll(() => distance('#b')).toBeLessThan(1);
  await show({ generation: 1 });
  await expect.poll(() => distance('#b')).toBeLessThan(1);
  expect(await overlayState(page, ENDED)).toBe('translated');
  await show({ keys: ['c', 'a'] });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  expect(await page.locator('palimpsest-overlay, palimpsest-chip').count()).toBe(0);
  await show({ keys: ['a', 'b'] });
  await expect.poll(() => distance('#b')).toBeLessThan(1);
  await show({ keys: [], captions: 0 });
  expect(errors).toEqual([]);
});
