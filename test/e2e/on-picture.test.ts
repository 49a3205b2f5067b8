import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { chipText, clickChip } from './chip';
import { evaluateInside } from './closed-roots';
import { ENDED, type House, openHouse, overlayState, pictureIn } from './harness';

// What can be done with a translated picture where it stands.

const DARK = 'dark-on-light-left/source.png';
let house: House;
let page: Page;

beforeAll(async () => {
  house = await openHouse();
});
afterEach(() => page.close());
afterAll(() => house.close());

async function translate(picture: string): Promise<void> {
  await house.setSettings({ language: 'de' });
  page = await house.openChat(picture);
  await house.chooseMenuItem(page, await pictureIn(page));
  expect(await overlayState(page, ENDED)).toBe('translated');
}

const isVisible = async () =>
  (await evaluateInside(page, 'picture', (layer) => getComputedStyle(layer).visibility))[0] === 'visible';

/** The middle of the first control with this label. */
async function placeOf(label: string): Promise<{ x: number; y: number }> {
  const chip = (await evaluateInside(page, 'chip', (chip) => chip.getBoundingClientRect().toJSON()))[0] as DOMRect;
  await page.mouse.move(chip.x + chip.width / 2, chip.y + chip.height / 2);
  const boxes = await evaluateInside(page, 'chip', (chip) =>
    [...chip.querySelectorAll('button, select')].map((control) => ({
      label: control.getAttribute('aria-label'),
      box: control.getBoundingClientRect().toJSON() as DOMRect,
    })),
  );
  const { box } = boxes.flat().find((control) => control.label === label)!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

const focusedLabel = async () =>
  (
    await evaluateInside(
      page,
      'chip',
      (chip) => (chip.getRootNode() as ShadowRoot).activeElement?.getAttribute('aria-label') ?? null,
    )
  )[0];

test('holding the pointer on the chip shows the original for so long, a short press for good', async () => {
  await translate(DARK);
  const { x, y } = await placeOf('Show the original');
  await page.mouse.move(x, y);
  await page.mouse.down();
  await expect.poll(isVisible).toBe(false);
  await page.waitForTimeout(800);
  await page.mouse.up();
  await expect.poll(isVisible).toBe(true);
  expect(await overlayState(page, ENDED)).toBe('translated');
  await page.mouse.click(x, y);
  expect(await overlayState(page, ['original'])).toBe('original');
  expect(await isVisible()).toBe(false);
});

test('the space key does the same, and the focus stays where it is', async () => {
  await translate(DARK);
  await page.locator('.thumb').first().focus();
  for (let i = 0; i < 6 && (await focusedLabel()) !== 'Show the original'; i++) await page.keyboard.press('Tab');
  expect(await focusedLabel()).toBe('Show the original');
  await page.keyboard.down(' ');
  await expect.poll(isVisible).toBe(false);
  await page.waitForTimeout(800);
  await page.keyboard.up(' ');
  await expect.poll(isVisible).toBe(true);
  await page.keyboard.press('Enter');
  expect(await overlayState(page, ['original'])).toBe('original');
  expect(await focusedLabel()).toBe('Show the translation');
  const reached = new Set<string | null | undefined>();
  for (let i = 0; i < 8; i++) {
    await page.keyboard.press('Tab');
    reached.add(await focusedLabel());
  }
  expect([...reached]).toEqual(
    expect.arrayContaining(['Select the text', 'Copy the text', 'Translate this picture into', 'Try again', 'Close']),
  );
});

test('the focus is not taken from where the user writes', async () => {
  await house.setSettings({ language: 'de' });
  page = await house.openChat(DARK);
  const composer = page.locator('.composer');
  await composer.focus();
  await composer.evaluate((field) => field.addEventListener('blur', () => field.setAttribute('data-lost', '')));
  await house.chooseMenuItem(page, await pictureIn(page));
  await page.keyboard.type('still ');
  expect(await overlayState(page, ENDED)).toBe('translated');
  await page.keyboard.type('writing');
  expect(await composer.inputValue()).toBe('still writing');
  expect(await composer.getAttribute('data-lost')).toBeNull();
});

test('another language for this picture alone', async () => {
  await translate(DARK);
  const { x, y } = await placeOf('Translate this picture into');
  await page.mouse.move(x, y);
  await evaluateInside(page, 'chip', (chip) => chip.querySelector('select')?.focus());
  await page.keyboard.press('f'); // français; suomi is “s”, føroyskt is not there
  await expect.poll(() => evaluateInside(page, 'picture', (layer) => layer.lang), { timeout: 20_000 }).toEqual(['fr']);
  expect(await overlayState(page, ENDED)).toBe('translated');
  const alt = (await evaluateInside(page, 'picture', (layer) => (layer as HTMLImageElement).alt))[0];
  expect(alt).toContain('Demain');
  const worker = await house.background();
  expect(await worker.evaluate(() => chrome.storage.local.get('language'))).toEqual({ language: 'de' });
  // The page has it away for longer than a translation is waited for.
  const id = (await page.evaluate(() => window.fakeWhatsApp.ids())).find((id) => id.includes('PICTURE'))!;
  await page.evaluate((id) => window.fakeWhatsApp.unmount(id), id);
  await page.waitForTimeout(11_000);
  await page.evaluate((id) => window.fakeWhatsApp.remount(id), id);
  expect(await overlayState(page, ENDED)).toBe('translated');
  expect(await evaluateInside(page, 'picture', (layer) => layer.lang)).toEqual(['fr']);
});

test('the picture can be copied', async () => {
  await translate(DARK);
  await house.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await clickChip(page, 'Copy the picture');
  const copied = () =>
    page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const { width, height } = await createImageBitmap(await item!.getType('image/png'));
      return [width, height];
    });
  const size = (
    await evaluateInside(page, 'picture', (layer) => {
      const { naturalWidth, naturalHeight } = layer as HTMLImageElement;
      return [naturalWidth, naturalHeight];
    })
  )[0];
  await expect.poll(copied).toEqual(size);
});

