import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

test.each([
  ['#whole', 'of the page itself'],
  ['#other-origin', 'of another site, that only the screen shows'],
])('a real right click and the item of the browser’s own menu translate a picture (%s: %s)', async (id) => {
  const page = await house.context.newPage();
  await page.goto(`${house.pages.url}/plain.html?picture=light-on-dark/source.png`);
  const picture = page.locator(id);
  await picture.scrollIntoViewIfNeeded();
  const box = await picture.boundingBox();
  if (!box) throw new Error('The picture is not on the page');
  const [left, top] = await page.evaluate(() => [
    screenX + (outerWidth - innerWidth) / 2,
    screenY + outerHeight - innerHeight,
  ]);
  const x = Math.round((left ?? 0) + box.x + box.width / 2);
  const y = Math.round((top ?? 0) + box.y + Math.min(box.height / 2, 200));
  screen.xdotool('mousemove', `${x}`, `${y}`, 'click', '3');
  await sleep(MENU_OPENS_MS);
  screen.xdotool('key', 't'); // the first letter of "Translate picture"
  await sleep(300);
  if ((await page.locator('palimpsest-overlay').count()) === 0) screen.xdotool('key', 'Return');
  expect(await overlayState(page, ENDED)).toBe('translated');
  await page.close();
});
