import { resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { NO_HUB, openJobPage, translateFile } from '../../scripts/translate-files';
import { type House, openHouse } from './harness';
import { type Hub, startHub } from './hub';

// Mozilla's own host: where the hub fails, and for languages that the hub has not. Only if the user has permitted it.

const CARD_FILE = resolve(import.meta.dirname, '../../demo/pictures/greeting-card.jpg');
const EN = 'Your kindness is a lamp that others walk home by.';

describe.each([
  ['permitted', ['http://127.0.0.1/*']],
  ['not permitted', undefined],
] as const)('the second source, %s', (_how, permitted) => {
  let second: Hub;
  let house: House;
  beforeAll(async () => {
    second = await startHub();
    const catalogue = { second: second.url, onlySecond: ['hi'] };
    house = await openHouse({ catalogue, ...(permitted && { permitted }) });
  });
  afterAll(async () => {
    await house.close();
    await second.close();
  });
  afterEach(() => second.requests.splice(0));

  async function translateCard(to: 'de' | 'hi', hub: string) {
    const page = await openJobPage(house);
    const outcome = await translateFile(page, CARD_FILE, { from: 'en', to }, hub);
    await page.close();
    if (outcome.type === 'failed') throw new Error(outcome.failure.message);
    const { translation } = outcome.report.blocks.find(({ text }) => text === EN) ?? {};
    return { by: translation?.by ?? null, failure: outcome.report.modelFailure?.code ?? null };
  }

  test('when the hub cannot be reached', async () => {
    const done = await translateCard('de', NO_HUB);
    expect(done).toEqual(permitted ? { by: 'bergamot', failure: null } : { by: null, failure: 'hub-unreachable' });
    expect(second.requests).toHaveLength(permitted ? 3 : 0);
  });

  test('for a language that the hub has not', async () => {
    const hub = await startHub();
    const done = await translateCard('hi', hub.url);
    expect(done).toEqual(permitted ? { by: 'bergamot', failure: null } : { by: null, failure: 'needs-permission' });
    expect(hub.requests).toEqual([]);
    expect(second.requests).toHaveLength(permitted ? 3 : 0);
    await hub.close();
  });
});
