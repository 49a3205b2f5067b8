/** The parts of a tokenizer.json (Unigram, one template) that differ between models. */
interface Tokenizer {
  readonly added_tokens: readonly { readonly id: number; readonly content: string }[];
  readonly post_processor: {
    readonly single: readonly unknown[];
    readonly special_tokens: Readonly<Record<string, unknown>>;
  };
  readonly model: { readonly vocab: readonly (readonly [piece: string, score: number])[]; readonly unk_id: number };
}

interface Dress {
  /** Put in front of every text, for a model of one language. */
  readonly tag?: string | undefined;
  /** Store the pieces in an order that is not the network's. */
  readonly outOfOrder?: boolean;
}

/** The tokenizer.json of the tiny model, as the model of one language (or one that is stored badly) would have it. */
export function dressTokenizer(json: string, { tag, outOfOrder }: Dress): string {
  const tokenizer: Tokenizer = JSON.parse(json);
  const tagged = tag ? withTag(tokenizer, tag) : tokenizer;
  return JSON.stringify(outOfOrder ? disordered(tagged) : tagged);
}

/** vocab.json: piece → its index in the network. */
export function vocabularyOf(json: string): string {
  const { model }: Tokenizer = JSON.parse(json);
  return JSON.stringify(Object.fromEntries(model.vocab.map(([piece], i) => [piece, i])));
}

function withTag(tokenizer: Tokenizer, tag: string): Tokenizer {
  const id = tokenizer.model.vocab.findIndex(([piece]) => piece === tag);
  if (id < 0) throw new Error(`The model does not know ${tag}`);
  const { post_processor } = tokenizer;
  return {
    ...tokenizer,
    post_processor: {
      ...post_processor,
      single: [{ SpecialToken: { id: tag, type_id: 0 } }, ...post_processor.single],
      special_tokens: { ...post_processor.special_tokens, [tag]: { id: tag, ids: [id], tokens: [tag] } },
    },
  };
}

/** Pieces from the last to the first, and every index in the file as that order has it. */
function disordered(tokenizer: Tokenizer): Tokenizer {
  const last = tokenizer.model.vocab.length - 1;
  return {
    ...tokenizer,
    added_tokens: tokenizer.added_tokens.map((token) => ({ ...token, id: last - token.id })),
    model: {
      ...tokenizer.model,
      unk_id: last - tokenizer.model.unk_id,
      vocab: tokenizer.model.vocab.toReversed(),
    },
  };
}
