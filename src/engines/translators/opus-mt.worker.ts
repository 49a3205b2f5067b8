import {
  AutoModelForSeq2SeqLM,
  AutoTokenizer,
  env,
  type LogitsProcessorList,
  type PreTrainedModel,
  type PreTrainedTokenizer,
  type Tensor,
} from '@huggingface/transformers';
import * as Comlink from 'comlink';
import ortModule from '../../../node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.mjs?url';
import ortWasm from '../../../node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm?url';
import { CACHED_HUB, openModelCache } from '../model-cache';
import type { Model } from '../models';
import { finishRows } from './opus-mt-finish-rows';
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

/** A translation is at most this much longer than its source, in tokens. */
const LONGEST_FACTOR = 2;
const LONGEST_EXTRA = 12;
/** As many tokens in a row are not said twice: noise from a picture makes such models repeat themselves. */
const NO_REPEAT = 4;

interface Loaded {
  readonly tokenizer: PreTrainedTokenizer;
  readonly model: PreTrainedModel;
  readonly endToken: number;
}

let loaded: Loaded | undefined;

const opusMtWorker = {
  /** Opens a model that is in the cache. Rejects when it does not fit together. */
  async load({ id, revision, prefix, tokenizerOutOfOrder }: Model): Promise<void> {
    outOfOrder = tokenizerOutOfOrder;
    const tokenizer = await AutoTokenizer.from_pretrained(id, { revision });
    const model = await AutoModelForSeq2SeqLM.from_pretrained(id, { revision, dtype: 'q8', device: 'wasm' });
    loaded = { tokenizer, model, endToken: requireSameVocabulary(tokenizer, model, prefix) };
  },

  /** All sentences in one padded batch, decoded greedily. */
  async translate(sentences: readonly string[]): Promise<string[]> {
    if (!loaded) throw new Error('No model is loaded');
    const { tokenizer, model, endToken } = loaded;
    const inputs = tokenizer([...sentences], { padding: true, truncation: true });
    const longest = lengths(inputs.attention_mask as Tensor).map((length) => LONGEST_FACTOR * length + LONGEST_EXTRA);
    const output = await model.generate({
      ...inputs,
      max_new_tokens: Math.max(...longest) + 1,
      num_beams: 1,
      no_repeat_ngram_size: NO_REPEAT,
      // The library takes anything iterable, and calls what is in it.
      logits_processor: [finishRows(endToken, longest)] as unknown as LogitsProcessorList,
    });
    return tokenizer.batch_decode(output as Tensor, { skip_special_tokens: true });
  },
};
export type OpusMtWorker = typeof opusMtWorker;

/** Tokens of each row without the padding. */
const lengths = (mask: Tensor): number[] =>
  (mask.tolist() as bigint[][]).map((row) => row.reduce((sum, one) => sum + Number(one), 0));

/** A tokenizer in another order than the model's, or without the language's token, would give fluent nonsense. Returns the end token. */
function requireSameVocabulary(tokenizer: PreTrainedTokenizer, model: PreTrainedModel, prefix: string): number {
  const { eos_token_id } = model.config as unknown as { eos_token_id: number };
  const ids: ReadonlyMap<string, number> = tokenizer.model.tokens_to_ids;
  const end = ids.get('</s>');
  if (end !== eos_token_id) throw new Error(`The tokenizer ends with token ${end}, the model with ${eos_token_id}`);
  if (prefix && !ids.has(prefix)) throw new Error(`The tokenizer does not know ${prefix}`);
  return eos_token_id;
}

Comlink.expose(opusMtWorker);
