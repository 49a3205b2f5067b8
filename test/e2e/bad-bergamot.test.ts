import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openJobPage, translateFile } from '../../scripts/translate-files';
import { type House, openHouse } from './harness';
import { type Hub, type Mischief, startHub } from './hub';

// A hub, or the way from it, that gives something else than Bergamot's model.

const CARD_FILE = resolve(import.meta.dirname, '../../demo/pictures/greeting-card.jpg');
const FOLDER = resolve(import.meta.dirname, '../fixtures/hub/bergamot/en-de');
const EN = 'Your kindness is a lamp that others walk home by.';
const read = (name: string) => readFileSync(resolve(FOLDER, name));
const weights = read('model.ende.intgemm.alphas.bin.gz');
const vocabulary = read('vocab.ende.spm.gz');
const binary = 'application/octet-stream';

const flipped = Buffer.from(weights);
flipped[flipped.length >> 1]! ^= 1;

describe.each([
  ['with the sums known', true],
  ['of which nobody knows the sums', false],
] as const)('a model %s', (_which, sums) => {
  let hub: Hub;
  let house: House;
  beforeAll(async () => {
    house = await openHouse({ catalogue: { sums } });
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
    const outcome = await translateFile(page, CARD_FILE, { from: 'en', to: 'de' }, hub.url);
    await page.close();
    if (outcome.type === 'failed') throw new Error(outcome.failure.message);
    const { translation } = outcome.report.blocks.find(({ text }) => text === EN) ?? {};
    return { translation, failure: outcome.report.modelFailure, blocks: outcome.report.blocks };
  }

  const CASES: readonly (readonly [what: string, mischief: Mischief, isOnlyForSums: boolean])[] = [
    ['a web page for everything', { replace: { pattern: /./, type: 'text/html', body: '<html>Log in</html>' } }, false],
    [
      'a file cut short',
      { replace: { pattern: /model\./, type: binary, body: weights.subarray(0, weights.length >> 1) } },
      false,
    ],
    ['one wrong bit', { replace: { pattern: /model\./, type: binary, body: flipped } }, true],
    [
      'a file packed twice',
      { replace: { pattern: /vocab\./, type: binary, body: gzipSync(vocabulary, { level: 9 }) } },
      false,
    ],
    [
      'a web page that has just the size of the file',
      { replace: { pattern: /vocab\./, type: binary, body: '<html>'.padEnd(vocabulary.length) } },
      false,
    ],
  ];

  const cases = CASES.filter(([, , isOnlyForSums]) => sums || !isOnlyForSums);
  test.each(cases.map(([what, mischief]) => [what, mischief] as const))(
    '%s: the rest is translated, it is said why, and the next try begins anew',
    async (_what, mischief) => {
      const bad = await translateCard(mischief);
      expect(bad.failure).toMatchObject({ code: 'download-broken', host: expect.stringContaining('127.0.0.1') });
      expect(bad.translation).toBeNull();
      expect(bad.blocks.some(({ translation }) => translation?.by === 'memory')).toBe(true);
      const good = await translateCard({});
      expect(good.failure).toBeUndefined();
      expect(good.translation?.by).toBe('bergamot');
    },
  );

  test('a download that breaks off goes on where it was', async () => {
    const bad = await translateCard({ truncate: /model\./ });
    expect(bad.failure?.code).toBe('download-broken');
    const before = hub.requests.length;
    const good = await translateCard({});
    expect(good.translation?.by).toBe('bergamot');
    const again = hub.requests.slice(before).filter((request) => request.includes('/model.'));
    expect(again).toHaveLength(1);
  });
});
