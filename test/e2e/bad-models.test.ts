import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { LanguageCode } from '../../src/languages';
import { type House, openHouse } from './harness';
import { type Hub, type Mischief, startHub } from './hub';
import { deleteAllModels, translateCard } from './translate-card';

// A hub that gives something else than Opus-MT's model, and all seems well until it is opened. Each test has a language of its own: what is
// open already would not be opened.

const TINY = resolve(import.meta.dirname, '../fixtures/hub/marian');

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
  await deleteAllModels(house);
});

function translateWith(mischief: Mischief, to: LanguageCode) {
  hub.set(mischief);
  return translateCard(house, to, hub.url, 'opus-mt');
}

/** No list of sizes and checksums: a plain mirror. */
const noList = /^\/api\//;
const decoder = readFileSync(resolve(TINY, 'onnx/decoder_model_merged_quantized.onnx'));
const tokenizer = readFileSync(resolve(TINY, 'tokenizer.json'), 'utf8');

test.each<[string, LanguageCode, Mischief]>([
  ['a web page for everything', 'de', { replace: { pattern: /./, type: 'text/html', body: '<html>Log in</html>' } }],
  [
    'a web page that says it is a file',
    'es',
    { replace: { pattern: /resolve/, type: 'application/octet-stream', body: '<html>Log in</html>' } },
  ],
  [
    'half an ONNX file, and a list that tells its size',
    'fr',
    {
      replace: { pattern: /decoder/, type: 'application/octet-stream', body: decoder.subarray(0, decoder.length >> 1) },
    },
  ],
  [
    'half an ONNX file, and no list',
    'hi',
    {
      status: { pattern: noList, code: 404 },
      replace: { pattern: /decoder/, type: 'application/octet-stream', body: decoder.subarray(0, decoder.length >> 1) },
    },
  ],
  [
    'a vocabulary of another model',
    'ar',
    {
      status: { pattern: noList, code: 404 },
      replace: { pattern: /tokenizer\.json/, type: 'application/json', body: tokenizer.replaceAll('</s>', '</end>') },
    },
  ],
])(
  'a hub that gives %s: the rest is translated, it is said why, and the next try begins anew',
  async (_what, to, mischief) => {
    const bad = await translateWith(mischief, to);
    expect(bad.failure).toMatchObject({ code: 'download-broken', host: expect.stringContaining('127.0.0.1') });
    expect(bad.translation).toBeNull();
    expect(bad.blocks.some(({ translation }) => translation?.by === 'memory')).toBe(true);
    const good = await translateWith({}, to);
    expect(good.failure).toBeUndefined();
    expect(good.translation?.by).toBe('opus-mt');
  },
);

test('a download that breaks off goes on where it was', async () => {
  const bad = await translateWith({ truncate: /decoder/ }, 'ga');
  expect(bad.failure?.code).toBe('download-broken');
  const before = hub.requests.length;
  const good = await translateWith({}, 'ga');
  expect(good.translation?.by).toBe('opus-mt');
  const again = hub.requests.slice(before).filter((request) => request.includes('/resolve/'));
  expect(again).toEqual(['GET /Xenova/opus-mt-en-mul/resolve/main/onnx/decoder_model_merged_quantized.onnx']);
});
