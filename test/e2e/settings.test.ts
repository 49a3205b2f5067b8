import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from './harness';
import { startHub } from './hub';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

async function openSettings() {
  const page = await house.context.newPage();
  await page.goto(`chrome-extension://${house.extensionId}/src/settings/index.html`);
  return page;
}

test('a hub address that is not https is refused, and one that is can be tested', async () => {
  const hub = await startHub();
  const page = await openSettings();
  const address = page.locator('input[type=url]');
  await address.fill('http://example.org');
  expect(await page.getByRole('alert').textContent()).toContain('https://');
  await page.reload();
  expect(await address.inputValue()).toBe('https://huggingface.co');

  await address.fill(hub.url);
  const said = () => page.locator('section:has(input[type=url]) [role=status]').textContent();
  await page.getByRole('button', { name: 'Test this address' }).click();
  await expect.poll(said).toContain('can be downloaded');
  expect(hub.requests).toHaveLength(1);
  hub.set({ status: { pattern: /./, code: 404 } });
  await page.getByRole('button', { name: 'Test this address' }).click();
  await expect.poll(said).toContain('did not give');
  await hub.close();
  await page.getByRole('button', { name: 'Test this address' }).click();
  await expect.poll(said).toContain('cannot be reached');
  await page.close();
});

test('languages are fetched and deleted in one list, with what each takes', async () => {
  const hub = await startHub();
  await house.setSettings({ hub: hub.url });
  const page = await openSettings();
  await page.getByText('All other languages').click();
  await page.locator('details[open]').getByText('മലയാളം').waitFor();
  await page.getByRole('button', { name: 'Download: Türkçe' }).click();
  await page.getByRole('button', { name: 'Delete: Türkçe' }).click({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Download: Türkçe' }).waitFor();
  await hub.close();
  await page.close();
});

test('the interface follows the language, and goes back to the browser’s', async () => {
  await house.setSettings({ language: 'de' });
  const page = await openSettings();
  const heading = page.locator('h1');
  expect(await heading.textContent()).toBe('Settings');
  await page.locator('input[name=interface][value=target]').click();
  await expect.poll(() => heading.textContent()).toBe('Einstellungen');
  await page.locator('select[name=language]').selectOption('ar');
  await expect.poll(() => page.locator('html').getAttribute('dir')).toBe('rtl');
  expect(await page.locator('html').getAttribute('lang')).toBe('ar');
  expect(await page.title()).toBe(await heading.textContent());
  // Nobody has written the interface in Japanese: the browser's language is spoken.
  await page.locator('select[name=language]').selectOption('ja');
  await expect.poll(() => heading.textContent()).toBe('Settings');
  await page.locator('select[name=language]').selectOption('hi');
  await expect.poll(() => heading.textContent()).toBe('सेटिंग');
  await page.locator('input[name=interface][value=browser]').click();
  await expect.poll(() => heading.textContent()).toBe('Settings');
  await page.close();
});

test('the facts for a bug report name no site, and everything can be deleted', async () => {
  const hub = await startHub();
  await house.setSettings({ hub: hub.url, language: 'fr', automaticSites: ['https://secret.example'] });
  const page = await openSettings();
  await page.getByText('All other languages').click();
  await page.getByRole('button', { name: 'Download: Français' }).click();
  await page.getByRole('button', { name: 'Delete: Français' }).waitFor({ timeout: 30_000 });
  const facts = page.getByRole('textbox', { name: 'If something goes wrong' });
  await page.reload();
  await expect.poll(() => facts.inputValue(), { timeout: 10_000 }).toContain('"fr": "here"');
  expect(await facts.inputValue()).not.toContain('secret');
  expect(JSON.parse(await facts.inputValue())).toMatchObject({ settings: { language: 'fr', automaticSites: 1 } });

  await page.getByRole('button', { name: 'Delete everything' }).click();
  await page.getByRole('button', { name: 'Yes, delete everything' }).click();
  await page.getByText('Everything is deleted.').waitFor();
  const worker = await house.background();
  expect(await worker.evaluate(() => chrome.storage.local.get())).toEqual({});
  await page.getByRole('button', { name: 'Delete: Français' }).waitFor({ state: 'detached' });
  await hub.close();
  await page.close();
});
