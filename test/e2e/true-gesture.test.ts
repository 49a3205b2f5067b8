import { execFileSync, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ENDED, type House, openHouse, overlayState } from './harness';

// The one test that does what a hand does: a headed browser under Xvfb, a real right click, and the browser's own menu.

const DISPLAY = ':97';
const MENU_OPENS_MS = 1500;
let screen: ReturnType<typeof spawn>;
let house: House;

beforeAll(async () => {
  screen = spawn('Xvfb', [DISPLAY, '-screen', '0', '1300x1000x24', '-nolisten', 'tcp'], { stdio: 'ignore' });
  await sleep(1000);
  process.env.DISPLAY = DISPLAY;
  house = await openHouse({ headed: true });
  await house.setSettings({ language: 'de' });
});
afterAll(async () => {
  await house?.close();
  screen.kill();
});

const xdotool = (...args: string[]) => execFileSync('xdotool', args, { env: { ...process.env, DISPLAY } });

test('a real right click and the item of the browser’s own menu translate the picture', async () => {
  const page = await house.context.newPage();
  await page.goto(`${house.pages.url}/plain.html?picture=light-on-dark/source.png`);
  const box = await page.locator('#whole').boundingBox();
  if (!box) throw new Error('The picture is not on the page');
  const [left, top] = await page.evaluate(() => [
    screenX + (outerWidth - innerWidth) / 2,
    screenY + outerHeight - innerHeight,
  ]);
  const x = Math.round((left ?? 0) + box.x + box.width / 2);
  const y = Math.round((top ?? 0) + box.y + Math.min(box.height / 2, 200));
  xdotool('mousemove', `${x}`, `${y}`, 'click', '3');
  await sleep(MENU_OPENS_MS);
  xdotool('key', 't'); // the first letter of "Translate picture"
  await sleep(300);
  if ((await page.locator('palimpsest-overlay').count()) === 0) xdotool('key', 'Return');
  expect(await overlayState(page, ENDED)).toBe('translated');
});
