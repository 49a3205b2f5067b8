import { afterAll, beforeAll, expect, test } from 'vitest';
import { ENDED, type House, openHouse, overlayState, pictureIn } from './harness';

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
  await popup.locator('select').selectOption('hi');
  const chat = await house.openChat('light-on-dark/source.png');
  await house.chooseMenuItem(chat, await pictureIn(chat));
  expect(await overlayState(chat, ENDED)).toBe('translated');
  const hindi = (await chat.locator('[data-testid="image-thumb"]').screenshot()).toString('base64');

  await popup.bringToFront();
  await popup.locator('select').selectOption('fr');
  await house.chooseMenuItem(chat, await pictureIn(chat));
  await overlayState(chat, ['working']);
  await overlayState(chat, ['translated']);
  expect((await chat.locator('[data-testid="image-thumb"]').screenshot()).toString('base64')).not.toBe(hindi);

  await popup.reload();
  expect(await popup.locator('select').inputValue()).toBe('fr');
});

test('the popup names each language in its own script and says what the model costs', async () => {
  const popup = await openPopup();
  await popup.locator('select').selectOption('hi');
  expect(await popup.locator('option').allInnerTexts()).toEqual(
    expect.arrayContaining(['Deutsch', 'हिन्दी', 'العربية', 'Gaeilge']),
  );
  expect(await popup.locator('[role=status]').textContent()).toContain('110 MB');
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