test('the words in the picture can be selected with the pointer, and clicks go through again afterwards', async () => {
  await translate(DARK);
  await clickChip(page, 'Select the text');
  const [box] = await evaluateInside(page, 'words', (words) =>
    (words.querySelector('p') as HTMLElement).getBoundingClientRect().toJSON(),
  );
  const { x, y, width, height } = box as DOMRect;
  await page.mouse.move(x + 1, y + 2);
  await page.mouse.down();
  await page.mouse.move(x + width - 1, y + height - 2, { steps: 5 });
  await page.mouse.up();
  await house.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.keyboard.press('ControlOrMeta+c');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.replaceAll(/\s+/g, ' ')).toContain('Morgen ist ein leeres Blatt');
  expect(await page.locator('[data-testid="media-viewer-modal"]').count()).toBe(0);
  await clickChip(page, 'Select the text');
  await page.mouse.click(x + 4, y + 4);
  await page.locator('[data-testid="media-viewer-modal"]').waitFor();
});

test('what goes on is read out by a live region that stays', async () => {
  await house.setSettings({ language: 'de' });
  page = await house.openChat('no-text/source.png');
  await house.chooseMenuItem(page, await pictureIn(page));
  await overlayState(page, ['working', 'nothing']);
  const mark = () => evaluateInside(page, 'label', (label) => ((label as { mark?: true }).mark = true));
  await mark();
  await overlayState(page, ['nothing']);
  expect(await chipText(page)).toContain('There is no English text');
  const regions = await evaluateInside(page, 'label', (label) => [
    label.getAttribute('role'),
    (label as { mark?: true }).mark ?? false,
  ]);
  expect(regions).toEqual([['status', true]]);
});

test('a translation is corrected where it stands, and drawn anew; the page hears nothing of the typing', async () => {
  await translate(DARK);
  await clickChip(page, 'Correct the translation');
  const [box] = await evaluateInside(page, 'words', (words) => {
    const { left, top, width, height } = (words.querySelector('p') as HTMLElement).getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  const source = async () => (await evaluateInside(page, 'picture', (layer) => (layer as HTMLImageElement).src))[0];
  const before = await source();
  await page.mouse.click(box!.x, box!.y);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Morgen ist neu');
  await page.keyboard.press('Enter');
  await expect.poll(source, { timeout: 30_000 }).not.toBe(before);
  const alt = (await evaluateInside(page, 'picture', (layer) => (layer as HTMLImageElement).alt))[0];
  expect(alt).toContain('Morgen ist neu');
  expect(await overlayState(page, ENDED)).toBe('translated');
  expect(await page.locator('.composer').inputValue()).toBe('');
  expect(await page.locator('[data-testid="media-viewer-modal"]').count()).toBe(0);
});
