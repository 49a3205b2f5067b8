import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { chipText, clickChip } from './chip';
import { evaluateInside } from './closed-roots';
import { type House, openHouse, overlayState } from './harness';
import { overlayStates } from './overlay-states';

// A part of what is on the screen: chosen by the pointer or the keys, translated where it is.

const PAGE = 'plain.html?picture=light-on-dark/source.png';

let house: House;
let page: Page;

beforeAll(async () => {
  house = await openHouse({ permitted: ['<all_urls>'] });
  await house.setSettings({ language: 'de' });
});
afterEach(() => page.close());
afterAll(() => house.close());

async function open(path: string): Promise<void> {
  page = await house.context.newPage();
  await page.goto(path.includes(':') ? path : `${house.pages.url}/${path}`);
}

const veils = () => page.locator('palimpsest-part').count();

async function beginChoosing(): Promise<void> {
  await house.pressCommand(page, 'translate-part');
  await expect.poll(veils).toBe(1);
}

/** The picture in the middle of the screen, and where it is. */
async function show(id: string) {
  const picture = page.locator(id);
  await picture.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  return (await picture.boundingBox())!;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function drag({ x, y, width, height }: Box): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.move(x + width, y + height);
  await page.mouse.up();
}

/** Where the translation lies on the screen, and what it says. */
async function translation() {
  const [layer] = await evaluateInside(page, 'picture', (layer) => {
    const { x, y, width, height } = layer.getBoundingClientRect();
    const { alt, naturalWidth } = layer as HTMLImageElement;
    return { box: { x, y, width, height }, alt, naturalWidth };
  });
  return layer!;
}

const far = (a: Box, b: Box) =>
  Math.max(...(['x', 'y', 'width', 'height'] as const).map((side) => Math.abs(a[side] - b[side])));

test('a dragged rectangle is translated where it is, and scrolls with the page', async () => {
  await open(PAGE);
  const box = await show('#other-origin');
  await beginChoosing();
  await drag(box);
  expect(await overlayState(page, ['translated', 'nothing', 'failed'])).toBe('translated');
  const { alt, box: place, naturalWidth } = await translation();
  expect(alt).toContain('Jede Nacht');
  expect(naturalWidth).toBe(Math.round(box.width));
  expect(far(place, box)).toBeLessThan(1);
  await page.mouse.wheel(0, 130);
  await expect
    .poll(async () => far((await translation()).box, (await page.locator('#other-origin').boundingBox())!))
    .toBeLessThan(1);
  expect((await page.locator('#other-origin').boundingBox())!.y).toBeLessThan(box.y - 100);
  await clickChip(page, 'Close');
  expect(await overlayStates(page)).toEqual([]);
});

test('it scrolls with what is scrolled in a box of its own', async () => {
  await open(PAGE);
  await page.evaluate(() => {
    document.body.innerHTML = `<div style="overflow: auto; height: 400px; width: 600px"><p style="height: 100px">
      <img src="/pictures/light-on-dark/source.png" width="320"><p style="height: 900px"></div>`;
  });
  const box = await show('img');
  await beginChoosing();
  await drag({ x: box.x - 20, y: box.y - 5, width: box.width + 40, height: box.height + 10 });
  expect(await overlayState(page, ['translated', 'nothing', 'failed'])).toBe('translated');
  const { box: before } = await translation();
  await page.locator('div').evaluate((box) => box.scrollBy(0, 60));
  await expect.poll(async () => Math.round((await translation()).box.y - before.y)).toBe(-60);
});

test('a click takes the picture itself, a click beside it waits on', async () => {
  await open(PAGE);
  const { x, y, width, height } = await show('#canvas');
  await beginChoosing();
  await page.mouse.click(5, y + height / 2);
  expect(await veils()).toBe(1);
  await page.mouse.click(x + width / 2, y + height / 2);
  expect(await veils()).toBe(0);
  expect(await overlayState(page, ['translated', 'nothing', 'failed'])).toBe('translated');
});

test('Escape and the button leave, and nothing is left', async () => {
  await open(PAGE);
  await page.evaluate(() => {
    addEventListener('keydown', ({ key }) => (document.title += ` ${key}`));
  });
  await beginChoosing();
  await page.keyboard.press('Escape');
  expect(await veils()).toBe(0);
  await beginChoosing();
  const [middle] = await evaluateInside(page, 'veil', (veil) => {
    const { x, y } = veil.querySelector('button')!.getBoundingClientRect();
    return [x + 13, y + 13];
  });
  await page.mouse.click(middle![0]!, middle![1]!);
  expect(await veils()).toBe(0);
  expect(await page.locator('palimpsest-overlay, palimpsest-notice').count()).toBe(0);
});

describe('by the keyboard', () => {
  test('Tab goes to a picture, Enter takes it', async () => {
    await open(PAGE);
    await show('#whole');
    await beginChoosing();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await veils()).toBe(0);
    expect(await overlayState(page, ['translated', 'nothing', 'failed'])).toBe('translated');
  });

  test('the arrows move a rectangle, with Shift its corner', async () => {
    await open(PAGE);
    const box = await show('#other-origin');
    await beginChoosing();
    const hole = async () =>
      (
        await evaluateInside(page, 'hole', (hole) => {
          const { x, y, width, height } = hole.getBoundingClientRect();
          return { x, y, width, height };
        })
      )[0]!;
    await page.keyboard.press('ArrowUp');
    const first = await hole();
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft');
    for (let i = 0; i < 4; i++) await page.keyboard.press('Shift+ArrowDown');
    const second = await hole();
    expect([second.x - first.x, second.height - first.height]).toEqual([-36, 48]);
    for (let i = 0; i < 60; i++) await page.keyboard.press('ArrowLeft');
    while ((await hole()).x + (await hole()).width < box.x + box.width) await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Enter');
    expect(await overlayState(page, ['translated', 'nothing', 'failed'])).toBe('translated');
  });
});

test('over a dialog, and where the page fills the screen', async () => {
  await open(PAGE);
  await page.evaluate(() => {
    const dialog = document.createElement('dialog');
    dialog.innerHTML = '<img src="/pictures/light-on-dark/source.png" width="400">';
    document.body.append(dialog);
    dialog.showModal();
  });
  const box = (await page.locator('dialog img').boundingBox())!;
  await beginChoosing();
  await drag(box);
  expect(await overlayState(page, ['translated', 'nothing', 'failed'])).toBe('translated');
  expect(far((await translation()).box, box)).toBeLessThan(1);
});

test('where the frame of another site moves, nobody is told: the part opens in the studio', async () => {
  await open('frames.html?picture=light-on-dark/source.png');
  const box = await show('#other');
  await beginChoosing();
  const [studio] = await Promise.all([
    house.context.waitForEvent('page'),
    drag({ x: box.x + 10, y: box.y + 10, width: box.width - 20, height: box.height - 20 }),
  ]);
  await studio.getByText('screen', { exact: false }).first().waitFor();
  await studio.close();
});

test('a page that lets no script in: the studio opens with what the screen shows', async () => {
  await open('chrome://version');
  const [studio] = await Promise.all([house.context.waitForEvent('page'), house.pressCommand(page, 'translate-part')]);
  await studio.waitForURL(/studio\/index\.html\?screen$/);
  await studio.close();
});

test('where there is no picture, a part is offered', async () => {
  await open(PAGE);
  await page.locator('h1').hover();
  await house.chooseMenuItem(page, '');
  await expect.poll(() => chipText(page)).toContain('There is no picture here');
  await clickChip(page, 'Translate a part of the page');
  await expect.poll(veils).toBe(1);
  await page.keyboard.press('Escape');
});
