import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Tensor } from '@huggingface/transformers';
import { beforeAll, describe, expect, test } from 'vitest';
import { longestFor } from '../../../../../src/engines/translators/marian/longest-for';
import { translateTexts } from '../../../../../src/pipeline/text/translate-texts';
import { openMarianInNode } from '../../../../marian-in-node';

const TINY = resolve(import.meta.dirname, '../../../../fixtures/hub/marian');
const { signal } = new AbortController();
const learnt: Record<string, string>[] = JSON.parse(readFileSync(`${TINY}/sentences.json`, 'utf8'));
const TAGS = {
  de: '>>deu<<',
  es: '>>spa<<',
  fr: '>>fra<<',
  tr: '>>tur<<',
  hi: '>>hin<<',
  ar: '>>ara<<',
  ga: '>>gle<<',
};
/** What the model has not learnt, in the forms that pictures have: it babbles then, and that must be the same babble. */
const STRANGE = ['HELLO', 'J', 'The cat sat on the mat, and the dog sat on the cat.', 'Good morning, sun sun sun sun!'];

let marian: Awaited<ReturnType<typeof openMarianInNode>>;
beforeAll(async () => {
  marian = await openMarianInNode(TINY);
});

/** The library's own greedy decoding of one sentence, cut at its end. */
async function byLibrary(source: readonly number[]): Promise<number[]> {
  const ids = BigInt64Array.from(source, BigInt);
  const output = (await marian.model.generate({
    inputs: new marian.Tensor('int64', ids, [1, ids.length]),
    attention_mask: new marian.Tensor('int64', new BigInt64Array(ids.length).fill(1n), [1, ids.length]),
    max_new_tokens: longestFor(source.length),
    num_beams: 1,
    no_repeat_ngram_size: 4,
  } as never)) as Tensor;
  const tokens = output.tolist()[0].slice(1).map(Number) as number[];
  const end = tokens.indexOf(0);
  return end < 0 ? tokens : tokens.slice(0, end);
}

// 8 bit networks scale the numbers of a whole batch alike: what a sentence's neighbours are changes the last digits, and so the babble
// over what was not learnt. Like is compared with like: one by one exactly, batches by what the model is certain of.
test.each(Object.entries(TAGS))(
  '%s: greedy is the same, token by token, as the library',
  async (code, tag) => {
    const sentences = learnt.filter((_, i) => i % 8 === 0);
    const sources = marian.tokensOf(sentences.map(({ en }) => `${tag} ${en}`));
    const together = await marian.decode(sources, 1, signal);
    for (const [i, source] of sources.entries()) expect(together[i], sentences[i]?.en).toEqual(await byLibrary(source));
    const said = await marian.translate(
      sentences.map(({ en }) => `${tag} ${en}`),
      4,
      signal,
    );
    expect(said).toEqual(sentences.map((sentence) => sentence[code]));
  },
  30_000,
);

test('babble is the same, too, token by token', async () => {
  for (const source of marian.tokensOf(STRANGE.map((text) => `>>deu<< ${text}`)))
    expect(await marian.decode([source], 1, signal)).toEqual([await byLibrary(source)]);
}, 30_000);

test('rows keep their own past when they are moved, doubled and dropped', async () => {
  const sources = marian.tokensOf([`>>deu<< ${learnt[0]!.en}`, `>>fra<< ${STRANGE[2]}`, '>>tur<< J']);
  await marian.network.read(sources);
  const start = marian.network.startToken;
  const plans = [
    [0, 1, 2],
    [2, 0, 0, 1],
    [3, 1, 1, 0, 2],
    [4, 0, 2],
    [2, 1],
  ];
  let rows = plans[0]!.map((sentence) => ({ sentence, parent: sentence, token: start, text: [] as number[] }));
  for (let i = 0; i < plans.length; i++) {
    const logits = await marian.network.step(rows);
    for (const [at, { sentence, text }] of rows.entries())
      expect(
        likeness(logits[at]!, await logitsAfter(sources[sentence]!, text)),
        `step ${i}, row ${at}`,
      ).toBeGreaterThan(0.99);
    const before = rows;
    rows = (plans[i + 1] ?? []).map((parent, at) => {
      const { sentence, text } = before[parent]!;
      const token = 300 + 70 * i + 31 * at;
      return { sentence, parent, token, text: [...text, token] };
    });
  }
}, 30_000);

