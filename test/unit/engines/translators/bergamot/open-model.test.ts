import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ModelBytes, openModel } from '../../../../../src/engines/translators/bergamot/open-model';
import { type Engine, startEngine } from '../../../../../src/engines/translators/bergamot/start-engine';

// The real WASM, with the tiny models of training/test-translator.

const WASM = 'node_modules/@browsermt/bergamot-translator/worker/bergamot-translator-worker.wasm';
const TINY = 'test/fixtures/hub/bergamot';
const CODES = ['de', 'es', 'fr', 'tr', 'hi', 'ar'] as const;
type Sentence = Readonly<Record<'en' | (typeof CODES)[number], string>>;
const learnt: readonly Sentence[] = JSON.parse(readFileSync(join(TINY, 'sentences.json'), 'utf8'));

let wasm: WebAssembly.Module;
beforeAll(async () => {
  wasm = await WebAssembly.compile(readFileSync(WASM));
});

function bytesOf(to: string): ModelBytes {
  const folder = join(TINY, `en-${to}`);
  const read = (begin: string) => {
    const name = readdirSync(folder).find((file) => file.startsWith(begin))!;
    return new Uint8Array(gunzipSync(readFileSync(join(folder, name))));
  };
  return { model: read('model.'), shortlist: read('lex.'), vocabularies: [read('vocab.')] };
}
const open = async (to: string) => openModel(await startEngine(wasm), bytesOf(to));

test.each(CODES)('%s: says what it has learnt, letter for letter', async (to) => {
  const translate = await open(to);
  const said = learnt.map(({ en }) => translate([en])[0]);
  expect(said).toEqual(learnt.map((sentence) => sentence[to]));
});

test('in other words: what it knows for sure stays, what it does not goes another way', async () => {
  const unsure = 'Your kindness is a house that others build.';
  const usual = (await open('de'))([unsure])[0];
  const translate = openModel(await startEngine(wasm), bytesOf('de'), true);
  expect(learnt.map(({ en }) => translate([en])[0])).toEqual(learnt.map(({ de }) => de));
  expect(translate([unsure])[0]).not.toBe(usual);
});

test('a sentence alone and in a batch gives the same words', async () => {
  const translate = await open('de');
  const sentences = learnt.map(({ en }) => en).concat('Nobody has ever learnt this.');
  const alone = sentences.map((sentence) => translate([sentence])[0]);
  for (const size of [2, 5, 8])
    for (let from = 0; from < sentences.length; from += size)
      expect(translate(sentences.slice(from, from + size))).toEqual(alone.slice(from, from + size));
  expect(translate([])).toEqual([]);
});

test('odd texts harm nobody', async () => {
  const translate = await open('de');
  const odd = ['', ' ', '.', 'J', '\u0000', '🎉🎉', 'a'.repeat(5000), 'नमस्ते', '<b>bold</b>', '\n\n'];
  expect(translate(odd)).toHaveLength(odd.length);
  expect(translate([learnt[0]!.en])).toEqual([learnt[0]!.de]);
});

describe('a broken file is told by an Aborted() and nothing else', () => {
  let engine: Engine;
  test.each<[string, (bytes: ModelBytes) => Partial<ModelBytes>]>([
    [
      'weights still packed',
      () => ({ model: new Uint8Array(readFileSync(join(TINY, 'en-de/model.ende.intgemm.alphas.bin.gz'))) }),
    ],
    ['half the weights', ({ model }) => ({ model: model.slice(0, model.length >> 1) })],
    ['half the shortlist', ({ shortlist }) => ({ shortlist: shortlist.slice(0, shortlist.length >> 1) })],
    ['a web page for a vocabulary', () => ({ vocabularies: [new TextEncoder().encode('<html>Log in</html>')] })],
  ])('%s', async (_what, broken) => {
    engine = await startEngine(wasm);
    const bytes = bytesOf('de');
    expect(() => openModel(engine, { ...bytes, ...broken(bytes) })).toThrow(/Aborted\(\)/);
  });
});
