import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, parse, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dataUrl } from '../../scripts/draw-pictures/data-url';
import { mimeTypeOf } from '../../scripts/translate-files';
import { isLanguageCode, type LanguageCode } from '../../src/languages';
import { openWorkbench } from '../open-workbench';
import { scoreWords, wordsOf } from '../reading/score-words';
import { printAgreement } from './agreement';
import { drawSheets } from './draw-sheets';
import { likeSentences } from './like-sentences';
import type { Mirror, Rewritten } from './page';
import { type Measured, printMirror } from './print-mirror';

/**
 * npm run bench -- mirror [--pictures DIR]: writes every text back as the same English, by the whole pipeline, and compares with the picture.
 *   --show DIR    results, what was read and found, and sheets of pairs, worst first
 *   --to de,hi    instead: writes sentences of like length in these languages, to be looked at
 *   --kept DIR    keeps what was read there, and does not read it again
 *   --again       reads the results again with our own reader
 *   --only NAME   pictures whose names hold this
 * How block and style agree with labels.tsv is printed for the pictures that stand there.
 */
const { values } = parseArgs({
  options: {
    pictures: { type: 'string', default: resolve(import.meta.dirname, '../../demo/pictures') },
    show: { type: 'string' },
    to: { type: 'string' },
    kept: { type: 'string' },
    again: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  },
});
if (!existsSync(values.pictures)) {
  console.error(`There is no folder ${values.pictures}`);
  process.exit(2);
}
const folder = resolve(values.pictures);
const files = readdirSync(folder).filter((file) => /\.(png|jpe?g|webp)$/.test(file) && file.includes(values.only));
const languages: readonly LanguageCode[] = values.to ? values.to.split(',').filter(isLanguageCode) : [];
for (const dir of [values.show, values.kept]) if (dir) mkdirSync(dir, { recursive: true });

type Page = { readonly workbench: Mirror };
const { page, browser, close } = await openWorkbench('bench/mirror/page.html');
try {
  const measured: Measured[] = [];
  for (const file of files) measured.push(await measure(file));
  printMirror(measured);
  printAgreement(measured);
  if (values.show) await drawSheets(browser, folder, values.show, measured);
} finally {
  await close();
}

async function measure(file: string): Promise<Measured> {
  const url = dataUrl(join(folder, file), mimeTypeOf(file));
  const keptAt = values.kept && join(values.kept, `${file}.json`);
  let kept = keptAt && existsSync(keptAt) ? readFileSync(keptAt, 'utf8') : null;
  const rewrite = async (request: Parameters<Mirror['rewrite']>[2]): Promise<Rewritten> => {
    const result = await page.evaluate(
      ([url, kept, request]) => (globalThis as unknown as Page).workbench.rewrite(url, kept, request),
      [url, kept, request] as const,
    );
    kept = result.kept;
    return result;
  };
  // Another language with Latin letters has no rules of its own for what is English.
  const mirror = await rewrite({ from: 'en', to: 'de', mirror: true });
  if (keptAt && kept) writeFileSync(keptAt, kept);
  save(file, 'en', mirror);
  for (const to of languages) {
    const texts = mirror.blocks.map(({ text }) => text);
    save(file, to, await rewrite({ from: 'en', to, translations: likeSentences(texts, to) }));
  }
  const read = values.again ? await readAgain(mirror.written) : null;
  return { file, ...mirror, again: read && shareOf(mirror, read), breaks: read && breaksKept(mirror, read) };
}

const readAgain = (url: string): Promise<string[]> =>
  page.evaluate((url) => (globalThis as unknown as Page).workbench.read(url), url);

function save(file: string, to: string, { written, blocks, timings, warnings }: Rewritten): void {
  if (!values.show) return;
  const path = join(values.show, `${parse(file).name}.${to}`);
  writeFileSync(`${path}.png`, Buffer.from(written.split(',')[1] ?? '', 'base64'));
  writeFileSync(`${path}.json`, `${JSON.stringify({ blocks, timings, warnings }, null, 1)}\n`);
}

/** Share of the words that were written which are read again. */
function shareOf({ blocks }: Rewritten, read: readonly string[]): number {
  const written = blocks.flatMap(({ written }) => (written ? { text: written } : []));
  const { expected, right } = scoreWords(written, read.map((text) => ({ text }))); // biome-ignore format: one call
  return right / Math.max(1, expected);
}

/** Share of the lines that are read again as one line. */
function breaksKept({ blocks }: Rewritten, read: readonly string[]): number {
  const fold = (text: string) => wordsOf({ text }).join(' ');
  const again = new Set(read.map(fold));
  const lines = blocks.flatMap(({ written, lines }) => (written ? lines.map(({ text }) => fold(text)) : []));
  return lines.filter((line) => again.has(line)).length / Math.max(1, lines.length);
}
