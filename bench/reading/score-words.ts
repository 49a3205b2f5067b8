import type { Quad } from '../../src/pipeline/types';
import { area, sharedArea } from './overlap';

export interface Text {
  readonly quad: Quad;
  readonly text: string;
}

/** Words of both sides and those they share, as bags: lower case, letters and digits only. */
export function scoreWords(truth: readonly Pick<Text, 'text'>[], read: readonly Pick<Text, 'text'>[]) {
  const left = new Map<string, number>();
  const [expected, got] = [truth.flatMap(wordsOf), read.flatMap(wordsOf)];
  for (const word of expected) left.set(word, (left.get(word) ?? 0) + 1);
  let right = 0;
  for (const word of got) {
    const count = left.get(word) ?? 0;
    if (count > 0) right++;
    left.set(word, count - 1);
  }
  return { expected: expected.length, got: got.length, right };
}

export const wordsOf = ({ text }: Pick<Text, 'text'>): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Edit distance, line by line, to what was read in its place, and the letters there are. Case and spaces count as they should be. */
export function scoreLetters(truth: readonly Text[], read: readonly Text[]) {
  const readAt = truth.map((): Text[] => []);
  let strays = 0;
  for (const line of read) {
    const shares = truth.map(({ quad }) => sharedArea(quad, line.quad) / Math.min(area(quad), area(line.quad)));
    const best = shares.indexOf(Math.max(...shares));
    if (best >= 0 && shares[best]! > 0.3) readAt[best]!.push(line);
    else strays += fold(line.text).length;
  }
  let [letters, errors] = [0, strays];
  for (const [i, line] of truth.entries()) {
    const [ax, ay] = [line.quad[1][0] - line.quad[0][0], line.quad[1][1] - line.quad[0][1]];
    const along = ({ quad }: Text) => quad[0][0] * ax + quad[0][1] * ay;
    const got = readAt[i]!.toSorted((a, b) => along(a) - along(b)).map(({ text }) => text);
    const wanted = fold(line.text);
    letters += wanted.length;
    errors += Math.min(wanted.length, editDistance(wanted, fold(got.join(' '))));
  }
  return { letters, errors };
}

const fold = (text: string): string =>
  text
    .replace(/[‘’‛′]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replace(/[–—−]/g, '-')
    .replace(/…/g, '...')
    .replace(/\s+/g, ' ')
    .trim();

/** Levenshtein 1966. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
