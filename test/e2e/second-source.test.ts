import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { NO_HUB } from '../../scripts/translate-files';
import { type House, openHouse } from './harness';
import { type Hub, startHub } from './hub';
import { translateCard } from './translate-card';

// Mozilla's own host: where the hub fails, and for languages that the hub has not. Only if the user has permitted it.

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

  async function translate(to: 'de' | 'hi', hub: string) {
    const { translation, failure } = await translateCard(house, to, hub);
    return { by: translation?.by ?? null, failure: failure?.code ?? null };
  }

  test('when the hub cannot be reached', async () => {
    const done = await translate('de', NO_HUB);
    expect(done).toEqual(permitted ? { by: 'bergamot', failure: null } : { by: null, failure: 'hub-unreachable' });
    expect(second.requests).toHaveLength(permitted ? 3 : 0);
  });

  test('for a language that the hub has not', async () => {
    const hub = await startHub();
    const done = await translate('hi', hub.url);
    expect(done).toEqual(permitted ? { by: 'bergamot', failure: null } : { by: null, failure: 'needs-permission' });
    expect(hub.requests).toEqual([]);
    expect(second.requests).toHaveLength(permitted ? 3 : 0);
    await hub.close();
  });
});
