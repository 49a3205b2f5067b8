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
  expect(await popup.locator('[role=status]').textContent()).toContain('110 MB');
});

test('a model is fetched and deleted in the popup, and its quality is said in words', async () => {
  const hub = await startHub();
  await house.setSettings({ hub: hub.url });
  const popup = await openPopup();
  try {
    await popup.locator('select[name=language]').selectOption('fr');
    const status = popup.locator('[role=status]');
    expect(await status.locator('span').getAttribute('title')).toBe('BLEU 47.8 (FLORES)');
    await popup.getByRole('button', { name: 'Download', exact: true }).click();
    await expect.poll(() => status.textContent(), { timeout: 30_000 }).toContain('is on this machine');
    await popup.getByRole('button', { name: 'Delete from this machine' }).click();
    await expect.poll(() => status.textContent()).toContain('108 MB');
    await popup.locator('select[name=language]').selectOption('ja');
    expect(await status.textContent()).toContain('has not been measured');
  } finally {
    await house.setSettings({ hub: 'https://huggingface.co' });
    await hub.close();
    await popup.close();
  }
});

test('a hub address that is not https is refused', async () => {
  const popup = await openPopup();
  await popup.locator('summary').click();
  await popup.locator('input[type=url]').fill('http://example.org');
  expect(await popup.locator('[role=alert]').textContent()).toContain('https://');
  await popup.reload();
  await popup.locator('summary').click();
  expect(await popup.locator('input[type=url]').inputValue()).toBe('https://huggingface.co');
});
