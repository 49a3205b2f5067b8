/** Rows × vocabulary, changed in place: what a logits processor of transformers.js gets. */
interface Scores {
  readonly dims: readonly number[];
  readonly data: ArrayLike<unknown>;
}

/**
 * A logits processor that ends each row of a batch by itself. transformers.js 3.8.1 stops only when all rows end in the same step, and
 * lets a row that has ended write on; so from its end (or its own limit) on a row may say nothing but the end token.
 * `longest`: tokens that each row may have, the start token not counted.
 */
export function finishRows(endToken: number, longest: readonly number[]) {
  return <T extends Scores>(rows: readonly (readonly bigint[])[], scores: T): T => {
    const vocabulary = scores.dims.at(-1) ?? 0;
    const data = scores.data as Float32Array;
    for (const [i, tokens] of rows.entries()) {
      const written = tokens.length - 1;
      const ended = written > 0 && Number(tokens.at(-1)) === endToken;
      if (!ended && written < (longest[i] ?? 0)) continue;
      data.fill(Number.NEGATIVE_INFINITY, i * vocabulary, (i + 1) * vocabulary);
      data[i * vocabulary + endToken] = 0;
    }
    return scores;
  };
}
