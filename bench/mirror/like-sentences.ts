import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LanguageCode } from '../../src/languages';
import { PLACEHOLDER } from '../../src/pipeline/text/placeholder';

const CORPUS = join(import.meta.dirname, '../../src/engines/translators/memory/forwards.tsv');

/** Letters: less is not worth another sentence. */
const SHORTEST = 20;

/**
 * For texts whose translation nobody here has: other sentences in the target language whose English is about as long, so that what is
 * written has the length and the letters of a translation. Each is taken once; the same texts get the same sentences.
 */
export function likeSentences(texts: readonly string[], to: LanguageCode): Record<string, string> {
  const [head = [], ...rows] = readFileSync(CORPUS, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
  const [english, target] = [head.indexOf('en'), head.indexOf(to)];
  if (target < 0) throw new Error(`The corpus has no ${to}`);
  const free = rows.filter((row) => row[english] && row[target] && !/[{}]/.test(row[target]));
  /** The row whose English is nearest to so many letters; it is not taken again. */
  const take = (letters: number): readonly string[] => {
    const off = (row: readonly string[]) => Math.abs(row[english]!.length - letters);
    const best = free.reduce((a, b) => (off(b) < off(a) ? b : a));
    return free.splice(free.indexOf(best), 1)[0]!;
  };
  return Object.fromEntries(
    texts.map((text) => {
      const sentences: string[] = [];
      for (let left = text.length; left > 0 && (sentences.length === 0 || left > SHORTEST); ) {
        const row = take(left);
        sentences.push(row[target]!);
        left -= row[english]!.length + 1;
      }
      const translation = sentences.join(' ');
      const drawings = [...text].filter((letter) => letter === PLACEHOLDER).map(() => ` ${PLACEHOLDER}`);
      const isCapitals = text === text.toUpperCase();
      return [text, (isCapitals ? translation.toLocaleUpperCase(to) : translation) + drawings.join('')];
    }),
  );
}
