import { bestTokens, logSumExp } from './best-tokens';
import { repeatingTokens } from './repeating-tokens';

/** How translations are looked for. */
export interface SearchRules {
  /** Hypotheses that are followed at once; 1 is greedy. */
  readonly beams: number;
  readonly endToken: number;
  /** Tokens that are never said, such as the padding. */
  readonly banned: readonly number[];
  /** Scores are divided by length to this power: 0 favours short translations, 1 is what Opus-MT was tuned with. */
  readonly lengthPenalty: number;
  /** Hypotheses this much less probable than the best one (natural logarithm) are given up. */
  readonly giveUp: number;
  /** So many tokens in a row are not said twice; 0: no limit. */
  readonly noRepeat: number;
}

export interface Hypothesis {
  /** Without the start and the end token. */
  readonly tokens: readonly number[];
  /** Sum of the tokens' natural logarithms of probability. */
  readonly logProbability: number;
  /** Which of the hypotheses before it goes on in this one. */
  readonly parent: number;
}

/** The search over one sentence, after some steps. */
export interface Search {
  /** Best first. Empty: the search has ended. */
  readonly living: readonly Hypothesis[];
  readonly best: { readonly tokens: readonly number[]; readonly score: number } | null;
  /** Hypotheses that have come to their end. */
  readonly endedCount: number;
  /** Tokens that a translation may have. */
  readonly longest: number;
}

export const beginSearch = (longest: number): Search => ({
  living: [{ tokens: [], logProbability: 0, parent: 0 }],
  best: null,
  endedCount: 0,
  longest,
});

/**
 * One step of beam search as Marian does it (Junczys-Dowmunt et al. 2018): a hypothesis that ends leaves the beam and makes it narrower.
 * Given up are hypotheses far behind the best one (Freitag & Al-Onaizan 2017), and those that could not become better than the best
 * ended one even if they ended for free.
 * `logits[i]` belongs to `living[i]`, one number per token of the vocabulary.
 */
export function advance(search: Search, logits: readonly Float32Array[], rules: SearchRules): Search {
  const width = rules.beams - search.endedCount;
  const candidates = search.living
    .flatMap((hypothesis, parent) => continuations(hypothesis, parent, logits[parent]!, search.longest, width, rules))
    .sort((a, b) => b.logProbability - a.logProbability)
    .slice(0, width)
    .filter(({ logProbability }, _, [first]) => logProbability >= first!.logProbability - rules.giveUp);
  let { best, endedCount } = search;
  const living: Hypothesis[] = [];
  for (const { token, before, logProbability, parent } of candidates) {
    if (token !== rules.endToken) {
      living.push({ tokens: [...before, token], logProbability, parent });
      continue;
    }
    endedCount++;
    const score = normalised(logProbability, before.length + 1, rules);
    if (!best || score > best.score) best = { tokens: before, score };
  }
  const hopeful = living.filter(
    ({ tokens, logProbability }) => !best || normalised(logProbability, tokens.length + 1, rules) > best.score,
  );
  return { living: hopeful, best, endedCount, longest: search.longest };
}

const normalised = (logProbability: number, length: number, { lengthPenalty }: SearchRules): number =>
  logProbability / length ** lengthPenalty;

function continuations(
  { tokens, logProbability }: Hypothesis,
  parent: number,
  logits: Float32Array,
  longest: number,
  width: number,
  rules: SearchRules,
) {
  const never = new Set([...rules.banned, ...repeatingTokens(tokens, rules.noRepeat)]);
  const best = bestTokens(logits, width + never.size);
  // Greedy search compares within one row only: what the row sums up to does not matter.
  const total = rules.beams > 1 ? logSumExp(logits, logits[best[0]!]!) : 0;
  const allowed = tokens.length >= longest ? [rules.endToken] : best.filter((token) => !never.has(token));
  return allowed.slice(0, width).map((token) => ({
    token,
    before: tokens,
    logProbability: logProbability + logits[token]! - total,
    parent,
  }));
}
