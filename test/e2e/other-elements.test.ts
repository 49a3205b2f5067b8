import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { chipText } from './chip';
import { evaluateInside } from './closed-roots';
import { ENDED, type House, openHouse, overlayState } from './harness';

// Pictures that are no <img>, and things into which nobody is let: translated, or a sentence that is true.

let house: House;
let page: Page;

beforeAll(async () => {
  house = await openHouse({ permitted: ['<all_urls>'] });
  await house.setSettings({ language: 'de' });
});
afterEach(() => page.close());
afterAll(() => house.close());

const PICTURE = '/pictures/light-on-dark/source.png';

async function openWith(html: string): Promise<void> {
  page = await house.context.newPage();
  await page.goto(`${house.pages.url}/plain.html?picture=light-on-dark/source.png`);
  await page.evaluate((html) => {
    document.body.innerHTML = html;
  }, html);
  await page.waitForTimeout(500);
}

test.each([
  ['<object>', `<object id="it" type="image/png" data="${PICTURE}" width="400" height="400"></object>`],
  ['<object> without a kind', `<object id="it" data="${PICTURE}" width="400" height="400"></object>`],
  ['<embed>', `<embed id="it" type="image/png" src="${PICTURE}" width="400" height="400">`],
  [
    'an image map',
    `<img id="it" src="${PICTURE}" width="400" usemap="#map"><map name="map"><area shape="rect" coords="0,0,400,400" href="#x"></map>`,
  ],
  [
    'an SVG with foreignObject',
    `<img id="it" width="480" src="data:image/svg+xml,${encodeURIComponent(
      '<svg xmlns="http://www.w3.org/2000/svg" width="480" height="120"><foreignObject width="480" height="120"><div xmlns="http://www.w3.org/1999/xhtml" style="font: 48px sans-serif">Good morning</div></foreignObject></svg>',
    )}">`,
  ],
])('%s is translated', async (_, html) => {
  await openWith(html);
  const { x, y, width, height } = (await page.locator('#it').boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await house.chooseMenuItem(page, '');
  expect(await overlayState(page, ENDED)).toBe('translated');
});

test('a frame that lets nobody in is named, and a part of the page offered', async () => {
  await openWith('<iframe id="it" sandbox src="chrome://version" width="400" height="300"></iframe>');
  const worker = await house.background();
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    const event = chrome.contextMenus.onClicked as unknown as { dispatch(info: object, tab: object): void };
    event.dispatch({ menuItemId: 'translate-picture', frameId: 987_654 }, tab as object);
  });
  await expect.poll(() => chipText(page)).toContain('This stands in a frame of its own');
  expect(await chipText(page)).toContain('Translate a part of the page');
});

test('a drawing that is a page of its own opens in the studio', async () => {
  page = await house.context.newPage();
  await page.goto(`${house.pages.url}/pictures/words.svg`);
  const [studio] = await Promise.all([house.context.waitForEvent('page'), house.chooseMenuItem(page, '')]);
  await studio.getByText('screen', { exact: false }).first().waitFor();
  await studio.close();
});

test.each([
  ['left: 0; top: 0', 'below'],
  ['right: 0; bottom: 0', 'above'],
])('of a picture 30 px high the chip stands beside it, on the screen (%s: %s)', async (place) => {
  const words = '<text y="21" x="6" font-family="sans-serif" font-size="18">Good morning</text>';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="130" height="30"><rect width="130" height="30" fill="#fff"/>${words}</svg>`;
  await openWith(`<img id="it" style="position: fixed; ${place}" src="data:image/svg+xml,${encodeURIComponent(svg)}">`);
  const picture = (await page.locator('#it').boundingBox())!;
  await page.mouse.move(picture.x + 60, picture.y + 15);
  await house.chooseMenuItem(page, '');
  expect(await overlayState(page, ENDED)).toBe('translated');
  await page.mouse.move(500, 300);
  const size = page.viewportSize()!;
  const chip = async () => {
    const [box] = await evaluateInside(page, 'chip', (chip) => {
      const { left, top, right, bottom } = chip.getBoundingClientRect();
      return { left, top, right, bottom };
    });
    return box!;
  };
  await expect.poll(async () => (await chip()).right > (await chip()).left, { timeout: 15_000 }).toBe(true);
  const { left, top, right, bottom } = await chip();
  expect([left >= 0, top >= 0, right <= size.width, bottom <= size.height]).toEqual([true, true, true, true]);
  expect(top >= picture.y + picture.height || bottom <= picture.y).toBe(true);
  expect(await chipText(page)).toBe('');
});
