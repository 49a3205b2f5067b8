import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Counts } from './reading.worker';
import { scoreWords, wordsOf } from './score-words';

/** A real picture of which only the words are known, not where they stand. */
export interface Transcript {
  readonly file: string;
  readonly text: string;
  /** What may make it hard: "hand", "small" … as the table's own words say. */
  readonly note: string;
}

/** The table that lies beside real pictures: file, what it shows, transcript, angle, difficulty, ground; tabs between them. */
export const TABLE = 'truth.tsv';

export function readTranscripts(folder: string): Transcript[] {
  const [, ...rows] = readFileSync(join(folder, TABLE), 'utf8').trim().split('\n');
  return rows.map((row) => {
    const [file = '', shows = '', text = '', , difficulty = ''] = row.split('\t');
    return { file, text, note: `${difficulty}: ${shows}` };
  });
}

export interface ReadTranscript extends Transcript {
  readonly read: readonly string[];
  /** Milliseconds. */
  readonly ms: { readonly find: number; readonly read: number; readonly whole: number };
}

/** One row per picture, worst first, with the words that are missing and those that are not there; then all of them together. */
export function printTranscripts(pictures: readonly ReadTranscript[]): void {
  const scored = pictures.map((one) => ({ ...one, words: score(one) }));
  for (const { file, words, text, read } of scored.toSorted((a, b) => wrong(b.words) - wrong(a.words))) {
    if (wrong(words) === 0) continue;
    console.log(
      `${file.padEnd(40)} ${ratio(words)}  −[${less(text, read.join(' '))}] +[${less(read.join(' '), text)}]`,
    );
  }
  const sum = (field: keyof Counts) => scored.reduce((all, { words }) => all + words[field], 0);
  const mean = (stage: 'find' | 'read' | 'whole') => scored.reduce((all, { ms }) => all + ms[stage], 0) / scored.length;
  const all = { expected: sum('expected'), got: sum('got'), right: sum('right') };
  console.log(`\n${scored.length} pictures, words recall/precision ${ratio(all)}, ${all.expected} words`);
  console.log(
    `find ${mean('find').toFixed(0)} ms, read ${mean('read').toFixed(0)} ms a picture; Tesseract, PSM 3: ${mean('whole').toFixed(0)} ms`,
  );
}

const score = ({ text, read }: ReadTranscript): Counts => scoreWords([{ text }], [{ text: read.join(' ') }]);

const wrong = ({ expected, got, right }: Counts): number => expected + got - 2 * right;

const ratio = ({ expected, got, right }: Counts): string =>
  `${(right / Math.max(1, expected)).toFixed(3)}/${(right / Math.max(1, got)).toFixed(3)}`;

/** The words of the one that the other lacks. */
function less(text: string, other: string): string {
  const left = wordsOf({ text: other });
  return wordsOf({ text })
    .filter((word) => {
      const at = left.indexOf(word);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    })
    .join(' ');
}
