import { env } from '@huggingface/transformers';
import * as Comlink from 'comlink';
import ortModule from '../../../node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.mjs?url';
import ortWasm from '../../../node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm?url';
import { CACHED_HUB, openModelCache } from '../model-cache';
import type { OpusMtModel } from '../models';
import { type Marian, openMarian } from './marian/open-marian';
import { repairTokenizer } from './repair-tokenizer';

// The library reads from our cache only: what is not there was not downloaded, and it must not fetch by itself.
env.allowLocalModels = false;
env.remoteHost = CACHED_HUB;
env.useBrowserCache = false;
env.useCustomCache = true;
env.customCache = {
  match: (key: string) => (outOfOrder && key.endsWith(TOKENIZER) ? repaired(key) : cached(key)),
  put: async () => {},
};
const wasm = env.backends.onnx.wasm;
if (wasm) {
  wasm.wasmPaths = { mjs: ortModule, wasm: ortWasm };
  wasm.numThreads = 1; // steadier than two on two busy cores
}

const TOKENIZER = '/tokenizer.json';
let outOfOrder = false;

const cached = async (key: string): Promise<Response | undefined> => (await openModelCache()).match(key);

async function repaired(key: string): Promise<Response | undefined> {
  const [tokenizer, vocabulary] = await Promise.all([cached(key), cached(key.replace(TOKENIZER, '/vocab.json'))]);
  return tokenizer && vocabulary && Response.json(repairTokenizer(await tokenizer.json(), await vocabulary.json()));
}

let marian: Marian | undefined;
let current: AbortController | undefined;

/** One model, and one batch of sentences at a time; whoever owns the worker takes care of that. */
const opusMtWorker = {
  /** Opens a model that is in the cache. Rejects when its files are broken or do not fit together. */
  async load({ id, revision, prefix, tokenizerOutOfOrder }: OpusMtModel): Promise<void> {
    outOfOrder = tokenizerOutOfOrder;
    marian = await openMarian(id, prefix, { revision, device: 'wasm' });
  },

  /** Rejects when cancelled. */
  async translate(sentences: readonly string[], beams: number): Promise<string[]> {
    if (!marian) throw new Error('No model is loaded');
    current = new AbortController();
    return marian.translate(sentences, beams, current.signal);
  },

  /** Between two steps, so within a tenth of a second or so. The model stays open. */
  cancel(): void {
    current?.abort();
  },
};
export type OpusMtWorker = typeof opusMtWorker;

Comlink.expose(opusMtWorker);
