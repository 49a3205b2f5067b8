import { readFileSync } from 'node:fs';
import { indexCorpus } from '../../src/engines/translators/memory/index-corpus';
import { wordsOf } from '../../src/engines/translators/memory/match-key';
import type { LanguageCode } from '../../src/languages';
import { misread, random, surenessOf } from '../../test/unit/engines/translators/memory/noise';

const CODES: readonly LanguageCode[] = ['de', 'es', 'fr', 'tr', 'hi', 'ar', 'ga'];
/** In all, over three languages. */
const TRIALS = 10_000;

const bare = (text: string): string => wordsOf(text).join(' ').toLowerCase();
const letters = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '').toLowerCase();
const isHeldOut = (text: string): boolean =>
  [...text].reduce((hash, sign) => (hash * 31 + sign.charCodeAt(0)) >>> 0, 7) % 12 === 0;

/** What the memory finds, misses and mistakes, and what it costs. */
export function measureMemory(corpus: URL): void {
  const tsv = readFileSync(corpus, 'utf8');
  const [header = '', ...lines] = tsv.trim().split('\n');
  const columns = header.split('\t');
  const rows = lines.map((line) => line.split('\t'));

  const found: Record<string, object> = {};
  for (const code of CODES) {
    const column = columns.indexOf(code);
    const start = process.cpuUsage();
    const lookUp = indexCorpus(tsv, code);
    const load = process.cpuUsage(start).user / 1000;
    const right = new Map<string, Set<string>>();
    for (const cells of rows) {
      const key = bare(cells[1]!);
      right.set(key, (right.get(key) ?? new Set()).add(letters(cells[column]!)));
    }
    const share = (errors: number, seed: number, isSureKnown = false) => {
      const next = random(seed);
      let [hits, wrong] = [0, 0];
      for (const cells of rows) {
        const read = misread(cells[1]!, errors, next);
        const said = lookUp(read, isSureKnown ? surenessOf(cells[1]!, read, next) : undefined);
        if (said === null) continue;
        if (right.get(bare(cells[1]!))!.has(letters(said))) hits++;
        else wrong++;
      }
      return `${((100 * hits) / rows.length).toFixed(1)} / ${wrong}`;
    };
    const exact = rows.filter((cells) => lookUp(cells[1]!) === cells[column]).length;
    // Which row is meant does not depend on the language.
    const misreadToo = code === 'de';
    found[code] = {
      'exact %': ((100 * exact) / rows.length).toFixed(1),
      ...(misreadToo && {
        '1 % misread: hits % / wrong': share(0.01, 21),
        '2 %': share(0.02, 22),
        '3 %': share(0.03, 23),
        '3 %, sureness known': share(0.03, 23, true),
      }),
      'index, ms of processor': Math.round(load),
    };
  }
  console.log(`\nThe memory: ${rows.length} rows, ${(Buffer.byteLength(tsv) / 1e6).toFixed(2)} MB`);
  console.table(found);

  const unknown: Record<string, object> = {};
  const heldOut = rows.filter((cells) => isHeldOut(cells[1]!));
  const known = [header, ...rows.filter((cells) => !isHeldOut(cells[1]!)).map((cells) => cells.join('\t'))].join('\n');
  for (const code of ['de', 'ar', 'ga'] as const) {
    const column = columns.indexOf(code);
    const lookUp = indexCorpus(known, code);
    const next = random(31);
    let [trials, answered, wrong] = [0, 0, 0];
    for (let i = 0; trials < TRIALS / 3; i++) {
      const cells = heldOut[i % heldOut.length]!;
      const read = i < heldOut.length ? cells[1]! : misread(cells[1]!, [0.01, 0.02, 0.03][i % 3]!, next);
      const said = lookUp(read, i % 2 === 0 ? surenessOf(cells[1]!, read, next) : undefined);
      trials++;
      if (said === null) continue;
      answered++;
      if (letters(said) === letters(cells[column]!)) continue;
      wrong++;
      console.log(`  ${code}: ${read} → ${said}`);
    }
    unknown[code] = { 'rows held out': heldOut.length, trials, answered, wrong };
  }
  console.log('\nThe memory without a part of it, asked for that part, misread by 0 to 3 %');
  console.table(unknown);
}
