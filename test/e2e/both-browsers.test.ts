import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { startHub } from './hub';
import { inBothBrowsers, type TwoHouse } from './two-browsers';

// One list of what must work, done in either browser by a true hand: the machine's pointer and keys, under Xvfb. Whatever one of them cannot
// do stands in CANNOT with the reason, so that a gap shows.

const PICTURE = 'light-on-dark/source.png';
const PLAIN = `plain.html?picture=${PICTURE}`;
const PATIENCE = { timeout: 60_000, interval: 200 };

type Case = (house: TwoHouse) => Promise<void>;

const CANNOT: Readonly<Record<string, Readonly<Record<string, string>>>> = {};

const shows = (house: TwoHouse, page: Page, states: readonly string[]) =>
  expect.poll(() => house.states(page), PATIENCE).toEqual(states);

/** The middle of a picture, scrolled into view. */
async function middleOf(page: Page, selector: string): Promise<readonly [number, number]> {
  const box = await page.$eval(selector, (element) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x + width / 2, y + height / 2] as const;
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  return box;
}

/** What a script does that presses: in a page that is not in front, too. */
const press = (page: Page, name: string) =>
  expect
    .poll(
      () =>
        page.evaluate((name) => {
          const button = [...document.querySelectorAll('button')].find((button) =>
            (button.ariaLabel ?? button.textContent ?? '').includes(name),
          );
          button?.click();
          return button !== undefined;
        }, name),
      PATIENCE,
    )
    .toBe(true);

const says = (page: Page, words: string) =>
  expect.poll(() => page.evaluate(() => document.body.textContent), PATIENCE).toContain(words);

async function translated(house: TwoHouse, selector = '#cover'): Promise<Page> {
  const page = await house.open(PLAIN, 'stranger');
  await house.chooseByHand(page, ...(await middleOf(page, selector)));
  await shows(house, page, ['translated']);
  return page;
}

