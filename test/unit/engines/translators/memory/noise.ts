import { wordsOf } from '../../../../../src/engines/translators/memory/match-key';

export { randomFrom as random } from '../../../../../src/pipeline/random-from';

/** What readers take letters for, as often as they do. */
const CONFUSED: Readonly<Record<string, readonly string[]>> = {
  a: ['o', 'e', 'q'],
  b: ['h', '6'],
  c: ['e', 'o', '('],
  d: ['cl', 'o'],
  e: ['c', 'o', 'é'],
  f: ['t', 'r'],
  g: ['q', '9', 'y'],
  h: ['b', 'n'],
  i: ['l', '1', 'j', '!'],
  l: ['1', 'I', '|', 't'],
  m: ['rn', 'n'],
  n: ['h', 'r', 'ri'],
  o: ['0', 'c', 'e', 'a'],
  r: ['t', 'n'],
  s: ['5', 'z'],
  t: ['f', 'l', 'r'],
  u: ['v', 'ii'],
  v: ['u', 'y'],
  w: ['vv', 'v'],
  y: ['v', 'g'],
};

/** A text as a reader with this share of wrong letters would read it: confused, lost, doubled, words run together. Digits stay. */
export function misread(text: string, share: number, next: () => number): string {
  return [...text]
    .map((sign, at) => {
      if (next() >= share || /\d/.test(sign)) return sign;
      if (sign === ' ') return next() < 0.3 ? '' : sign;
      const kind = next();
      const likely = CONFUSED[sign.toLowerCase()];
      if (likely && kind < 0.8) return likely[Math.floor(next() * likely.length)]!;
      if (kind < 0.9) return at === 0 ? sign : '';
      return sign + sign;
    })
    .join('');
}

/** Sureness of 30 words that our reader read wrongly, and of 30 that it read rightly (of 867, evenly chosen). */
const WRONG = [
  95, 94, 92, 90, 86, 86, 85, 83, 82, 81, 79, 77, 74, 73, 72, 71, 69, 69, 67, 65, 65, 60, 51, 43, 42, 42, 41, 35, 34,
  21,
];
const RIGHT = [...Array(23).fill(96), ...Array(4).fill(92), 87, 79, 68];

/** How sure a reader would be of the words of a text that it read as `read`. */
export function surenessOf(text: string, read: string, next: () => number): (word: string) => number | undefined {
  const small = (words: string) => wordsOf(words).map((word) => word.toLowerCase());
  const right = new Set(small(text));
  const all = new Map(
    small(read).map((word) => {
      const list = right.has(word) ? RIGHT : WRONG;
      return [word, list[Math.floor(next() * list.length)]];
    }),
  );
  return (word) => all.get(word);
}
