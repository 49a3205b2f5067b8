type Piece = readonly [text: string, score: number];

/** The parts of a tokenizer.json with a Unigram model that are touched. */
export interface UnigramTokenizer {
  readonly added_tokens?: readonly { readonly id: number; readonly content: string }[];
  readonly model: { readonly vocab: readonly Piece[]; readonly unk_id: number };
}

/** Less likely than any piece that the source language has, so that none of the target's own is chosen. */
const FAR_BELOW = 100;

/**
 * Some Marian models are stored with their SentencePiece file's order in tokenizer.json; the network counts as vocab.json does
 * (piece → index). Puts each piece at that index. Pieces that only vocab.json knows get a score that never wins.
 * Throws when the indices have gaps, or when there is no `<unk>`.
 */
export function repairTokenizer<T extends UnigramTokenizer>(
  tokenizer: T,
  vocabulary: Readonly<Record<string, number>>,
): T {
  const scores = new Map(tokenizer.model.vocab);
  const lowest = tokenizer.model.vocab.reduce((least, [, score]) => Math.min(least, score), 0) - FAR_BELOW;
  const entries = Object.entries(vocabulary).toSorted((a, b) => a[1] - b[1]);
  if (entries.some(([, index], i) => index !== i)) throw new Error('vocab.json does not count from 0 without gaps');
  const unknown = vocabulary['<unk>'];
  if (unknown === undefined) throw new Error('vocab.json has no <unk>');
  return {
    ...tokenizer,
    ...(tokenizer.added_tokens && {
      added_tokens: tokenizer.added_tokens
        .filter(({ content }) => content in vocabulary)
        .map((token) => ({ ...token, id: vocabulary[token.content] })),
    }),
    model: {
      ...tokenizer.model,
      unk_id: unknown,
      vocab: entries.map(([piece]): Piece => [piece, scores.get(piece) ?? lowest]),
    },
  };
}