const CASES: Readonly<Record<string, Case>> = {
  async 'the browser’s own menu translates a picture on a page that was never permitted'(house) {
    const page = await translated(house);
    expect(await page.evaluate(() => document.querySelectorAll('palimpsest-overlay').length)).toBe(1);
  },

  async 'the key combination translates the picture under the pointer'(house) {
    const page = await house.open(PLAIN, 'stranger');
    await house.point(page, ...(await middleOf(page, '#cover')));
    house.keys('alt+shift+l');
    await shows(house, page, ['translated']);
  },

  async 'a chat picture, from the page’s own menu, beside the tray of reactions'(house) {
    const page = await house.openChat(`pictures=${PICTURE}&tray=late`);
    await house.point(page, ...(await middleOf(page, '[data-testid="image-thumb"]')), 'right');
    const item = await page.waitForSelector('.menu [data-palimpsest]');
    const { x, y, width, height } = (await item!.boundingBox())!;
    await house.point(page, x + width / 2, y + height / 2, 'left');
    await shows(house, page, ['translated']);
    expect(await page.evaluate(() => document.querySelector('.menu, .tray'))).toBeNull();
  },

  async 'a part of the page, dragged, is translated where it is'(house) {
    const page = await house.open(PLAIN, 'stranger');
    const [x, y] = await middleOf(page, '#whole');
    const { width, height } = (await (await page.$('#whole'))!.boundingBox())!;
    await house.point(page, x, y);
    house.keys('alt+shift+k');
    await expect.poll(() => page.$$eval('palimpsest-part', (veils) => veils.length), PATIENCE).toBe(1);
    await house.drag(page, [x - width / 2, y - height / 2], [x + width / 2, y + height / 2]);
    await shows(house, page, ['translated']);
  },

  async 'the frame that a film stands at'(house) {
    const page = await house.open(PLAIN, 'stranger');
    await page.evaluate(async () => {
      const film = Object.assign(document.createElement('video'), { id: 'film', width: 480, height: 200 });
      document.querySelector('article')?.replaceChildren(film);
      film.src = '/pictures/film.webm';
      await new Promise((resolve) => film.addEventListener('loadeddata', resolve, { once: true }));
    });
    await house.chooseByHand(page, ...(await middleOf(page, '#film')));
    await shows(house, page, ['translated']);
  },

  async 'on the chip: the original, the translation, and away'(house) {
    const page = await translated(house);
    await house.pressChip(page, 'Show the original');
    await shows(house, page, ['original']);
    await house.pressChip(page, 'Show the translation');
    await shows(house, page, ['translated']);
    await house.pressChip(page, 'Close');
    await shows(house, page, []);
  },

  async 'a correction is written where the words stand, and drawn'(house) {
    const page = await translated(house);
    await house.pressChip(page, 'Correct the translation');
    const words = () =>
      house.inside(page, (rootOf) =>
        [...document.querySelectorAll('palimpsest-overlay')].flatMap((host) =>
          [...(rootOf(host)?.querySelectorAll('.words p') ?? [])].map((word) => {
            const { x, y, width, height } = word.getBoundingClientRect();
            return { place: [x + width / 2, y + height / 2], text: word.textContent ?? '' };
          }),
        ),
      );
    await expect.poll(async () => (await words()).length, PATIENCE).toBeGreaterThan(0);
    await page.mouse.move(2, 2); // while the pointer is on the chip, that is large
    const [x = 0, y = 0] = (await words())[0]?.place ?? [];
    await house.point(page, x, y, 'left');
    house.keys('ctrl+a', 'o', 'k', 'Return');
    await expect.poll(async () => (await words()).map(({ text }) => text), PATIENCE).toContain('ok');
    await shows(house, page, ['translated']);
  },

  async 'automatic mode translates what is in view'(house) {
    await house.save({ automaticSites: [house.pages.url] });
    const page = await house.open(PLAIN);
    await expect.poll(() => house.states(page), PATIENCE).toContain('translated');
    await house.save({ automaticSites: [] });
  },

  async 'the popup translates all pictures in view, in the language that is chosen there'(house) {
    const page = await house.openChat(`pictures=${PICTURE},list-items/source.png`);
    const popup = await house.openOurs('popup', 'behind');
    await popup.select('select[name=language]', 'fr');
    await press(popup, 'Translate the pictures in view');
    await says(popup, 'being translated');
    await expect.poll(() => house.states(page), PATIENCE).toContain('translated');
    await house.save({ language: 'de' });
  },

  async 'the welcome page translates its card'({ welcome }) {
    await welcome.bringToFront();
    await press(welcome, 'Translate this picture');
    await expect.poll(() => welcome.$$eval('figure img', (images) => images.length), PATIENCE).toBe(2);
  },

  async 'the studio translates a sample'(house) {
    const studio = await house.openOurs('studio');
    await press(studio, 'Greeting card');
    await expect
      .poll(() => studio.$$eval('.pictures .name .soft', (names) => names.map((name) => name.textContent)), PATIENCE)
      .toEqual(['Translated']);
  },

  async 'the settings name the keys that are in force, and lead to where they are changed'(house) {
    const settings = await house.openOurs('settings');
    await says(settings, 'Keyboard');
    await expect
      .poll(() => settings.$$eval('kbd', (keys) => keys.map((key) => key.textContent)))
      .toSatisfy((keys: string[]) => keys.toSorted().join() === 'Alt+Shift+K,Alt+Shift+L');
    await press(settings, 'Change the keys');
    // The browser's own page: its address is told to nobody.
    const hidden = () =>
      house.welcome.evaluate(async () => (await chrome.tabs.query({})).filter(({ url }) => url === undefined).length);
    await expect.poll(hidden, PATIENCE).toBe(1);
  },

  async 'a language is fetched from a hub, and deleted'(house) {
    const hub = await startHub();
    await house.save({ hub: hub.url });
    const settings = await house.openOurs('settings');
    await says(settings, 'All other languages');
    await settings.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await press(settings, 'Download: Türkçe');
    await press(settings, 'Delete: Türkçe');
    await expect.poll(() => settings.evaluate(() => document.body.innerHTML), PATIENCE).toContain('Download: Türkçe');
    await hub.close();
    await house.save({ hub: 'https://huggingface.co' });
  },
};

inBothBrowsers((name, house) => {
  for (const [title, work] of Object.entries(CASES)) {
    const reason = CANNOT[name]?.[title];
    if (reason) test.skip(`${title}: ${reason}`, () => {});
    else test(title, () => work(house()));
  }
});
