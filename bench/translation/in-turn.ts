import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from '../../scripts/build-if-stale';
import { launchWithExtension } from '../../scripts/extension-browser';
import { openJobPage, translateFile } from '../../scripts/translate-files';
import type { LanguageCode } from '../../src/languages';
import { startHub } from '../../test/e2e/hub';
import { makeShape } from '../opus-mt-shape/make-shape';

// npx tsx bench/translation/in-turn.ts: a picture of one sentence into one language after the other, each with a model of true shape of its own, in the
// built extension. Memory must not grow with the languages. A second picture finds the model open: what the first takes longer is the
// download and the opening, and in the last turn, where there are no requests, the opening alone. Times are the extension's processor time,
// most of it one thread's: about what a machine with nothing else to do takes.

/** Of a sentence that the memory does not know. What was translated is remembered by picture and text: each time it is another boat. */
const BOATS = 'red blue green white black yellow brown grey pink orange golden silver purple'.split(' ');
const TURNS: readonly LanguageCode[] = ['de', 'es', 'fr', 'hi', 'ar', 'ga', 'it', 'nl', 'sv', 'da', 'de'];

/** Of Linux. */
const TICKS_PER_SECOND = 100;

buildIfStale();
const hub = await startHub({ models: makeShape() });
const browser = await launchWithExtension({ offline: true });
const folder = mkdtempSync(join(tmpdir(), 'in-turn-'));
const rows: object[] = [];
try {
  const page = await openJobPage(browser);
  const paper = await browser.context.newPage();
  await paper.setViewportSize({ width: 800, height: 120 });
  for (const [turn, to] of TURNS.entries()) {
    /** Seconds. */
    const time = async (boat = BOATS.shift()) => {
      const file = join(folder, `${boat}.png`);
      await paper.setContent(
        `<p style="font: 32px sans-serif">The ${boat} boat brings fresh flour to the old harbour.</p>`,
      );
      writeFileSync(file, await paper.screenshot());
      const before = extensionUse().seconds;
      const outcome = await translateFile(page, file, { from: 'en', to }, hub.url, 'opus-mt');
      if (outcome.type === 'failed') throw new Error(outcome.failure.message);
      const { blocks, modelFailure } = outcome.report;
      if (modelFailure) throw new Error(modelFailure.message);
      if (blocks[0]?.translation?.by !== 'opus-mt') throw new Error(`Read: ${blocks.map(({ text }) => text)}`);
      return (extensionUse().seconds - before).toFixed(1);
    };
    const before = hub.requests.length;
    const first = await time();
    const requests = hub.requests.length - before;
    const second = turn === 0 || turn === TURNS.length - 1 ? await time() : '';
    const row = { to, requests, 'first, s': first, 'second, s': second, MB: extensionUse().megabytes };
    console.log(Object.values(row).join('\t'));
    rows.push(row);
  }
} finally {
  await browser.close();
  await hub.close();
}
console.log(
  '\nOne language after the other, models of true shape: processor time for a whole picture (the first with the download), memory',
);
console.table(rows);

/** Processor time and memory (PSS) of the extension's processes below this one: other browsers on the machine do not count. */
function extensionUse(): { seconds: number; megabytes: number } {
  const parents = new Map<number, number>();
  const read = (pid: number, file: string): string => {
    try {
      return readFileSync(`/proc/${pid}/${file}`, 'utf8');
    } catch {
      return ''; // It has ended in the meantime.
    }
  };
  for (const name of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
    parents.set(Number(name), Number(/\) \S (\d+)/.exec(read(Number(name), 'stat'))?.[1]));
  const isBelow = (pid: number): boolean =>
    pid === process.pid || (parents.has(pid) && pid > 1 && isBelow(parents.get(pid)!));
  let [ticks, kilobytes] = [0, 0];
  for (const pid of parents.keys()) {
    if (!isBelow(pid) || !read(pid, 'cmdline').includes('--extension-process')) continue;
    const stat = read(pid, 'stat').split(') ')[1]?.split(' ') ?? [];
    ticks += Number(stat[11] ?? 0) + Number(stat[12] ?? 0);
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(read(pid, 'smaps_rollup'))?.[1] ?? 0);
  }
  return { seconds: ticks / TICKS_PER_SECOND, megabytes: Math.round(kilobytes / 1000) };
}
