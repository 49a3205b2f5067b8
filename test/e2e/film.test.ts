import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { chipText, clickChip } from './chip';
import { evaluateInside } from './closed-roots';
import { type House, openHouse, overlayState } from './harness';
import { overlayStates } from './overlay-states';

// Films: two seconds say “Good morning!”, two “X” (test/fixtures/pictures/film.webm).

const ENDED = ['translated', 'nothing', 'failed'];

let house: House;
let page: Page;

beforeAll(async () => {
  house = await openHouse({ permitted: ['<all_urls>'] });
  await house.setSettings({ language: 'de' });
});
afterEach(() => page.close());
afterAll(() => house.close());

const film = () => page.locator('#film');

/** A page, or a chat, with a film that stands at the beginning; as in a chat it has no poster and no address that a page could be asked for. */
async function open(where: 'page' | 'chat', attributes = ''): Promise<void> {
  if (where === 'page') {
    page = await house.context.newPage();
    await page.goto(`${house.pages.url}/plain.html?picture=light-on-dark/source.png`);
  } else page = await house.openChat('light-on-dark/source.png');
  await page.evaluate(
    async ([where, attributes = '']) => {
      const box =
        where === 'page' ? document.querySelector('article')! : document.querySelector('[data-id] img')!.parentElement!;
      const film = Object.assign(document.createElement('video'), { id: 'film', width: 480, height: 200, muted: true });
      for (const [name, value = ''] of attributes.split(' ').map((each) => each.split('=')))
        if (name) film.setAttribute(name, value);
      box.replaceChildren(film);
      const response = await fetch('/pictures/film.webm');
      film.src = URL.createObjectURL(await response.blob());
      await new Promise((resolve) => film.addEventListener('loadeddata', resolve, { once: true }));
    },
    [where, attributes],
  );
  await film().scrollIntoViewIfNeeded();
}

const seek = (seconds: number) =>
  film().evaluate(async (film: HTMLVideoElement, seconds) => {
    const done = new Promise((resolve) => film.addEventListener('seeked', resolve, { once: true }));
    film.currentTime = seconds;
    await done;
  }, seconds);

async function translate(): Promise<void> {
  await film().hover();
  await house.chooseMenuItem(page, '');
  expect(await overlayState(page, ENDED)).toBe('translated');
}

/** What the layer over the film says, where it is to be seen. */
async function seen(): Promise<string> {
  const [words = ''] = await evaluateInside(page, 'picture', (layer) =>
    getComputedStyle(layer).visibility === 'visible' && !layer.hidden ? (layer as HTMLImageElement).alt : '',
  );
  return words;
}

const isPaused = () => film().evaluate((film: HTMLVideoElement) => film.paused);

test.each(['page', 'chat'] as const)('the frame of a film that stands is translated (%s)', async (where) => {
  await open(where);
  await seek(1);
  await translate();
  expect(await seen()).toContain('Guten Morgen');
  expect(await chipText(page)).not.toContain('There is no picture here');
});

test('the translation goes when the film plays on, and comes back for the same frame', async () => {
  await open('page');
  await seek(1);
  await translate();
  expect(await seen()).toContain('Guten Morgen');
  await film().evaluate((film: HTMLVideoElement) => film.play());
  await expect.poll(seen).toBe('');
  await film().evaluate((film: HTMLVideoElement) => film.pause());
  await page.waitForTimeout(600);
  expect(await seen()).toBe('');
  await seek(1);
  await expect.poll(seen).toContain('Guten Morgen');
  await seek(3);
  await expect.poll(seen).toBe('');
});

test('one that plays is held for its translation, and goes on when that is closed', async () => {
  await open('page', 'loop');
  await film().evaluate((film: HTMLVideoElement) => film.play());
  await translate();
  expect(await isPaused()).toBe(true);
  expect(await seen()).toMatch(/Guten Morgen/);
  await clickChip(page, 'Close');
  await expect.poll(isPaused).toBe(false);
  expect(await overlayStates(page)).toEqual([]);
});

test('a poster’s translation does not lie over the film that begins', async () => {
  await open('page', 'poster=/pictures/light-on-dark/source.png');
  await page.waitForTimeout(500);
  await translate();
  expect(await seen()).toContain('Jede Nacht');
  await film().evaluate((film: HTMLVideoElement) => film.play());
  await expect.poll(() => page.locator('palimpsest-overlay').count()).toBe(0);
  await page.waitForTimeout(500);
  expect(await overlayStates(page)).toEqual([]);
});

test('a part of a film goes and comes with its frame', async () => {
  await open('page');
  await seek(1);
  const { x, y, width, height } = (await film().boundingBox())!;
  await house.pressCommand(page, 'translate-part');
  await expect.poll(() => page.locator('palimpsest-part').count()).toBe(1);
  await page.mouse.move(x + 4, y + 20);
  await page.mouse.down();
  await page.mouse.move(x + width - 4, y + height - 20, { steps: 3 });
  await page.mouse.up();
  expect(await overlayState(page, ENDED)).toBe('translated');
  expect(await seen()).toContain('Guten Morgen');
  await seek(3);
  await expect.poll(seen).toBe('');
  await seek(1);
  await expect.poll(seen).toContain('Guten Morgen');
});
