import {
  AutoModelForSeq2SeqLM,
  AutoTokenizer,
  env,
  type PreTrainedModel,
  type PreTrainedTokenizer,
  type Tensor,
} from '@huggingface/transformers';
import * as Comlink from 'comlink';
import ortModule from '../../../node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.mjs?url';
import ortWasm from '../../../node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm?url';
import { CACHED_HUB, openModelCache } from '../model-cache';

// The library reads from our cache only: what is not there was not downloaded, and it must not fetch by itself.
env.allowLocalModels = false;
env.remoteHost = CACHED_HUB;
env.useBrowserCache = false;
env.useCustomCache = true;
env.customCache = {
  match: async (key: string) => (await openModelCache()).match(key),
  put: async () => {},
};
const wasm = env.backends.onnx.wasm;
if (wasm) {
  wasm.wasmPaths = { mjs: ortModule, wasm: ortWasm };
  wasm.numThreads = 1; // steadier than two on two busy cores
}

/** A translation is at most this much longer than its source, in tokens. */
const LONGEST_FACTOR = 2;
const LONGEST_EXTRA = 12;

let loaded: { readonly tokenizer: PreTrainedTokenizer; readonly model: PreTrainedModel } | undefined;

const opusMtWorker = {
  /** Opens a model that is in the cache. Rejects when it does not fit together. */
  async load(id: string, revision: string): Promise<void> {
    const tokenizer = await AutoTokenizer.from_pretrained(id, { revision });
    const model = await AutoModelForSeq2SeqLM.from_pretrained(id, { revision, dtype: 'q8', device: 'wasm' });
    requireSameVocabulary(tokenizer, model);
    loaded = { tokenizer, model };
  },

  /** All sentences in one padded batch, decoded greedily. */
  async translate(sentences: readonly string[]): Promise<string[]> {
    if (!loaded) throw new Error('No model is loaded');
    const { tokenizer, model } = loaded;
    const inputs = tokenizer([...sentences], { padding: true, truncation: true });
    const length = (inputs.input_ids as Tensor).dims[1] ?? 0;
    const output = await model.generate({
      ...inputs,
      max_new_tokens: LONGEST_FACTOR * length + LONGEST_EXTRA,
      num_beams: 1,
    });
    return tokenizer.batch_decode(output as Tensor, { skip_special_tokens: true });
  },
};
export type OpusMtWorker = typeof opusMtWorker;

/** A tokenizer in another order than the model's would give fluent nonsense. */
function requireSameVocabulary(tokenizer: PreTrainedTokenizer, model: PreTrainedModel): void {
  const { eos_token_id } = model.config as unknown as { eos_token_id: number };
  const [token] = tokenizer.model.convert_tokens_to_ids(['</s>']);
  if (token !== eos_token_id) throw new Error(`The tokenizer ends with token ${token}, the model with ${eos_token_id}`);
}

Comlink.expose(opusMtWorker);
