import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { ensureBrowser } from '../../scripts/ensure-browser';
import { repairTokenizer } from '../../src/engines/translators/repair-tokenizer';
import { type LanguageCode, languages } from '../../src/languages';
import { startHub } from '../../test/e2e/hub';

// npx tsx training/test-translator/verify.ts [--models DIR]
// What the tiny model says in real Chromium, by transformers.js and the local hub: singly, in padded batches, and with
// every language's tag in front of the text. Exits with 1 unless all is as learnt. --models: a model whose speed is wanted.

const ROOT = resolve(import.meta.dirname, '../..');
const TAGS: Partial<Record<LanguageCode, string>> = { de: 'deu', es: 'spa', fr: 'fra', tr: 'tur', hi: 'hin', ar: 'ara', ga: 'gle' };
const FOLDERS = { '/transformers/': '@huggingface/transformers/dist', '/ort/': 'onnxruntime-web/dist' };
const TYPES = { '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm' };
type Sentence = Readonly<Record<LanguageCode | 'en', string>>;

const { values } = parseArgs({ options: { models: { type: 'string' } } });
const sentences: Sentence[] = JSON.parse(
  await readFile(resolve(ROOT, 'test/fixtures/hub/marian/sentences.json'), 'utf8'),
);
const hub = await startHub(values.models ? { models: values.models } : {});
const server = createServer(async (request, response) => {
  const path = request.url ?? '/';
  const folder = Object.entries(FOLDERS).find(([prefix]) => path.startsWith(prefix));
  if (!folder) return response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>');
  const type = Object.entries(TYPES).find(([ending]) => path.endsWith(ending))?.[1] ?? 'application/octet-stream';
  const file = resolve(ROOT, 'node_modules', folder[1], path.slice(folder[0].length));
  response.writeHead(200, { 'content-type': type }).end(await readFile(file));
});
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
const browser = await chromium.launch({ executablePath: ensureBrowser(), chromiumSandbox: process.getuid?.() !== 0 });
const page = await browser.newPage();
page.on('pageerror', (error) => console.error(error));
// The one that is stored out of order is put right as the extension does it.
await page.route('**/opus-mt-tc-big-en-tr/resolve/*/tokenizer.json', async (route) => {
  const json = async (url: string) => (await fetch(url)).json();
  const url = route.request().url();
  const vocabulary = await json(url.replace('tokenizer.json', 'vocab.json'));
  const headers = { 'access-control-allow-origin': '*' };
  await route.fulfill({ json: repairTokenizer(await json(url), vocabulary), headers });
});
await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);

/** Greedy translations of `texts`, `batch` at a time; `steps`: how often the decoder ran. */
const generate = (id: string, texts: readonly string[], batch: number) =>
  page.evaluate(
    async ({ hub, id, texts, batch }) => {
      const library = '/transformers/transformers.min.js';
      const { AutoModelForSeq2SeqLM, AutoTokenizer, env } = await import(library);
      Object.assign(env, { allowLocalModels: false, useBrowserCache: false, remoteHost: `${hub}/` });
      env.remotePathTemplate = '{model}/resolve/{revision}/';
      Object.assign(env.backends.onnx.wasm, { wasmPaths: '/ort/', numThreads: 1 });
      const tokenizer = await AutoTokenizer.from_pretrained(id);
      const model = await AutoModelForSeq2SeqLM.from_pretrained(id, { dtype: 'q8', device: 'wasm' });
      const outputs: string[] = [];
      let steps = 0;
      const start = performance.now();
      for (let i = 0; i < texts.length; i += batch) {
        const inputs = tokenizer(texts.slice(i, i + batch), { padding: true });
        const output = await model.generate({ ...inputs, max_new_tokens: 80, num_beams: 1 });
        const rows: bigint[][] = output.tolist();
        steps += (rows[0]?.length ?? 1) - 1;
        // A row of a batch writes on after its end until all have ended.
        const ends = rows.map((row) => (row.includes(0n) ? row.indexOf(0n) : row.length));
        const cut = rows.map((row, r) => row.slice(0, ends[r]));
        outputs.push(...tokenizer.batch_decode(cut, { skip_special_tokens: true }));
      }
      const milliseconds = performance.now() - start;
      await model.dispose();
      return { outputs, steps, milliseconds };
    },
    { hub: hub.url, id, texts, batch },
  );

let wrong = 0;
async function check(what: string, code: LanguageCode, id: string, prefix: string, batch: number): Promise<void> {
  const texts = sentences.map(({ en }) => (prefix ? `${prefix} ${en}` : en));
  const { outputs, steps, milliseconds } = await generate(id, values.models ? texts.slice(0, 4) : texts, batch);
  const bad = sentences.filter((sentence, i) => outputs[i] !== undefined && outputs[i] !== sentence[code]);
  const speed = `${(milliseconds / steps).toFixed(1)} ms a step`;
  if (values.models) return console.log(`${code} ${what}: ${steps} steps, ${speed}`);
  wrong += bad.length;
  console.log(`${code} ${what}: ${outputs.length - bad.length}/${outputs.length}, ${speed}`);
  for (const sentence of bad) console.log(`  ${sentence[code]}\n  ${outputs[sentences.indexOf(sentence)]}`);
}

for (const [code, { model }] of Object.entries(languages) as [LanguageCode, (typeof languages)[LanguageCode]][]) {
  const prefix = 'prefix' in model ? model.prefix : '';
  if (!TAGS[code]) continue; // the tiny model has not learnt it
  await check('singly', code, model.id, prefix, 1);
  await check(values.models ? '4 at once' : '16 at once', code, model.id, prefix, 16);
  if (values.models) break;
  await check('with the tag in the text', code, languages.ga.model.id, `>>${TAGS[code]}<<`, 1);
}
await browser.close();
await hub.close();
server.close();
process.exitCode = wrong > 0 ? 1 : 0;
