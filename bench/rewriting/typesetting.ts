import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isLanguageCode, type LanguageCode } from '../../src/languages';
import { openWorkbench } from '../open-workbench';
import type { Measured, MeasuredBlock } from './typesetting/measure-case';
import type { Workbench } from './typesetting/page';
import { errorRate, readBack, tesseractLanguages } from './typesetting/read-back';
import { tabulate } from './typesetting/tabulate';

/**
 * npx tsx bench/rewriting/typesetting.ts [--pictures 1000] [--legible 24] [--to de,hi] [--show DIR] [--log FILE]
 * Draws pictures whose style is known, writes realistic translations into them (the text perfectly erased), and measures what came out:
 * overflow, overlap, size, colour, angle, alignment, class and weight of letters, and whether native Tesseract reads the result back.
 * `--log`: measured pictures are noted there, one a line, and those that are noted already are not measured again: a run can be made in parts.
 */
const { values } = parseArgs({
  options: {
    pictures: { type: 'string', default: '1000' },
    legible: { type: 'string', default: '24' },
    to: { type: 'string', default: 'de,es,fr,tr,hi,ar,ga' },
    show: { type: 'string' },
    log: { type: 'string' },
  },
});
const languages = values.to.split(',').filter(isLanguageCode);
const pictures = Number(values.pictures);
const legible = Number(values.legible);
/** An original that Tesseract reads so badly is no measure of what we wrote. */
const LEGIBLE_ORIGINAL = 0.05;

const { page, close } = await openWorkbench('bench/rewriting/typesetting/page.html');
const measure = (seed: number, to: LanguageCode, keep: boolean): Promise<Measured> =>
  page.evaluate(
    ([seed, to, keep]) => (globalThis as unknown as { workbench: Workbench }).workbench.measure(seed, to, keep),
    [seed, to, keep] as const,
  );

try {
  const all = values.log && existsSync(values.log) ? notedIn(values.log) : [];
  for (let seed = all.length; seed < pictures; seed++) {
    all.push(await measure(seed, languages[seed % languages.length]!, false));
    if (values.log) appendFileSync(values.log, `${JSON.stringify(all.at(-1))}\n`);
  }
  if (all.length > 0) tabulate(all);
  const readable = languages.filter((language) => tesseractLanguages().includes(language));
  if (legible > 0) console.table(await Promise.all(readable.map(legibility)));
} finally {
  await close();
}

function notedIn(log: string): Measured[] {
  const lines = readFileSync(log, 'utf8').split('\n');
  return lines.slice(0, -1).map((line) => JSON.parse(line));
}

async function legibility(to: LanguageCode) {
  const blocks: MeasuredBlock[] = [];
  for (let seed = 5000; blocks.length < legible; seed++) {
    const measured = await measure(seed, to, true);
    blocks.push(...measured.blocks.filter(({ crops }) => crops));
    if (values.show && measured.picture) save(values.show, `${to}-${seed}`, measured.picture);
  }
  const originals = await readBack(
    blocks.map(({ crops }) => crops![0]),
    'en',
  );
  const fair = blocks.filter((block, i) => errorRate(originals[i]!, block.text) <= LEGIBLE_ORIGINAL);
  const read = await readBack(
    fair.map(({ crops }) => crops![1]),
    to,
  );
  const rates = fair.map((block, i) => errorRate(read[i]!, block.translation));
  const letters = fair.map(({ translation }) => translation.length);
  const errors = rates.reduce((sum, rate, i) => sum + rate * letters[i]!, 0);
  if (values.show)
    for (const [i, block] of fair.entries())
      if (rates[i]! > 0.1) {
        save(values.show, `bad-${to}-${i}`, [block.crops![0].whole, block.crops![1].whole]);
        console.log(to, i, rates[i]!.toFixed(2), block.face, block.letterClass[1], '\n  ', block.translation, '\n  ', read[i]!.join(' | ')); // biome-ignore format: one line
      }
  return {
    to,
    blocks: blocks.length,
    'original legible': fair.length,
    'CER %': (100 * errors) / letters.reduce((sum, count) => sum + count, 0),
    'median CER %': 100 * (rates.toSorted((a, b) => a - b)[rates.length >> 1] ?? Number.NaN),
    'over 10 %': rates.filter((rate) => rate > 0.1).length,
  };
}

function save(dir: string, name: string, [before, after]: readonly [string, string]): void {
  mkdirSync(dir, { recursive: true });
  for (const [url, end] of [[before, 'before'], [after, 'after']] as const) // biome-ignore format: a pair
    writeFileSync(join(dir, `${name}.${end}.png`), Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
}
