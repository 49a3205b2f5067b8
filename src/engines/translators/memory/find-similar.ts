/** Keys shorter than this are not compared fuzzily: too much hangs on one letter. */
const SHORTEST = 12;
/** Edits per character of the key. */
const LARGEST_SHARE = 0.1;
const CANDIDATES = 8;

/** Finds the key that a damaged key stands for. */
export interface SimilarKeys {
  /** null when no key is near enough, or when another one is as near. */
  find(key: string): string | null;
}

/** Trigram index over the keys; candidates are compared by edit distance (Levenshtein 1965). */
export function indexKeys(keys: readonly string[]): SimilarKeys {
  const index = new Map<string, number[]>();
  const vocabulary = new Set(keys.flatMap((key) => key.split(' ')));
  for (const [i, key] of keys.entries())
    for (const trigram of trigramsOf(key)) {
      const list = index.get(trigram);
      if (list) list.push(i);
      else index.set(trigram, [i]);
    }
  return {
    find(key) {
      if (key.length < SHORTEST) return null;
      const shared = new Map<number, number>();
      for (const trigram of trigramsOf(key))
        for (const i of index.get(trigram) ?? []) shared.set(i, (shared.get(i) ?? 0) + 1);
      const limit = Math.floor(LARGEST_SHARE * key.length) || 1;
      const near = [...shared]
        .toSorted((a, b) => b[1] - a[1])
        .slice(0, CANDIDATES)
        .map(([i]) => ({ key: keys[i]!, distance: editDistance(key, keys[i]!, limit) }))
        .filter(({ distance }) => distance <= limit)
        .toSorted((a, b) => a.distance - b.distance);
      const [best, second] = near;
      if (!best || second?.distance === best.distance) return null;
      return onlyDamaged(key, best.key, vocabulary) ? best.key : null;
    },
  };
}

/** A word that differs must be no word at all: "home" for "hope" is another sentence, "hqpe" is a reader's mistake. */
function onlyDamaged(key: string, known: string, vocabulary: ReadonlySet<string>): boolean {
  const knownWords = new Set(known.split(' '));
  return key.split(' ').every((word) => knownWords.has(word) || (word !== '#' && !vocabulary.has(word)));
}

function trigramsOf(key: string): Set<string> {
  const padded = ` ${key} `;
  const trigrams = new Set<string>();
  for (let i = 0; i + 3 <= padded.length; i++) trigrams.add(padded.slice(i, i + 3));
  return trigrams;
}

/** Edits from a to b, or more than `limit` as soon as that is certain. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++)
      current[j] = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    if (Math.min(...current) > limit) return limit + 1;
    previous = current;
  }
  return previous[b.length]!;
}
