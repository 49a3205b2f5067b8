import { afterAll, beforeAll, expect, test } from 'vitest';
import { ENDED, type House, openHouse, overlayState, pictureIn } from './harness';
import { startHub } from './hub';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

async function openPopup() {
  const popup = await house.context.newPage();
  await popup.goto(`chrome-extension://${house.extensionId}/src/popup/index.html`);
  return popup;
}

test('the language chosen in the popup is the one that pictures are translated into', async () => {
  const popup = await openPopup();
  await popup.locator('select[name=language]').selectOption('hi');
  const chat = await house.openChat('light-on-dark/source.png');
  await house.chooseMenuItem(chat, await pictureIn(chat));
  expect(await overlayState(chat, ENDED)).toBe('translated');
  const hindi = (await chat.locator('[data-testid="image-thumb"]').screenshot()).toString('base64');

  await popup.bringToFront();
  await popup.locator('select[name=language]').selectOption('fr');
  await house.chooseMenuItem(chat, await pictureIn(chat));
  await overlayState(chat, ['working']);
  await overlayState(chat, ['translated']);
  expect((await chat.locator('[data-testid="image-thumb"]').screenshot()).toString('base64')).not.toBe(hindi);

  await popup.reload();
  expect(await popup.locator('select[name=language]').inputValue()).toBe('fr');
});

test('the popup names each language in its own script and says what the model costs', async () => {
  const popup = await openPopup();
  await popup.locator('select[name=language]').selectOption('hi');
  expect(await popup.locator('option').allInnerTexts()).toEqual(
    expect.arrayContaining(['Deutsch', 'हिन्दी', 'العربية', 'Gaeilge']),
  );
  expect(await popup.locator('.card [role=status]').textContent()).toContain('15 MB');
});

test('every link leads to a page of ours', async () => {
  const popup = await openPopup();
  const links = popup.locator('nav a');
  expect(await links.count()).toBe(3);
  for (const link of await links.all()) {
    const page = await house.context.newPage();
    await page.goto(await link.evaluate((a: HTMLAnchorElement) => a.href));
    await page.locator('h1').waitFor();
    await page.close();
  }
  await popup.close();
});

test('a model is fetched and deleted in the popup, and its quality is said in words', async () => {
  const hub = await startHub();
  await house.setSettings({ hub: hub.url });
  const popup = await openPopup();
  try {
    await popup.locator('select[name=language]').selectOption('fr');
    const status = popup.locator('.card [role=status]');
    await expect.poll(() => status.locator('span').getAttribute('title')).toBe('COMET 0.865 (FLORES)');
    await popup.getByRole('button', { name: 'Download', exact: true }).click();
    await expect.poll(() => status.textContent(), { timeout: 30_000 }).toContain('is on this machine');
    await popup.getByRole('button', { name: 'Delete from this machine' }).click();
    await expect.poll(() => status.textContent()).toContain('26 MB');
    await popup.locator('select[name=language]').selectOption('gl');
    await expect.poll(() => status.textContent()).toContain('has not been measured');
  } finally {
    await house.setSettings({ hub: 'https://huggingface.co' });
    await hub.close();
    await popup.close();
  }
});

test('what is being translated is shown, and cancelled from there', async () => {
  const chat = await house.openChat('poster.jpg');
  await house.chooseMenuItem(chat, await pictureIn(chat));
  await overlayState(chat, ['working']);
  const popup = await openPopup();
  await popup.getByRole('button', { name: /^Cancel: / }).click();
  await expect.poll(() => popup.getByRole('button', { name: /^Cancel: / }).count()).toBe(0);
  await expect.poll(() => chat.locator('palimpsest-overlay').count()).toBe(0);
  await popup.close();
});

test('all pictures in view are translated, and a page that lets nobody in is named so', async () => {
  await house.setSettings({ language: 'fr' });
  const chat = await house.openChat('light-on-dark/source.png', 'dark-on-light-left/source.png');
  const popup = await openPopup();
  await chat.bringToFront();
  await popup.reload();
  await popup.getByRole('button', { name: 'Translate the pictures in view' }).click();
  await expect
    .poll(() => popup.locator('[role=status]').first().textContent())
    .toBe('2 pictures are being translated.');
  await chat.bringToFront();
  expect(await overlayState(chat, ENDED)).toBe('translated');
  await chat.close();

  // Without a model for the language: each picture says so.
  await house.setSettings({ language: 'ja' });
  const other = await house.openChat('light-on-dark/source.png');
  await other.bringToFront();
  await popup.reload();
  await popup.getByRole('button', { name: 'Translate the pictures in view' }).click();
  expect(await overlayState(other, ENDED)).toBe('nothing');
  await other.close();

  const own = await house.context.newPage();
  await own.goto('chrome://version');
  await own.bringToFront();
  await popup.reload();
  await popup.getByRole('button', { name: 'Translate the pictures in view' }).click();
  await expect.poll(() => popup.locator('[role=status]').first().textContent()).toContain('cannot work on this page');
  await popup.close();
});

test('a download can be cancelled, and one that fails says why and can be tried again', async () => {
  const hub = await startHub({ bytesPerSecond: 20_000 });
  await house.setSettings({ hub: hub.url, language: 'es' });
  const popup = await openPopup();
  try {
    await popup.getByRole('button', { name: 'Download', exact: true }).click();
    await popup.locator('progress').waitFor();
    await popup.getByRole('button', { name: 'Cancel' }).click();
    await popup.getByRole('button', { name: 'Download', exact: true }).waitFor();
    hub.set({ status: { pattern: /./, code: 503 } });
    await popup.getByRole('button', { name: 'Download', exact: true }).click();
    expect(await popup.getByRole('alert').textContent()).toContain('127.0.0.1');
    hub.set({});
    await popup.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => popup.getByRole('button', { name: 'Delete' }).count(), { timeout: 30_000 }).toBe(1);
  } finally {
    await house.setSettings({ hub: 'https://huggingface.co' });
    await hub.close();
    await popup.close();
  }
});

test('automatic mode is switched on for the site in front, and off again', async () => {
  // The popup is told of the page in front by the click that opens it, which no test can do: a permission tells it, too.
  const site = await openHouse({ permitted: ['https://web.whatsapp.com/*'] });
  try {
    await site.setSettings({ language: 'de' });
    const chat = await site.openChat('light-on-dark/source.png');
    const popup = await site.context.newPage();
    await popup.goto(`chrome-extension://${site.extensionId}/src/popup/index.html`);
    await chat.bringToFront();
    await popup.reload();
    const tick = popup.getByRole('checkbox', { name: 'On WhatsApp Web' });
    await tick.check();
    await chat.bringToFront();
    expect(await overlayState(chat, ENDED)).toBe('translated');
    const worker = await site.background();
    expect(await worker.evaluate(() => chrome.storage.local.get('automaticSites'))).toEqual({
      automaticSites: ['https://web.whatsapp.com'],
    });
    await tick.uncheck();
    await expect
      .poll(() => worker.evaluate(() => chrome.storage.local.get('automaticSites')))
      .toEqual({ automaticSites: [] });
  } finally {
    await site.close();
  }
});
