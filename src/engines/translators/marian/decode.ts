import { advance, beginSearch, type Search, type SearchRules } from './beam-search';

/** One row of a step's batch. */
export interface Row {
  /** Which sentence it translates. */
  readonly sentence: number;
  /** Which row of the step before it goes on from. */
  readonly parent: number;
  /** The token it goes on with. */
  readonly token: number;
}

/** A network with an encoder and a decoder that remembers its rows from step to step. */
export interface Network {
  readonly startToken: number;
  /** Reads sentences as tokens, all at once. */
  read(sources: readonly (readonly number[])[]): Promise<void>;
  /** One more token for every row; the first step has one row per sentence. Resolves with each row's logits. */
  step(rows: readonly Row[]): Promise<Float32Array[]>;
}

/**
 * Translates sentences (as tokens) in one batch. Rows of sentences that have ended leave the batch. `longest`: tokens that each translation
 * may have. Rejects with the signal's reason between two steps.
 */
export async function decode(
  network: Network,
  sources: readonly (readonly number[])[],
  longest: readonly number[],
  rules: SearchRules,
  signal: AbortSignal,
): Promise<(readonly number[])[]> {
  if (sources.length === 0) return [];
  const searches: Search[] = longest.map(beginSearch);
  await network.read(sources);
  let rows: Row[] = sources.map((_, sentence) => ({ sentence, parent: sentence, token: network.startToken }));
  while (rows.length > 0) {
    await nextTask(); // lets a cancel message in
    signal.throwIfAborted();
    const logits = await network.step(rows);
    const next: Row[] = [];
    for (let first = 0, end = 0; first < rows.length; first = end) {
      const { sentence } = rows[first]!;
      while (end < rows.length && rows[end]!.sentence === sentence) end++;
      const search = advance(searches[sentence]!, logits.slice(first, end), rules);
      searches[sentence] = search;
      for (const { parent, tokens } of search.living)
        next.push({ sentence, parent: first + parent, token: tokens.at(-1)! });
    }
    rows = next;
  }
  return searches.map(({ best }) => best?.tokens ?? []);
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
