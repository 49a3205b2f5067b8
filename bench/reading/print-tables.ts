import type { Counts, Rows, Score } from './reading.worker';

interface Measured {
  readonly group: string;
  readonly rows: Rows;
}

/** One table per group and one of all, a row for each way of reading. */
export function printTables(measured: readonly Measured[]): void {
  const groups = [...new Set(measured.map(({ group }) => group))].sort();
  for (const group of groups)
    printTable(
      group,
      measured.filter((one) => one.group === group),
    );
  if (groups.length > 1) printTable('all', measured);
}

const COLUMNS = {
  'line P/R': ({ lines }: Sum) => lines && `${percent(lines.right, lines.got)}/${percent(lines.right, lines.expected)}`,
  'word R/P': ({ words }: Sum) => words && `${percent(words.right, words.expected)}/${percent(words.right, words.got)}`,
  CER: ({ letters }: Sum) => letters && percent(letters.errors, letters.letters),
  'pairs F1': ({ pairs }: Sum) => pairs && f1(pairs),
  'blocks F1': ({ blocks }: Sum) => blocks && f1(blocks),
  'fill F1': ({ fill }: Sum) => fill && f1(fill),
  'ink R×area': ({ ink }: Sum) => ink && `${percent(ink.right, ink.expected)}×${(ink.got / ink.expected).toFixed(2)}`,
  empty: ({ empty, count }: Sum) => percent(empty, count),
  'find ms': ({ find, count }: Sum) => find && (find / count).toFixed(0),
  'read ms': ({ read, count }: Sum) => (read / count).toFixed(0),
} as const;

interface Sum {
  readonly lines?: Counts | undefined;
  readonly words?: Counts | undefined;
  readonly pairs?: Counts | undefined;
  readonly blocks?: Counts | undefined;
  readonly fill?: Counts | undefined;
  readonly ink?: Counts | undefined;
  readonly letters?: { readonly letters: number; readonly errors: number };
  /** Pictures, and those of them without a block. */
  readonly count: number;
  readonly empty: number;
  readonly find: number;
  readonly read: number;
}

function printTable(group: string, measured: readonly Measured[]): void {
  const ways = [...new Set(measured.flatMap(({ rows }) => Object.keys(rows)))];
  console.log(`\n${group} (${measured.length})`);
  console.log(['way'.padEnd(28), ...Object.keys(COLUMNS).map((name) => name.padStart(11))].join(''));
  for (const way of ways) {
    const sum = sumOf(measured.flatMap(({ rows }) => rows[way] ?? []));
    const cells = Object.values(COLUMNS).map((column) => String(column(sum) || '–').padStart(11));
    console.log([way.padEnd(28), ...cells].join(''));
  }
}

function sumOf(scores: readonly Score[]): Sum {
  const counts = (key: 'lines' | 'words' | 'pairs' | 'blocks' | 'fill' | 'ink'): Counts | undefined => {
    const known = scores.flatMap((score) => score[key] ?? []);
    const add = (field: keyof Counts) => known.reduce((sum, one) => sum + one[field], 0);
    return known.length === 0 ? undefined : { expected: add('expected'), got: add('got'), right: add('right') };
  };
  const add = (value: (score: Score) => number) => scores.reduce((sum, score) => sum + value(score), 0);
  return {
    lines: counts('lines'),
    words: counts('words'),
    pairs: counts('pairs'),
    blocks: counts('blocks'),
    fill: counts('fill'),
    ink: counts('ink'),
    letters: { letters: add(({ letters }) => letters.letters), errors: add(({ letters }) => letters.errors) },
    count: scores.length,
    empty: add(({ found }) => (found === 0 ? 1 : 0)),
    find: add(({ ms }) => ms.find ?? 0),
    read: add(({ ms }) => ms.read),
  };
}

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1));
const f1 = ({ right, got, expected }: Counts): string => percent(2 * right, got + expected);
