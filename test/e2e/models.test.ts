import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openJobPage } from '../../scripts/translate-files';
import type { ModelState } from '../../src/shared/messages';
import { chipText, clickChip } from './chip';
import { ENDED, type House, openHouse, overlayState, pictureIn } from './harness';
import { type Hub, startHub } from './hub';
import { CARD, deleteAllModels, EN, translateCard } from './translate-card';

// The real way to the full model: hub, download, Cache Storage, Bergamot's WASM. The models are the tiny ones of training/test-translator;
// they know the sentence at the bottom of the greeting card, which the memory does not.

const MARIAN = resolve(import.meta.dirname, '../fixtures/hub/marian');
type Sentence = Readonly<Record<'en' | 'de' | 'es' | 'fr' | 'tr' | 'hi' | 'ar' | 'ga', string>>;
const SENTENCES: readonly Sentence[] = JSON.parse(readFileSync(resolve(MARIAN, 'sentences.json'), 'utf8'));
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
  await deleteAllModels(house);
  for (const page of house.context.pages().slice(1)) await page.close();
});

const closeEngine = async () => (await house.background()).evaluate(() => chrome.offscreen.closeDocument());

const translated = async (to: Exclude<keyof Sentence, 'en'>) => (await translateCard(house, to, hub.url)).translation;

let copies = 0;
/** Nothing is remembered of a picture in other bytes. */
const unseenCard = () => `${CARD}?bytes=${++copies}`;

async function startInChat(): Promise<Page> {
  const chat = await house.openChat(unseenCard());
  await house.chooseMenuItem(chat, await pictureIn(chat));
  return chat;
}

const filesAsked = () => hub.requests.filter((request) => request.startsWith('GET'));

/** As our own pages do. */
const ask = (page: Page, name: string, ...args: readonly unknown[]) =>
  page.evaluate(async ({ name, args }) => (await chrome.runtime.sendMessage({ name, args })).value, { name, args });
const stateOf = async (page: Page, to: string): Promise<ModelState> => ask(page, 'model-state', to);
const untilHere = (page: Page, to: string) =>
  expect.poll(async () => (await stateOf(page, to)).olderMegabytes, { timeout: 30_000 }).toBeUndefined();

test('what the memory does not know is translated by Bergamot, downloaded once and then offline', async () => {
  expect(await translated('de')).toEqual({ text: learnt.de, by: 'bergamot' });
  expect(filesAsked()).toHaveLength(3);
  expect(new Set(filesAsked()).size).toBe(3);
  await hub.close();

  // A new engine room, with nothing in memory and no hub.
  await closeEngine();
  expect(await translated('de')).toEqual({ text: learnt.de, by: 'bergamot' });
});

test('one language after the other, each with its own model; Irish with that of Opus-MT', async () => {
  for (const to of ['tr', 'hi', 'ar', 'fr', 'es', 'tr'] as const)
    expect(await translated(to)).toEqual({ text: learnt[to], by: 'bergamot' });
  expect(filesAsked()).toHaveLength(15);
  expect(await translated('ga')).toEqual({ text: learnt.ga, by: 'opus-mt' });
}, 180_000);

test('a language is deleted by itself, although all lie in one repository', async () => {
  const page = await openJobPage(house);
  for (const to of ['de', 'hi'] as const) await translated(to);
  await ask(page, 'delete-model', 'de');
  expect((await stateOf(page, 'de')).downloaded).toBe(false);
  expect((await stateOf(page, 'hi')).downloaded).toBe(true);
  expect((await translated('hi'))?.by).toBe('bergamot');
});

test('two pictures that need the same model download it once', async () => {
  const chat = await house.openChat(unseenCard(), unseenCard());
  hub.set({ delayMs: 100 });
  for (const index of [0, 1]) await house.chooseMenuItem(chat, await pictureIn(chat, index));
  for (const index of [0, 1]) expect(await overlayState(chat, ENDED, index)).toBe('translated'); // what the memory knew
  expect(hub.requests).toEqual([]); // before anything is fetched the user is asked
  await clickChip(chat, 'Download');
  await expect.poll(() => chipText(chat), { timeout: 60_000 }).not.toContain('language model'); // nor on the other
  for (const index of [0, 1]) expect(await overlayState(chat, ENDED, index)).toBe('translated');
  expect(filesAsked()).toHaveLength(3);
});

