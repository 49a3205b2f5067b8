import { COMMON_WORDS, isCommonWord } from '../../../pipeline/text/english-words';
import { isSlot, wordKey, wordsOf } from './match-key';
import { misreading } from './misreading';

/** Keys shorter than this are not compared fuzzily: too much hangs on one letter. */
const SHORTEST = 5;
/** Edits per character of the key, at least one. */
const LARGEST_SHARE = 0.16;
/** Words of a sentence in which one word may be read as another. */
const LONG = 5;
/** What such a word adds to the edits. */
const REAL_WORD = 1;
/** Texts of no more words than this have perhaps no word undamaged. */
const FEW_WORDS = 6;
const CANDIDATES = 12;
/** Words of more keys than this ("the") tell little. */
const COMMONEST = 250;
/** What turns a sentence into its opposite must stand there letter by letter. Apostrophes are left out, as in keys. */
const NEGATION =
  /^(?:no|not|never|none|nothing|nobody|nowhere|neither|nor|without|cannot|hardly|in(?:correct|valid|complete|active)|off|on|(?:ca|wo|do|does|did|is|are|was|were|has|have|had|should|would|could|must|need|ai)nt)$/;

/**
 * Of 897 words that our reader read in generated pictures, one in 200 was wrong where it was this sure (0–100), each by one letter;
 * below, one in four.
 */
const SURE = 90;
/** Edits that such a word may have. */
const SURE_EDITS = 1;

/** How sure the reader is of a word (as `wordsOf` has it, in small letters), 0–100; undefined: not known. */
export type SurenessOf = (word: string) => number | undefined;

export interface SimilarKeys {
  /** The key that a damaged text stands for; null when none is near enough, or when another one is as near. */
  find(text: string, surenessOf?: SurenessOf): string | null;
}

/** A word of the damaged text. */
interface Read {
  readonly raw: string;
  readonly key: string;
  readonly sureness: number | undefined;
}

interface Known {
  readonly key: string;
  readonly words: readonly string[];
}

/** Index of words over keys, so that few are compared; made at the first question. */
export function indexKeys(keys: readonly string[]): SimilarKeys {
  let known: Known[] | undefined;
  const index = new Map<string, number[]>();

  function open(): Known[] {
    const list = keys.map((key) => ({ key, words: key.split(' ') }));
    for (const [i, { words }] of list.entries())
      for (const word of new Set(words)) {
        const at = index.get(word);
        if (at) at.push(i);
        else index.set(word, [i]);
      }
    return list;
  }

  /** Those that share the most words, rare ones first; where there are few words, or none that tell, all of about this length. */
  function candidatesFor(words: readonly string[], length: number, all: readonly Known[]): Known[] {
    const shared = new Map<number, number>();
    for (const word of words) {
      const at = index.get(word) ?? [];
      if (at.length > COMMONEST && words.length > FEW_WORDS) continue;
      for (const i of at) shared.set(i, (shared.get(i) ?? 0) + 1 / at.length);
    }
    const best = [...shared]
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, CANDIDATES)
      .map(([i]) => all[i]!);
    if (best.length > 0 && words.length > FEW_WORDS) return best;
    const alike = all.filter(
      (other) => Math.abs(other.words.length - words.length) <= 1 && Math.abs(other.key.length - length) <= 2,
    );
    return [...new Set([...best, ...alike])];
  }

  return {
    find(text, surenessOf) {
      known ??= open();
      const read = wordsOf(text).map(
        (raw): Read => ({ raw, key: wordKey(raw), sureness: surenessOf?.(raw.toLowerCase()) }),
      );
      const words = read.map(({ key }) => key);
      const length = words.join(' ').length;
      if (length < SHORTEST) return null;
      const limit = Math.max(1, LARGEST_SHARE * length);
      const near = candidatesFor(words, length, known)
        .map(({ key, words: other }) => ({ key, distance: distanceBetween(read, other, limit) }))
        .filter(({ distance }) => distance <= limit)
        .toSorted((a, b) => a.distance - b.distance);
      const [best, second] = near;
      if (!best || best.distance === second?.distance) return null;
      return distanceBetween(read, best.key.split(' '), limit, true) <= limit ? best.key : null;
    },
  };
}

/**
 * Edits between a damaged text and a known key, word by word, Infinity when they say different things: a word is one, or two run
 * together, or one torn apart; none comes or goes. `isStrict`: no damaged word of weight may be nearer to another English word.
 */
function distanceBetween(read: readonly Read[], known: readonly string[], limit: number, isStrict = false): number {
  const words = read.map(({ key }) => key);
  const [n, m] = [words.length, known.length];
  if (Math.abs(n - m) > 2) return Number.POSITIVE_INFINITY;
  const cost: number[][] = Array.from({ length: n + 1 }, () => Array(m + 1).fill(Number.POSITIVE_INFINITY));
  cost[0]![0] = 0;
  const isLong = m >= LONG;
  const reach = (i: number, j: number, sum: number) => {
    if (sum < cost[i]![j]!) cost[i]![j] = sum;
  };
  for (let i = 0; i < n; i++)
    for (let j = Math.max(0, i - 2); j < Math.min(m, i + 3); j++) {
      const so = cost[i]![j]!;
      if (so > limit) continue;
      reach(i + 1, j + 1, so + wordDistance(read[i]!, known[j]!, isLong, isStrict));
      if (j + 2 <= m) reach(i + 1, j + 2, so + 1 + runTogether(words[i]!, known[j]!, known[j + 1]!));
      if (i + 2 <= n) reach(i + 2, j + 1, so + 1 + runTogether(known[j]!, words[i]!, words[i + 1]!));
    }
  return cost[n]![m]!;
}

/**
 * Only what is no word itself can be a damaged one. In a long sentence, one word may be: "and" read as "end", if nothing but a typical
 * confusion is between them. Of what the reader is sure little is doubted.
 */
function wordDistance({ raw, key: word, sureness }: Read, known: string, isLong: boolean, isStrict: boolean): number {
  if (word === known) return 0;
  if (isSlot(word) || isSlot(known)) return Number.POSITIVE_INFINITY;
  const isSure = sureness !== undefined && sureness >= SURE;
  const byLength = known.length < 2 ? 0.5 : known.length < 6 ? 1 : known.length < 9 ? 2 : 3;
  const limit = isSure ? Math.min(SURE_EDITS, byLength) : byLength;
  if (!isCommonWord(raw)) {
    const distance = misreading(word, known, isNegation(known) ? Math.min(limit, 1) : limit);
    return isStrict &&
      (known.length > 4 || !isLong) &&
      distance < Number.POSITIVE_INFINITY &&
      isNearerAnother(word, distance)
      ? Number.POSITIVE_INFINITY
      : distance;
  }
  if (!isLong || isSure || isNegation(word) || isNegation(known)) return Number.POSITIVE_INFINITY;
  // Counts for so much that there cannot be a second one.
  return misreading(word, known, 0.5) + REAL_WORD;
}

/** A grandmother whom the memory does not know must not become the grandfather whom it does. */
function isNearerAnother(word: string, distance: number): boolean {
  commonKeys ??= COMMON_WORDS.map(wordKey);
  return commonKeys.some((other) => misreading(word, other, distance) < distance);
}
let commonKeys: string[] | undefined;

const runTogether = (one: string, a: string, b: string): number =>
  [one, a, b].some(isSlot) || [a, b].some(isNegation) ? Number.POSITIVE_INFINITY : misreading(one, a + b, 1);

/** As keys are written: l is i there. */
const isNegation = (key: string): boolean => NEGATION.test(key) || NEGATION.test(key.replaceAll('i', 'l'));
