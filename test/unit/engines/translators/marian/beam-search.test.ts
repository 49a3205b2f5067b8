import { describe, expect, test } from 'vitest';
import { advance, beginSearch, type SearchRules } from '../../../../../src/engines/translators/marian/beam-search';
import { decode, type Network, type Row } from '../../../../../src/engines/translators/marian/decode';
import { everyTranslation, type LanguageModel, randomModel, slowBeamSearch } from './slow-beam-search';

const VOCABULARY = 9;
const END = 0;
const PAD = 8;
const rules: SearchRules = { beams: 4, endToken: END, banned: [PAD], lengthPenalty: 1, giveUp: 4, noRepeat: 3 };
const { signal } = new AbortController();

/** A network that remembers each row's whole text, and nothing that it is not told. */
function networkOf(models: readonly LanguageModel[]): Network & { readonly batches: number[] } {
  let texts: (readonly number[])[] = [];
  const batches: number[] = [];
  return {
    startToken: PAD,
    batches,
    read: async (sources) => {
      texts = sources.map(() => []);
    },
    step: async (rows: readonly Row[]) => {
      batches.push(rows.length);
      texts = rows.map(({ parent, token }) => [...texts[parent]!, ...(token === PAD ? [] : [token])]);
      return texts.map((text, i) => Float32Array.from(models[rows[i]!.sentence]!(text)));
    },
  };
}

describe.each([1, 2, 4, 7])('%i beams', (beams) => {
  test('a batch finds what a slow search finds sentence by sentence', async () => {
    for (let seed = 0; seed < 60; seed++) {
      const models = [1, 2, 3, 4, 5].map((i) => randomModel(seed * 10 + i, VOCABULARY));
      const longest = models.map((_, i) => 2 + ((seed + i * 3) % 9));
      const all = { ...rules, beams, lengthPenalty: [0, 0.6, 1][seed % 3]!, giveUp: [2, 99][seed % 2]! };
      const sources = models.map(() => [1]);
      const found = await decode(networkOf(models), sources, longest, all, signal);
      const slow = await Promise.all(models.map((model, i) => slowBeamSearch(model, longest[i]!, all)));
      expect(found, `seed ${seed}`).toEqual(slow);
    }
  });
});

test('a beam as wide as everything there is finds the best of all translations', async () => {
  for (let seed = 0; seed < 20; seed++) {
    const model = randomModel(seed, 5);
    const wide = { beams: 2000, endToken: END, banned: [4], lengthPenalty: 0, giveUp: 1e9, noRepeat: 0 };
    const [best] = everyTranslation(model, 4, wide).toSorted((a, b) => b.score - a.score);
    expect(await decode(networkOf([model]), [[1]], [4], wide, signal)).toEqual([best?.tokens]);
  }
});

test('rows of sentences that have ended leave the batch', async () => {
  const endsAt = (length: number): LanguageModel => {
    return (text) =>
      Array.from({ length: VOCABULARY }, (_, token) => (token === (text.length < length ? 1 : END) ? 20 : token));
  };
  const network = networkOf([endsAt(1), endsAt(6)]);
  const found = await decode(network, [[1], [1]], [20, 20], { ...rules, noRepeat: 0 }, signal);
  expect(found.map(({ length }) => length)).toEqual([1, 6]);
  expect(network.batches[0]).toBe(2);
  expect(network.batches.at(-1)).toBeLessThanOrEqual(4);
});

test('a model that never ends is stopped at its own limit, row by row', async () => {
  const never: LanguageModel = (text) =>
    Array.from({ length: VOCABULARY }, (_, i) => (i === END ? -99 : (text.length + i) % 5));
  const found = await decode(networkOf([never, never]), [[1], [1]], [3, 7], rules, signal);
  expect(found.map(({ length }) => length)).toEqual([3, 7]);
});

test('no run is said twice', () => {
  const again: LanguageModel = (text) => [
    0,
    ...[1, 2, 3].map((token) => (token === (text.length % 3) + 1 ? 9 : 1)),
    0,
    0,
    0,
    0,
    0,
  ];
  let search = beginSearch(12);
  while (search.living.length > 0)
    search = advance(
      search,
      search.living.map(({ tokens }) => Float32Array.from(again(tokens))),
      { ...rules, beams: 1 },
    );
  const said = search.best?.tokens ?? [];
  const runs = said.slice(2).map((_, i) => said.slice(i, i + 3).join());
  expect(said.length).toBeGreaterThan(3);
  expect(new Set(runs).size).toBe(runs.length);
});

test('nothing in, nothing out; an abort ends it between two steps', async () => {
  expect(await decode(networkOf([]), [], [], rules, signal)).toEqual([]);
  const controller = new AbortController();
  const network = networkOf([randomModel(3, VOCABULARY)]);
  const step = network.step;
  const stopping: Network = {
    ...network,
    step: async (rows) => {
      setTimeout(() => controller.abort(new Error('Stop')));
      await new Promise((resolve) => setTimeout(resolve, 20));
      return step(rows);
    },
  };
  await expect(decode(stopping, [[1]], [50], { ...rules, lengthPenalty: 9 }, controller.signal)).rejects.toThrow(
    'Stop',
  );
  expect(network.batches).toHaveLength(1);
});
