import { parseArgs } from 'node:util';
import { decode, type Network } from '../../src/engines/translators/marian/decode';
import { openMarianInNode } from '../../test/marian-in-node';
import { SENTENCES } from './sentences';

// npx tsx bench/translation/speed.ts --model FOLDER --threads N: one JSON line; a process of its own, because threads are for ever.

const REPEATS = 5;
/** Tokens of a translation for each of its source, as real ones have. */
const LENGTH = 1.15;

const { values } = parseArgs({ options: { model: { type: 'string' }, threads: { type: 'string', default: '1' } } });
const { signal } = new AbortController();
const start = performance.now();
const marian = await openMarianInNode(values.model ?? '', Number(values.threads));
const opened = Math.round(performance.now() - start);
const sources = marian.tokensOf(SENTENCES);
const lengths = sources.map(({ length }) => Math.round(LENGTH * length));
const tokens = lengths.reduce((sum, length) => sum + length + 1, 0);
const rules = { endToken: 0, banned: [marian.network.startToken], lengthPenalty: 1, giveUp: 2.5, noRepeat: 4 };
let rows = 0;
let steps = 0;

const counting = (network: Network): Network => ({
  ...network,
  step(batch) {
    rows += batch.length;
    steps++;
    return network.step(batch);
  },
});

async function ours(batches: readonly (readonly number[])[], beams: number): Promise<void> {
  for (const batch of batches) {
    const chosen = batch.map((i) => sources[i]!);
    await decode(
      counting(marian.network),
      chosen,
      batch.map((i) => lengths[i]!),
      { ...rules, beams },
      signal,
    );
  }
}

async function byLibrary(): Promise<void> {
  for (const [i, source] of sources.entries()) {
    const ids = BigInt64Array.from(source, BigInt);
    const mask = new BigInt64Array(ids.length).fill(1n);
    await marian.model.generate({
      inputs: new marian.Tensor('int64', ids, [1, ids.length]),
      attention_mask: new marian.Tensor('int64', mask, [1, ids.length]),
      max_new_tokens: lengths[i]! + 1,
      num_beams: 1,
    } as never);
  }
}

const each = sources.map((_, i) => [i]);
const all = [sources.map((_, i) => i)];
const ways: Readonly<Record<string, () => Promise<void>>> = {
  'greedy one by one, the library': byLibrary,
  'greedy one by one, ours': () => ours(each, 1),
  'greedy batched': () => ours(all, 1),
  // Random weights: all beams are alike, and none is given up. A real model drops some.
  'beam 4 batched': () => ours(all, 4),
};
const processor = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const times: Record<string, number[]> = {};
/** Milliseconds of the processor, of all threads: what a busy machine does not change. */
const work: Record<string, number[]> = {};
const table: Record<string, object> = {};
// In turn, so that a busy machine is as unkind to one as to the other.
for (let repeat = 0; repeat <= REPEATS; repeat++)
  for (const [name, run] of Object.entries(ways)) {
    [rows, steps] = [0, 0];
    const [start, before] = [performance.now(), processor()];
    await run();
    if (repeat > 0) {
      times[name] = [...(times[name] ?? []), performance.now() - start];
      work[name] = [...(work[name] ?? []), processor() - before];
    }
    table[name] = { 'rows a step': steps ? (rows / steps).toFixed(1) : '1.0' };
  }
const medianOf = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[list.length >> 1]!;
for (const [name, list] of Object.entries(times)) {
  const median = medianOf(list);
  table[name] = {
    'ms a picture': Math.round(median),
    best: Math.round(Math.min(...list)),
    'ms of the processor': Math.round(medianOf(work[name]!)),
    'tokens a second': Math.round((1000 * tokens) / median),
    ...table[name],
  };
}
console.log(JSON.stringify({ table, opened, megabytes: Math.round(process.memoryUsage.rss() / 1e6) }));
process.exit(0); // threads would keep it alive
