/** Sentences in a batch: their beams are this many rows four times over. */
const MOST_SENTENCES = 16;
/** Tokens in a batch, padding included: bounds the memory of attention over long sources. */
const MOST_TOKENS = 640;

/** Indices of sentences of these lengths (tokens), like with like, so that little is padded. */
export function makeBatches(lengths: readonly number[]): number[][] {
  const byLength = lengths.map((_, i) => i).sort((a, b) => lengths[a]! - lengths[b]!);
  const batches: number[][] = [];
  for (const i of byLength) {
    const batch = batches.at(-1);
    const fits = batch && batch.length < MOST_SENTENCES && (batch.length + 1) * lengths[i]! <= MOST_TOKENS;
    if (fits) batch.push(i);
    else batches.push([i]);
  }
  return batches;
}
