import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildIfStale } from '../../scripts/build-if-stale';
import { launchWithExtension } from '../../scripts/extension-browser';
import { openJobPage, translateFile } from '../../scripts/translate-files';
import type { LanguageCode } from '../../src/languages';
import { startHub } from '../../test/e2e/hub';
import { makeShape } from '../opus-mt-shape/make-shape';

// npx tsx bench/translation/in-turn.ts: one picture into one language after the other, each with a model of true shape of its own, in the
// built extension. Memory must not grow with the languages; the time of the second picture shows what opening a model costs.

const PICTURE = resolve(import.meta.dirname, '../../demo/pictures/greeting-card.jpg');
const TURNS: readonly LanguageCode[] = ['de', 'es', 'fr', 'hi', 'ar', 'ga', 'de', 'es', 'fr', 'hi'];

buildIfStale();
const hub = await startHub({ models: makeShape() });
const browser = await launchWithExtension({ offline: true });
const rows: object[] = [];
try {
  const page = await openJobPage(browser);
  for (const [turn, to] of TURNS.entries()) {
    const time = async (version: string) => {
      // A result is remembered; other settings are another request.
      const request = { from: 'en', to, translations: undefined, readOnly: false, version } as never;
      const start = performance.now();
      const outcome = await translateFile(page, PICTURE, request, hub.url);
      const timings = outcome.type === 'failed' ? {} : outcome.report.timings;
      return { all: Math.round(performance.now() - start), translating: Math.round(timings.translating ?? 0) };
    };
    const before = hub.requests.length;
    const first = await time(`${turn} first`);
    const requests = hub.requests.length - before;
    const second = await time(`${turn} second`);
    rows.push({
      to,
      requests,
      'first, ms of translating': first.translating,
      'second, ms': second.translating,
      'extension, MB': descendantsMemory(process.pid),
    });
  }
} finally {
  await browser.close();
  await hub.close();
}
console.log(
  '\nOne language after the other, models of true shape (the first three columns with download where there are requests)',
);
console.table(rows);

/** PSS of the extension's processes below a process, in MB: other browsers on the machine do not count. */
function descendantsMemory(root: number): number {
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