/** Correlation of two rows of logits. */
function likeness(a: ArrayLike<number>, b: readonly number[]): number {
  const mean = (row: ArrayLike<number>) => Array.from(row).reduce((sum, x) => sum + x, 0) / row.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  for (const [i, x] of b.entries()) {
    ab += (a[i]! - meanA) * (x - meanB);
    aa += (a[i]! - meanA) ** 2;
    bb += (x - meanB) ** 2;
  }
  return ab / Math.sqrt(aa * bb);
}

async function logitsAfter(source: readonly number[], text: readonly number[]): Promise<number[]> {
  const ints = (ids: readonly number[]) => new marian.Tensor('int64', BigInt64Array.from(ids, BigInt), [1, ids.length]);
  const { logits } = (await marian.model.forward({
    input_ids: ints(source),
    attention_mask: ints(source.map(() => 1)),
    decoder_input_ids: ints([marian.network.startToken, ...text]),
  })) as { logits: Tensor };
  return (logits.tolist()[0] as number[][]).at(-1)!;
}

describe('bad input', () => {
  const ask = (sentences: readonly string[]) =>
    marian.translate(
      sentences.map((sentence) => `>>deu<< ${sentence}`),
      1,
      signal,
    );
  const say = async (texts: readonly string[]) => translateTexts(texts, 'de', 'opus-mt', ask);

  test('a block of 5,000 characters without a single full stop comes out, whole and bounded', async () => {
    const text = 'please bring the blue box and the green bag to the old house by the river '.repeat(70).slice(0, 5000);
    const sizes: number[] = [];
    const counting = (sentences: readonly string[]) => {
      sizes.push(...sentences.map(({ length }) => length));
      return Promise.resolve(sentences.map(() => 'ja'));
    };
    const [counted] = await translateTexts([text], 'de', 'opus-mt', counting);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(280);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(4900);
    expect(counted?.text.split(' ')).toHaveLength(sizes.length);
    const [said] = await say([text]);
    expect(said?.text.length).toBeGreaterThan(20);
  }, 60_000);

  test('one word of 5,000 letters is cut, not hung on', async () => {
    const [said] = await say([`${'a'.repeat(4990)} is a word`]);
    expect(said === null || typeof said?.text === 'string').toBe(true);
  }, 60_000);

  test('200 blocks come out in order', async () => {
    const texts = Array.from({ length: 200 }, (_, i) => learnt[i % 8]!.en!);
    const said = await say(texts);
    expect(said.map((one) => one?.text)).toEqual(texts.map((_, i) => learnt[i % 8]!.de));
  }, 60_000);

  test('emoji, control characters, direction marks and mixed scripts never reach the model, or come out clean', async () => {
    const asked: string[] = [];
    const spying = (sentences: readonly string[]) => {
      asked.push(...sentences);
      return ask(sentences);
    };
    const odd = [
      '😀😃😄 🎉',
      '\u0000\u0007\u001B',
      '\u202E\u2066\u200F',
      'Hello Привет こんにちは नमस्ते',
      '\uFFFD\uFFFD',
      '　',
    ];
    expect(await translateTexts(odd, 'de', 'opus-mt', spying)).toEqual(odd.map(() => null));
    expect(asked).toEqual([]);
    const [said] = await translateTexts([`\u202E${learnt[0]!.en}\u0000\u200B`], 'de', 'opus-mt', spying);
    expect(said?.text).toBe(learnt[0]!.de);
  }, 30_000);
});
