/** Letters that readers take for each other, as unordered pairs; the same letters in keys (see match-key.ts) are one already. */
const ALIKE: ReadonlySet<string> = new Set(
  'ao ae aq as bh b6 ce co cg c( d0 do eo ec é eé ft fr ti gq g9 gy hn hb hk ij it jy mn nr nu oq pn rt rv sz uv vy vw wu xk yg zi'
    .split(' ')
    .flatMap((pair) => [pair, [...pair].reverse().join('')]),
);
/** Letters, and the two that each is read as, or that are read as it. */
const TORN: Readonly<Record<string, readonly string[]>> = {
  m: ['rn', 'nn'],
  d: ['cl', 'ci'],
  n: ['ri', 'ii'],
  u: ['ii'],
  w: ['vv'],
  h: ['ii'],
  k: ['ic'],
  b: ['io'],
};

const TYPICAL = 0.5;

/**
 * How much reading has to go wrong for one word to be read as another: half an edit for what readers typically confuse and for a doubled
 * letter, one for any other letter (Levenshtein 1965). More than `limit`: Infinity.
 */
export function misreading(read: string, known: string, limit: number): number {
  if (read === known) return 0;
  if (Math.abs(read.length - known.length) > 2 * limit) return Number.POSITIVE_INFINITY;
  const cost = Array.from({ length: read.length + 1 }, () =>
    new Float64Array(known.length + 1).fill(Number.POSITIVE_INFINITY),
  );
  cost[0]![0] = 0;
  for (let i = 0; i <= read.length; i++) {
    let leastOfRow = Number.POSITIVE_INFINITY;
    for (let j = 0; j <= known.length; j++) {
      const [a, b] = [read[i - 1], known[j - 1]];
      let least = cost[i]![j]!;
      if (i > 0) least = Math.min(least, cost[i - 1]![j]! + (a === read[i - 2] ? TYPICAL : 1));
      if (j > 0) least = Math.min(least, cost[i]![j - 1]! + (b === known[j - 2] ? TYPICAL : 1));
      if (i > 0 && j > 0)
        least = Math.min(least, cost[i - 1]![j - 1]! + (a === b ? 0 : ALIKE.has(a! + b!) ? TYPICAL : 1));
      if (i > 1 && j > 0 && TORN[b!]?.includes(read[i - 2]! + a))
        least = Math.min(least, cost[i - 2]![j - 1]! + TYPICAL);
      if (i > 0 && j > 1 && TORN[a!]?.includes(known[j - 2]! + b))
        least = Math.min(least, cost[i - 1]![j - 2]! + TYPICAL);
      cost[i]![j] = least;
      if (least < leastOfRow) leastOfRow = least;
    }
    // A torn letter may skip one row, and costs as much again.
    if (leastOfRow > limit + TYPICAL) return Number.POSITIVE_INFINITY;
  }
  const total = cost[read.length]![known.length]!;
  return total <= limit ? total : Number.POSITIVE_INFINITY;
}
