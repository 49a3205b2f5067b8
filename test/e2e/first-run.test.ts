import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExtensionBrowser, launchWithExtension } from '../../scripts/extension-browser';
import { readJson } from '../parse-script';
import { dropFiles, golden, isSame, savedBy, shownPixels } from './studio-page';

let browser: ExtensionBrowser;
beforeAll(async () => {
  browser = await launchWithExtension({ offline: true, keepWelcome: true });
});
afterAll(() => browser.close());

const sentence = (locale: string, key: string): string => readJson(`_locales/${locale}/messages.json`)[key].message;

test('first run: language, sample translated without the network, the popup knows, and the studio translates, corrects and saves', async () => {
  const requests: string[] = [];
  browser.context.on('request', (request) => requests.push(request.url()));
  const welcome = browser.context.pages().find((page) => page.url().includes('/src/welcome/'))!;
  const heading = welcome.locator('h1');
  await expect.poll(() => heading.textContent()).toBe(sentence('en', 'welcomeTitle'));

  await welcome.getByText('العربية', { exact: true }).click();
  await expect.poll(() => heading.textContent()).toBe(sentence('ar', 'welcomeTitle'));
  expect(await welcome.locator('html').getAttribute('dir')).toBe('rtl');
  await welcome.getByText('हिन्दी', { exact: true }).click();
  await expect.poll(() => heading.textContent()).toBe(sentence('hi', 'welcomeTitle'));
  expect(await welcome.locator('html').getAttribute('dir')).toBe('ltr');

  await welcome.getByRole('button', { name: sentence('hi', 'welcomeTryButton') }).click();
  const [before, after] = [welcome.locator('figure img').nth(0), welcome.locator('figure img').nth(1)];
  await after.waitFor({ timeout: 60_000 });
  expect(await after.getAttribute('alt')).toContain('सुप्रभात');
  expect(await after.getAttribute('lang')).toBe('hi');
  // Same size, other pixels: somewhere, but not everywhere.
  const changed = await welcome.evaluate(async () => {
    const images = [...document.querySelectorAll<HTMLImageElement>('figure img')];
    const [a, b] = await Promise.all(
      images.map(async (image) => {
        await image.decode();
        const { naturalWidth: width, naturalHeight: height } = image;
        const context = new OffscreenCanvas(width, height).getContext('2d')!;
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, width, height);
      }),
    );
    if (a?.width !== b?.width || a?.height !== b?.height) return -1;
    const pixels = new Uint32Array(a!.data.buffer);
    const others = new Uint32Array(b!.data.buffer);
    return pixels.filter((pixel, i) => pixel !== others[i]).length / pixels.length;
  });
  expect(changed).toBeGreaterThan(0.01);
  expect(changed).toBeLessThan(0.5);
  expect(await before.getAttribute('alt')).toBe(sentence('hi', 'welcomeSampleAlt'));
  // All of it was known by heart.
  expect(await welcome.locator('[aria-labelledby=try] [role=status]').textContent()).toBe('');

  const popup = await browser.context.newPage();
  await popup.goto(`chrome-extension://${browser.extensionId}/src/popup/index.html`);
  expect(await popup.locator('select[name=language]').inputValue()).toBe('hi');
  expect(await popup.locator('html').getAttribute('lang')).toBe('hi');

  const [studio] = await Promise.all([
    browser.context.waitForEvent('page'),
    popup.getByRole('link', { name: sentence('hi', 'linkStudio') }).click(),
  ]);
  await studio.getByRole('button', { name: sentence('hi', 'studioChoose') }).waitFor();
  await dropFiles(studio, ['list-items', 'light-on-dark', 'rotated'].map(golden));
  const done = sentence('hi', 'studioDone');
  const states = () => studio.locator('.pictures .name .soft').allTextContents();
  await expect.poll(states, { timeout: 60_000 }).toEqual([done, done, done]);
  await studio.locator('.picture', { hasText: 'list-items' }).click();
  await studio.locator('.sheet .after').waitFor();
  const asTranslated = await shownPixels(studio);
  await studio.getByRole('button', { name: /: Shopping list/ }).click();
  await studio.locator('textarea[name=translation]').fill('मेरी सूची');
  await expect.poll(states).toEqual([sentence('hi', 'studioChanged'), done, done]);
  await expect.poll(async () => isSame(asTranslated, await shownPixels(studio)), { timeout: 60_000 }).toBe(false);
  await expect.poll(() => studio.locator('.desk progress').count()).toBe(0);
  const corrected = await shownPixels(studio);
  const { name, bytes } = await savedBy(studio, sentence('hi', 'savePicture'));
  expect(name).toBe('list-items.hi.png');
  const saved = PNG.sync.read(bytes);
  expect(isSame(saved, corrected)).toBe(true);
  expect(isSame(saved, asTranslated)).toBe(false);
  expect(await states()).toEqual([done, done, done]);
  await studio.close();

  await welcome.bringToFront();
  await welcome.locator('input[name=interface]').click();
  await expect.poll(() => heading.textContent()).toBe(sentence('en', 'welcomeTitle'));
  await expect.poll(() => popup.locator('html').getAttribute('lang')).toBe('en');
  expect(await popup.locator('select[name=language]').inputValue()).toBe('hi');

  expect(requests.filter((url) => !/^(chrome-extension|blob|data):/.test(url))).toEqual([]);
});

test('what nothing is known of by heart is not translated, and nothing is fetched for it unasked', async () => {
  const welcome = browser.context.pages().find((page) => page.url().includes('/src/welcome/'))!;
  await welcome.getByText('日本語', { exact: true }).click();
  await welcome.getByRole('button', { name: sentence('en', 'welcomeTryButton') }).click();
  const status = welcome.locator('[aria-labelledby=try] [role=status]');
  await expect.poll(() => status.textContent(), { timeout: 60_000 }).toBe(sentence('en', 'welcomeSampleUnknown'));
  expect(await welcome.locator('figure img').count()).toBe(1);
});
