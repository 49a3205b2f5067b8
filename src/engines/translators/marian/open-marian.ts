import {
  AutoModelForSeq2SeqLM,
  AutoTokenizer,
  type PreTrainedModel,
  type PreTrainedTokenizer,
  Tensor,
} from '@huggingface/transformers';
import type { SearchRules } from './beam-search';
import { decode, type Network } from './decode';
import { longestFor } from './longest-for';
import { makeBatches } from './make-batches';
import { createNetwork, type Tensor as OrtTensor } from './network';

export interface Marian {
  readonly tokenizer: PreTrainedTokenizer;
  readonly model: PreTrainedModel;
  readonly network: Network;
  /** Tokens of each sentence, the end token with them. */
  tokensOf(sentences: readonly string[]): number[][];
  /** What each sentence (as tokens) becomes, as tokens without start and end. */
  decode(sources: readonly (readonly number[])[], beams: number, signal: AbortSignal): Promise<(readonly number[])[]>;
  /** Sentences with their language's prefix → translations. `beams`: 1 is fast, 4 is good. */
  translate(sentences: readonly string[], beams: number, signal: AbortSignal): Promise<string[]>;
}

interface MarianConfig {
  readonly eos_token_id: number;
  readonly pad_token_id: number;
  readonly decoder_start_token_id: number;
  readonly decoder_attention_heads: number;
  readonly d_model: number;
  readonly vocab_size: number;
}

/** Freitag & Al-Onaizan lost no quality at 2.5. */
const GIVE_UP = 2.5;
/** As many tokens in a row are not said twice: noise from a picture makes such models repeat themselves. */
const NO_REPEAT = 4;

/**
 * Opens a Marian model by transformers.js, which finds, reads and runs its files; looking for the words is done here.
 * `prefix`: the target language's token that the model must know, or ''. Rejects when its files do not fit together.
 */
export async function openMarian(id: string, prefix: string, options: object): Promise<Marian> {
  const tokenizer = await AutoTokenizer.from_pretrained(id, options);
  const model = await AutoModelForSeq2SeqLM.from_pretrained(id, { dtype: 'q8', ...options });
  const config = model.config as unknown as MarianConfig;
  requireSameVocabulary(tokenizer, config, prefix);
  // The library's own list lacks every second one (a regular expression that remembers where it stopped), and warns at each use.
  const languages = [...tokenizer.model.tokens_to_ids.keys()].filter((piece) => /^>>\w+<<$/.test(piece));
  Object.assign(tokenizer, { supported_language_codes: languages });
  const { decoder_attention_heads: heads, d_model, pad_token_id, decoder_start_token_id } = config;
  const network = createNetwork({
    encoder: model.sessions.model,
    decoder: model.sessions.decoder_model_merged,
    startToken: decoder_start_token_id,
    padToken: pad_token_id,
    heads,
    headSize: d_model / heads,
    makeTensor: (type, data, dims) => new Tensor(type, data as never, [...dims]).ort_tensor as OrtTensor,
  });
  const unknown = tokenizer.model.tokens_to_ids.get('<unk>');
  const rulesFor = (beams: number): SearchRules => ({
    beams,
    endToken: config.eos_token_id,
    banned: [pad_token_id, ...(unknown === undefined ? [] : [unknown])],
    lengthPenalty: 1,
    giveUp: GIVE_UP,
    noRepeat: NO_REPEAT,
  });
  const tokensOf = (sentences: readonly string[]): number[][] =>
    tokenizer([...sentences], { padding: false, truncation: true, return_tensor: false }).input_ids as number[][];

  async function decodeAll(sources: readonly (readonly number[])[], beams: number, signal: AbortSignal) {
    const translations: (readonly number[])[] = sources.map(() => []);
    for (const batch of makeBatches(sources.map(({ length }) => length))) {
      const chosen = batch.map((i) => sources[i]!);
      const longest = chosen.map(({ length }) => longestFor(length));
      const decoded = await decode(network, chosen, longest, rulesFor(beams), signal);
      for (const [at, i] of batch.entries()) translations[i] = decoded[at]!;
    }
    return translations;
  }

  return {
    tokenizer,
    model,
    network,
    tokensOf,
    decode: decodeAll,
    async translate(sentences, beams, signal) {
      const translations = await decodeAll(tokensOf(sentences), beams, signal);
      // Cleaning up would take the space from before French exclamation marks.
      const plain = { skip_special_tokens: true, clean_up_tokenization_spaces: false };
      return translations.map((tokens) => (tokens.length > 0 ? tokenizer.decode([...tokens], plain).trim() : ''));
    },
  };
}

/** A tokenizer in another order than the model's, or without the language's token, would give fluent nonsense. */
function requireSameVocabulary(tokenizer: PreTrainedTokenizer, config: MarianConfig, prefix: string): void {
  const ids: ReadonlyMap<string, number> = tokenizer.model.tokens_to_ids;
  const end = ids.get('</s>');
  if (end !== config.eos_token_id)
    throw new Error(`The tokenizer ends with token ${end}, the model with ${config.eos_token_id}`);
  if (ids.size > config.vocab_size)
    throw new Error(`The tokenizer has ${ids.size} pieces, the model ${config.vocab_size}`);
  if (prefix && !ids.has(prefix)) throw new Error(`The tokenizer does not know ${prefix}`);
}
