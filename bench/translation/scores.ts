/** How often each n-gram of a list occurs. */
function count(items: readonly string[], n: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i + n <= items.length; i++) {
    const gram = items.slice(i, i + n).join('\u0001');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((all, one) => all + one, 0);
const shared = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number =>
  [...a].reduce((all, [gram, times]) => all + Math.min(times, b.get(gram) ?? 0), 0);

/** chrF2 over a corpus, 0–100 (Popović 2015, 2016): characters without spaces, n-grams up to 6, recall counts twice. */
export function chrF2(said: readonly string[], right: readonly string[]): number {
  const letters = (text: string) => [...text.replace(/\s+/g, '')];
  let total = 0;
  for (let n = 1; n <= 6; n++) {
    let [hits, ofSaid, ofRight] = [0, 0, 0];
    for (const [i, text] of said.entries()) {
      const [a, b] = [count(letters(text), n), count(letters(right[i]!), n)];
      hits += shared(a, b);
      ofSaid += sum(a);
      ofRight += sum(b);
    }
    const [precision, recall] = [hits / Math.max(1, ofSaid), hits / Math.max(1, ofRight)];
    total += precision + recall === 0 ? 0 : (5 * precision * recall) / (4 * precision + recall);
  }
  return (100 * total) / 6;
}

/** BLEU over a corpus, 0–100 (Papineni et al. 2002): words and marks apart, n-grams up to 4, smoothed by nothing. */
export function bleu(said: readonly string[], right: readonly string[]): number {
  const words = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];
  let [logs, ofSaid, ofRight] = [0, 0, 0];
  for (let n = 1; n <= 4; n++) {
    let [hits, all] = [0, 0];
    for (const [i, text] of said.entries()) {
      const a = count(words(text), n);
      hits += shared(a, count(words(right[i]!), n));
      all += sum(a);
    }
    if (hits === 0) return 0;
    logs += Math.log(hits / all) / 4;
  }
  for (const [i, text] of said.entries()) {
    ofSaid += words(text).length;
    ofRight += words(right[i]!).length;
  }
  return 100 * Math.exp(Math.min(0, 1 - ofRight / Math.max(1, ofSaid)) + logs);
}
