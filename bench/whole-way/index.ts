import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, parse, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { buildIfStale } from '../../scripts/build-if-stale';
import { type ExtensionBrowser, launchWithExtension } from '../../scripts/extension-browser';
import { NO_HUB, openJobPage, translateFile } from '../../scripts/translate-files';
import type { Report } from '../../src/shared/job-port';
import { type Hub, startHub } from '../../test/e2e/hub';
import { makeShape } from '../opus-mt-shape/make-shape';
import type { Seed, SeedTimings } from '../seed-port/seed-port';
import { serveSeed } from '../seed-port/serve-seed';
import { extensionMemory } from './extension-memory';

// The whole way, warm, in one run on the same pictures: ours with what ships, ours with a full model, and the seed.

const PICTURES = ['quote-on-photograph.jpg', 'greeting-card.jpg', 'meme.jpg', 'poster.jpg', 'chat-screenshot.png'];
const FOLDER = resolve(import.meta.dirname, '../../demo/pictures');
const REPEATS = 3;
/** The engine room ends its worker after a minute without work; a little more. */
const IDLE_MS = 65_000;

let copy = 0;

type Row = Readonly<Record<string, string | number>>;

buildIfStale();
const copies = mkdtempSync(join(tmpdir(), 'palimpsest-bench-'));
const hub = await startHub({ models: makeShape() });
const seedServer = await serveSeed();
const browser = await launchWithExtension({ offline: true });
try {
  const ours = await measureOurs(browser, hub);
  const working = extensionMemory();
  const seed = await measureSeed(browser, `${seedServer.url}/`, hub);
  for (const file of PICTURES) {
    console.log(`\n${file}, milliseconds (median of ${REPEATS}, warm)`);
    console.table({ ...ours.get(file), 'the seed, full model': seed.get(file) });
  }
  await measureIdle(browser, working);
} finally {
  await browser.close();
  await seedServer.close();
  await hub.close();
  rmSync(copies, { recursive: true });
}

async function measureOurs(browser: ExtensionBrowser, hub: Hub): Promise<Map<string, Record<string, Row>>> {
  const page = await openJobPage(browser);
  const rows = new Map<string, Record<string, Row>>();
  for (const [name, url] of [
    ['ours, memory', NO_HUB],
    ['ours, memory, then full model', hub.url],
  ] as const) {
    await translateOnce(page, PICTURES[0] as string, url); // warms all engines up
    for (const file of PICTURES) {
      const runs: Row[] = [];
      for (let i = 0; i < REPEATS; i++) runs.push(await translateOnce(page, file, url));
      rows.set(file, { ...rows.get(file), [name]: median(runs) });
    }
  }
  await page.close();
  return rows;
}

/** Under new bytes each time, so that it does not come out of the result cache. */
async function translateOnce(page: Page, file: string, hub: string): Promise<Row> {
  const path = join(copies, `${++copy}-${basename(file)}`);
  writeFileSync(path, Buffer.concat([readFileSync(join(FOLDER, file)), Buffer.from(String(copy))]));
  const start = performance.now();
  const outcome = await translateFile(page, path, { from: 'en', to: 'de' }, hub, 'opus-mt');
  const all = performance.now() - start;
  if (outcome.type === 'failed') throw new Error(`${parse(file).name}: ${outcome.failure.message}`);
  return { ...describe(outcome.report), all };
}

function describe({ blocks, timings }: Report): Row {
  const words = blocks.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const { finding = 0, reading = 0, grouping = 0, translating = 0, erasing = 0, typesetting = 0 } = timings;
  return {
    words,
    read: finding + reading,
    group: grouping,
    translate: translating,
    erase: erasing,
    write: typesetting,
  };
}

async function measureSeed(browser: ExtensionBrowser, url: string, hub: Hub): Promise<Map<string, Row>> {
  const page = await browser.context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'openSeed' in globalThis);
  const seed = await page.evaluateHandle(
    ({ hub, assets }) =>
      (globalThis as unknown as { openSeed(...args: string[]): Promise<Seed> }).openSeed(
        assets,
        hub,
        'Xenova/opus-mt-en-de',
        '',
      ),
    { hub: hub.url, assets: `${url}node_modules` },
  );
  const once = async (file: string): Promise<Row> => {
    const encoded = readFileSync(join(FOLDER, file)).toString('base64');
    const { text, timings } = await seed.evaluate(async (seed, encoded) => {
      const bytes = Uint8Array.from(atob(encoded), (char) => char.charCodeAt(0));
      const { text, timings } = await seed.translate(new Blob([bytes]));
      return { text, timings };
    }, encoded);
    return { words: text.split(/\s+/).length, ...named(timings) };
  };
  const rows = new Map<string, Row>();
  await once(PICTURES[0] as string);
  for (const file of PICTURES) {
    const runs: Row[] = [];
    for (let i = 0; i < REPEATS; i++) runs.push(await once(file));
    rows.set(file, median(runs));
  }
  await page.close();
  return rows;
}

function named({ read, translate, erase, write, all }: SeedTimings): Row {
  return {
    read,
    group: 0,
    translate,
    erase,
    write,
    all,
  };
}

async function measureIdle(browser: ExtensionBrowser, working: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
  const idle = extensionMemory();
  await (await browser.background()).evaluate(() => chrome.offscreen.closeDocument());
  console.log("\nMemory of the extension's processes, MB");
  console.table([{ 'after work': working, 'a minute later': idle, 'engine room closed': extensionMemory() }]);
}

function median(rows: readonly Row[]): Row {
  const middle = (key: string): number => {
    const sorted = rows.map((row) => Number(row[key])).sort((a, b) => a - b);
    return Math.round(sorted[sorted.length >> 1] ?? 0);
  };
  return Object.fromEntries(Object.keys(rows[0] ?? {}).map((key) => [key, middle(key)]));
}
