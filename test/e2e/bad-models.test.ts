import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openJobPage, translateFile } from '../../scripts/translate-files';
import { type House, openHouse } from './harness';
import { type Hub, type Mischief, startHub } from './hub';

// A hub that gives something else than Opus-MT's model, and all seems well until it is opened. Irish has no other.

const CARD_FILE = resolve(import.meta.dirname, '../../demo/pictures/greeting-card.jpg');
const TINY = resolve(import.meta.dirname, '../fixtures/hub/marian');
const EN = 'Your kindness is a lamp that others walk home by.';

let hub: Hub;
let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
beforeEach(async () => {
  hub = await startHub();
});
afterEach(async () => {
  await hub.close();
  const worker = await house.background();
  await worker.evaluate(async () => {
    await chrome.offscreen.closeDocument();
    for (const name of await caches.keys()) await caches.delete(name);
  });
});

async function translateCard(mischief: Mischief) {
  hub.set(mischief);
  const page = await openJobPage(house);
  const outcome = await translateFile(page, CARD_FILE, { from: 'en', to: 'ga' }, hub.url);
  await page.close();
  if (outcome.type === 'failed') throw new Error(outcome.failure.message);
  const { translation } = outcome.report.blocks.find(({ text }) => text === EN) ?? {};
  return { translation, failure: outcome.report.modelFailure, blocks: outcome.report.blocks };
}

/** No list of sizes and checksums: a plain mirror. */
const noList = /^\/api\//;
const decoder = readFileSync(resolve(TINY, 'onnx/decoder_model_merged_quantized.onnx'));
const tokenizer = readFileSync(resolve(TINY, 'tokenizer.json'), 'utf8');

test.each<[string, Mischief]>([
  ['a web page for everything', { replace: { pattern: /./, type: 'text/html', body: '<html>Log in</html>' } }],
  [
    'a web page that says it is a file',
    { replace: { pattern: /resolve/, type: 'application/octet-stream', body: '<html>Log in</html>' } },
  ],
  [
    'half an ONNX file, and a list that tells its size',
    {
      replace: { pattern: /decoder/, type: 'application/octet-stream', body: decoder.subarray(0, decoder.length >> 1) },
    },
  ],
  [
    'half an ONNX file, and no list',
    {
      status: { pattern: noList, code: 404 },
      replace: { pattern: /decoder/, type: 'application/octet-stream', body: decoder.subarray(0, decoder.length >> 1) },
    },
  ],
  [
    'a vocabulary of another model',
    {
      status: { pattern: noList, code: 404 },
      replace: { pattern: /tokenizer\.json/, type: 'application/json', body: tokenizer.replaceAll('</s>', '</end>') },
    },
  ],
])(
  'a hub that gives %s: the rest is translated, it is said why, and the next try begins anew',
  async (_what, mischief) => {
    const bad = await translateCard(mischief);
    expect(bad.failure).toMatchObject({ code: 'download-broken', host: expect.stringContaining('127.0.0.1') });
    expect(bad.translation).toBeNull();
    expect(bad.blocks.some(({ translation }) => translation?.by === 'memory')).toBe(true);
    const good = await translateCard({});
    expect(good.failure).toBeUndefined();
    expect(good.translation?.by).toBe('opus-mt');
  },
);

test('a download that breaks off goes on where it was', async () => {
  const bad = await translateCard({ truncate: /decoder/ });
  expect(bad.failure?.code).toBe('download-broken');
  const before = hub.requests.length;
  const good = await translateCard({});
  expect(good.translation?.by).toBe('opus-mt');
  const again = hub.requests.slice(before).filter((request) => request.includes('/resolve/'));
  expect(again).toEqual(['GET /Xenova/opus-mt-en-mul/resolve/main/onnx/decoder_model_merged_quantized.onnx']);
});
