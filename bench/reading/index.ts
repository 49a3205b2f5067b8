import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { ensureBrowser } from '../../scripts/ensure-browser';
import type { bench } from './page';
import { printTables } from './print-tables';
import { readTruth } from './read-truth';
import type { Rows } from './reading.worker';
import { serveBench } from './serve-bench';
import { printTranscripts, readTranscripts, TABLE } from './transcripts';

// Made by training/finder/generate.py --split heldout; out of git.
const DATA = resolve(import.meta.dirname, '../../out/finder/heldout');

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: DATA },
    count: { type: 'string', default: '100000' },
    ways: { type: 'string', default: 'ours,oracle,whole' },
    groups: { type: 'string' },
    look: { type: 'string' },
    misses: { type: 'string' },
    keep: { type: 'string' },
    minutes: { type: 'string', default: '100000' },
  },
});
const data = resolve(values.data);
if (!existsSync(data)) {
  console.error(`There are no pictures in ${data}. Make some with training/finder/generate.py, or name others:`);
  console.error(
    'tsx bench/reading/index.ts --data DIR [--count N] [--groups a,b] [--ways ours,oracle,whole|psm3] [--look DIR] [--misses found|true]',
  );
  console.error(
    '  DIR may hold real pictures instead, with their words alone in a truth.tsv: see bench/reading/transcripts.ts',
  );
  console.error('  --keep FILE --minutes N: in parts; what the file holds is not measured again');
  process.exit(2);
}

/** What Tesseract says of every picture. */
const NOISE = /^Estimating resolution/;

interface Measured {
  readonly file: string;
  readonly group: string;
  readonly rows: Rows;
}

type Bench = { readonly bench: typeof bench };

const transcripts = existsSync(join(data, TABLE)) ? readTranscripts(data) : null;
const groups = values.groups?.split(',');
const files = (
  transcripts?.map(({ file }) => file) ?? readdirSync(data).filter((file) => /^[^.]+\.(png|jpg)$/.test(file))
)
  .filter((file) => transcripts || !groups || groups.includes(readTruth(data, file).group))
  .slice(0, Number(values.count));

const work = mkdtempSync(join(tmpdir(), 'palimpsest-bench-'));
const server = await serveBench(data, work);
const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  chromiumSandbox: process.platform !== 'linux' || process.getuid?.() !== 0,
});
try {
  const page = await browser.newPage();
  page.on(
    'console',
    (message) => message.type() === 'error' && !NOISE.test(message.text()) && console.error(message.text()),
  );
  await page.goto(server.url);
  await page.waitForFunction(() => 'bench' in globalThis);
  if (values.look) {
    mkdirSync(values.look, { recursive: true });
    for (const file of files) {
      const jpeg = await page.evaluate((file) => (globalThis as unknown as Bench).bench.look(file), file);
      writeFileSync(join(values.look, file.replace(/\.\w+$/, '.jpg')), Buffer.from(jpeg, 'base64'));
    }
  } else if (transcripts) {
    const read = [];
    for (const [i, transcript] of transcripts.slice(0, files.length).entries()) {
      const once = () =>
        page.evaluate(([file, withWhole]) => (globalThis as unknown as Bench).bench.read(file, withWhole), [
          transcript.file,
          /whole|psm3/.test(values.ways),
        ] as const);
      if (i === 0) await once(); // pays for loading the engines
      read.push({ ...transcript, ...(await once()) });
    }
    printTranscripts(read);
  } else if (values.misses) {
    for (const file of files) {
      const misses = await page.evaluate(
        ([file, trueBoxes]) => (globalThis as unknown as Bench).bench.misses(file, trueBoxes),
        [file, values.misses === 'true'] as const,
      );
      for (const miss of misses) console.log(`${file} ${readTruth(data, file).group}: ${miss}`);
    }
  } else {
    const ways = values.ways.split(',');
    const measured: Measured[] = [];
    const kept = values.keep && existsSync(values.keep) ? readFileSync(values.keep, 'utf8').split('\n') : [];
    for (const line of kept) if (line) measured.push(JSON.parse(line));
    const end = Date.now() + 60_000 * Number(values.minutes);
    const open = files.filter((file) => !measured.some((one) => one.file === file));
    for (const [i, file] of open.entries()) {
      if (Date.now() > end) break;
      const measure = ([file, ways]: readonly [string, readonly string[]]) =>
        (globalThis as unknown as Bench).bench.measure(file, ways);
      // The first picture pays for loading the engines: it is measured twice, and counts once.
      if (i === 0) await page.evaluate(measure, [file, ways] as const);
      const rows = await page.evaluate(measure, [file, ways] as const);
      const one: Measured = { file, group: readTruth(data, file).group, rows };
      measured.push(one);
      if (values.keep) appendFileSync(values.keep, `${JSON.stringify(one)}\n`);
    }
    printTables(measured);
    console.log(`\n${measured.length} pictures measured, ${files.length - measured.length} left`);
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(work, { recursive: true, force: true });
}
