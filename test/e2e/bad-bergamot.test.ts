import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LanguageCode } from '../../src/languages';
import { type House, openHouse } from './harness';
import { type Hub, type Mischief, startHub } from './hub';
import { deleteAllModels, translateCard } from './translate-card';

// A hub, or the way from it, that gives something else than Bergamot's model. Each test has a language of its own: what is open already would
// not be opened.

const FOLDER = resolve(import.meta.dirname, '../fixtures/hub/bergamot');
const read = (to: LanguageCode, name: string) => readFileSync(resolve(FOLDER, `en-${to}`, name));
const weightsOf = (to: LanguageCode) => read(to, `model.en${to}.intgemm.alphas.bin.gz`);
const vocabularyOf = (to: LanguageCode) => read(to, `vocab.en${to}.spm.gz`);
const binary = 'application/octet-stream';
const halfOf = (file: Buffer) => file.subarray(0, file.length >> 1);

function flipped(file: Buffer): Buffer {
  const copy = Buffer.from(file);
  copy[copy.length >> 1]! ^= 1;
  return copy;
}

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
    await deleteAllModels(house);
  });

  function translateWith(mischief: Mischief, to: LanguageCode) {
    hub.set(mischief);
    return translateCard(house, to, hub.url);
  }

  const CASES: readonly (readonly [what: string, to: LanguageCode, mischief: Mischief])[] = [
    ['a web page for everything', 'de', { replace: { pattern: /./, type: 'text/html', body: '<html>Log in</html>' } }],
    ['a file cut short', 'es', { replace: { pattern: /model\./, type: binary, body: halfOf(weightsOf('es')) } }],
    [
      'a file packed twice',
      'fr',
      { replace: { pattern: /vocab\./, type: binary, body: gzipSync(vocabularyOf('fr'), { level: 9 }) } },
    ],
    [
      'a web page that has just the size of the file',
      'tr',
      { replace: { pattern: /vocab\./, type: binary, body: '<html>'.padEnd(vocabularyOf('tr').length) } },
    ],
  ];
  const ONLY_FOR_SUMS: typeof CASES = [
    ['one wrong bit', 'hi', { replace: { pattern: /model\./, type: binary, body: flipped(weightsOf('hi')) } }],
  ];

  test.each([...CASES, ...(sums ? ONLY_FOR_SUMS : [])])(
    '%s: the rest is translated, it is said why, and the next try begins anew',
    async (_what, to, mischief) => {
      const bad = await translateWith(mischief, to);
      expect(bad.failure).toMatchObject({ code: 'download-broken', host: expect.stringContaining('127.0.0.1') });
      expect(bad.translation).toBeNull();
      expect(bad.blocks.some(({ translation }) => translation?.by === 'memory')).toBe(true);
      const good = await translateWith({}, to);
      expect(good.failure).toBeUndefined();
      expect(good.translation?.by).toBe('bergamot');
    },
  );

  test('a download that breaks off goes on where it was', async () => {
    const bad = await translateWith({ truncate: /model\./ }, 'ar');
    expect(bad.failure?.code).toBe('download-broken');
    const before = hub.requests.length;
    const good = await translateWith({}, 'ar');
    expect(good.translation?.by).toBe('bergamot');
    const again = hub.requests.slice(before).filter((request) => request.includes('/model.'));
    expect(again).toHaveLength(1);
  });
});