test('a hub that sends elsewhere for a file is followed', async () => {
  hub.set({ redirect: /model\.ende/ });
  expect((await translated('de'))?.by).toBe('bergamot');
  expect(hub.requests.filter((request) => request.includes('/elsewhere/'))).toHaveLength(1);
});

test('the chip counts the megabytes, and a cancelled download goes on at the next time', async () => {
  hub.set({ bytesPerSecond: 8_000 });
  const chat = await startInChat();
  expect(await overlayState(chat, ENDED)).toBe('translated'); // what the memory knew
  await clickChip(chat, 'Download');
  await expect.poll(() => chipText(chat), { timeout: 60_000 }).toMatch(/Downloading the language: \d+ of \d+ MB/);
  await clickChip(chat, 'Cancel');
  await expect.poll(() => chipText(chat)).toContain('is fetched once');
  hub.set({});
  await clickChip(chat, 'Download');
  await overlayState(chat, ['working']);
  expect(await overlayState(chat, ENDED)).toBe('translated');
  expect(await chipText(chat)).not.toContain('language model');
});

/** The cache as version 0.1.0 left it, which knew Opus-MT only. */
async function installOpusMtAsBefore(page: Page): Promise<void> {
  for (const path of [
    'config.json',
    'generation_config.json',
    'tokenizer.json',
    'tokenizer_config.json',
    'onnx/encoder_model_quantized.onnx',
    'onnx/decoder_model_merged_quantized.onnx',
  ])
    await page.evaluate(
      async ({ url, path }) => {
        const file = await (await fetch(`${url}/Xenova/opus-mt-en-de/resolve/main/${path}`)).blob();
        const cache = await caches.open('palimpsest-models');
        const key = `https://models.palimpsest.invalid/Xenova/opus-mt-en-de/resolve/main/${path}`;
        await cache.put(key, new Response(file, { headers: { 'x-bytes': String(file.size) } }));
      },
      { url: hub.url, path },
    );
}

test('who has Opus-MT from before keeps it, without a download, until they replace it', async () => {
  const page = await openJobPage(house);
  await installOpusMtAsBefore(page);
  hub.requests.length = 0;
  expect(await translated('de')).toEqual({ text: learnt.de, by: 'opus-mt' });
  expect(hub.requests).toEqual([]);
  expect(await stateOf(page, 'de')).toMatchObject({ downloaded: true, olderMegabytes: 107 });

  await ask(page, 'download-model', 'de', hub.url, true);
  await untilHere(page, 'de');
  await expect
    .poll(
      () => page.evaluate(async () => (await (await caches.open('palimpsest-models')).keys()).map(({ url }) => url)),
      { timeout: 30_000 },
    )
    .toHaveLength(3);
  expect(await translated('de')).toEqual({ text: learnt.de, by: 'bergamot' });
}, 240_000);

const MISCHIEF = [
  ['is down', null, '127.0.0.1'],
  ['does not know the model', { status: { pattern: /./, code: 404 } }, 'did not give the language model'],
  ['breaks off in the middle', { truncate: /model\./ }, 'broke off'],
] as const;

test.each(MISCHIEF)(
  'a hub that %s: the rest is translated, a sentence says why, and trying again works',
  async (_, mischief, sentence) => {
    if (mischief) hub.set(mischief);
    else await house.setSettings({ hub: 'http://127.0.0.1:9' });
    const chat = await startInChat();
    expect(await overlayState(chat, ENDED)).toBe('translated'); // what the memory knew
    expect(await chipText(chat)).toContain('the language model for Deutsch is fetched once');
    await clickChip(chat, 'Download');
    await overlayState(chat, ['working']);
    expect(await overlayState(chat, ENDED)).toBe('translated');
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
