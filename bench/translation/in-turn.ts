import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildIfStale } from '../../scripts/build-if-stale';
import { launchWithExtension } from '../../scripts/extension-browser';
import { openJobPage, translateFile } from '../../scripts/translate-files';
import type { LanguageCode } from '../../src/languages';
import { startHub } from '../../test/e2e/hub';
import { makeShape } from '../opus-mt-shape/make-shape';

// npx tsx bench/translation/in-turn.ts: one picture into one language after the other, each with a model of true shape of its own, in the
// built extension. Memory must not grow with the languages. The second picture has the model open: what the first takes longer is the
// download and the opening; where a language comes again (no requests), the opening alone.

const PICTURE = resolve(import.meta.dirname, '../../demo/pictures/greeting-card.jpg');
const TURNS: readonly LanguageCode[] = ['de', 'es', 'fr', 'hi', 'ar', 'ga', 'it', 'nl', 'sv', 'da', 'de', 'nl'];

buildIfStale();
const hub = await startHub({ models: makeShape() });
const browser = await launchWithExtension({ offline: true });
const folder = mkdtempSync(join(tmpdir(), 'in-turn-'));
const rows: object[] = [];
try {
  const page = await openJobPage(browser);
  for (const [turn, to] of TURNS.entries()) {
    /** Milliseconds of translating. What was translated is remembered by picture: each time it is another file. */
    const time = async (which: string) => {
      const file = join(folder, `${turn}-${which}.jpg`);
      writeFileSync(file, Buffer.concat([readFileSync(PICTURE), Buffer.from(file)]));
      const outcome = await translateFile(page, file, { from: 'en', to }, hub.url);
      if (outcome.type === 'failed') throw new Error(outcome.failure.message);
      if (outcome.report.modelFailure) throw new Error(outcome.report.modelFailure.message);
      return Math.round(outcome.report.timings.translating ?? 0);
    };
    const before = hub.requests.length;
    const first = await time('first');
    const requests = hub.requests.length - before;
    const second = await time('second');
    const row = { to, requests, 'first, ms': first, 'second, ms': second, 'extension, MB': memoryBelow(process.pid) };
    console.log(Object.values(row).join('\t'));
    rows.push(row);
  }
} finally {
  await browser.close();
  await hub.close();
}
console.log(
  '\nMilliseconds of translating, one language after the other, models of true shape (where there are requests: with the download)',
);
console.table(rows);

/** PSS of the extension's processes below a process, in MB: other browsers on the machine do not count. */
function memoryBelow(root: number): number {
  const parents = new Map<number, number>();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      parents.set(Number(pid), Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]));
    } catch {
      // It has ended in the meantime.
    }
  }
  const isBelow = (pid: number): boolean => pid === root || (parents.has(pid) && pid > 1 && isBelow(parents.get(pid)!));
  let kilobytes = 0;
  for (const pid of parents.keys()) {
    try {
      if (!isBelow(pid) || !readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--extension-process')) continue;
      kilobytes += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      // The same.
    }
  }
  return Math.round(kilobytes / 1000);
}
