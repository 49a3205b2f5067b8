import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openJobPage, translateFile } from '../../scripts/translate-files';
import { chipText, clickChip } from './chip';
import { ENDED, type House, openHouse, overlayState, pictureIn } from './harness';
import { type Hub, startHub } from './hub';

// The real way to the full model: hub, download, Cache Storage, tokenizer, ONNX Runtime. The model is the tiny one of
// training/test-translator; it knows the sentence at the bottom of the greeting card, which the memory does not.

const CARD = 'greeting-card.jpg';
const CARD_FILE = resolve(import.meta.dirname, '../../demo/pictures', CARD);
const EN = 'Your kindness is a lamp that others walk home by.';
type Sentence = Readonly<Record<'en' | 'de' | 'tr' | 'hi' | 'ar' | 'ga', string>>;
const SENTENCES: readonly Sentence[] = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../fixtures/hub/marian/sentences.json'), 'utf8'),
);
const learnt = SENTENCES.find(({ en }) => en === EN) as Sentence;

let hub: Hub;
let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
beforeEach(async () => {
  hub = await startHub();
  await house.setSettings({ language: 'de', hub: hub.url });
});
afterEach(async () => {
  await hub.close();
  await forgetModels();
  for (const page of house.context.pages().slice(1)) await page.close();
});

async function forgetModels(): Promise<void> {
  const worker = await house.background();
  await worker.evaluate(async () => {
    await chrome.offscreen.closeDocument();
    for (const name of await caches.keys()) await caches.delete(name);
  });
}

async function translateCard(page: Page, to: Exclude<keyof Sentence, 'en'>) {
  const outcome = await translateFile(page, CARD_FILE, { from: 'en', to }, hub.url);
  if (outcome.type === 'failed') throw new Error(outcome.failure.message);
  const block = outcome.report.blocks.find(({ text }) => text === EN);
  return { translation: block?.translation, ...outcome.report };
}

async function startInChat(): Promise<Page> {
  const chat = await house.openChat(CARD);
  await house.chooseMenuItem(chat, await pictureIn(chat));
  return chat;
}

test('what the memory does not know is translated by the full model, downloaded once and then offline', async () => {
  const page = await openJobPage(house);
  expect((await translateCard(page, 'de')).translation).toEqual({ text: learnt.de, by: 'opus-mt' });
  const files = hub.requests.filter((request) => request.startsWith('GET'));
  expect(new Set(files).size).toBe(files.length);
  await hub.close();

  // A new engine room, with nothing in memory and no hub.
  await (await house.background()).evaluate(() => chrome.offscreen.closeDocument());
  expect((await translateCard(page, 'de')).translation?.by).toBe('opus-mt');
});

test.each(['tr', 'hi', 'ar', 'ga'] as const)('%s: its own model, tokenizer and prefix', async (to) => {
  const page = await openJobPage(house);
  expect((await translateCard(page, to)).translation).toEqual({ text: learnt[to], by: 'opus-mt' });
});

test('two pictures that need the same model download it once', async () => {
  const chat = await house.openChat(CARD, `${CARD}?again`);
  hub.set({ delayMs: 100 });
  for (const index of [0, 1]) await house.chooseMenuItem(chat, await pictureIn(chat, index));
  for (const index of [0, 1]) expect(await overlayState(chat, ENDED, index)).toBe('translated');
  const files = hub.requests.filter((request) => request.startsWith('GET'));
  expect(new Set(files).size).toBe(files.length);
});

test('the chip counts the megabytes, and a cancelled download leaves nothing half', async () => {
  hub.set({ bytesPerSecond: 400_000 });
  const chat = await startInChat();
  await expect.poll(() => chipText(chat), { timeout: 20_000 }).toMatch(/Downloading the language: \d+ of \d+ MB/);
  await clickChip(chat, 'Cancel');
  expect(await chat.locator('palimpsest-overlay').count()).toBe(0);
  hub.set({});
  await house.chooseMenuItem(chat, await pictureIn(chat));
  expect(await overlayState(chat, ENDED)).toBe('translated');
  expect(await chipText(chat)).not.toContain('full language model');
});

const MISCHIEF = [
  ['is down', null, '127.0.0.1'],
  ['does not know the model', { status: { pattern: /./, code: 404 } }, 'did not give the language model'],
  ['breaks off in the middle', { truncate: /decoder/ }, 'broke off'],
] as const;

test.each(MISCHIEF)(
  'a hub that %s: the rest is translated, a sentence says why, and trying again works',
  async (_, mischief, sentence) => {
    if (mischief) hub.set(mischief);
    else await house.setSettings({ hub: 'http://127.0.0.1:9' });
    const chat = await startInChat();
    expect(await overlayState(chat, ENDED)).toBe('translated'); // what the memory knew
    const said = await chipText(chat);
    expect(said).toContain('Some text needs the full language model');
    expect(said).toContain(sentence);
    expect(said).toContain('127.0.0.1');

    hub.set({});
    await house.setSettings({ hub: hub.url });
    await clickChip(chat, 'Download');
    await overlayState(chat, ['working']);
    expect(await overlayState(chat, ENDED)).toBe('translated');
    expect(await chipText(chat)).not.toContain('full language model');
  },
);
