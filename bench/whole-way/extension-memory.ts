import { readdirSync, readFileSync } from 'node:fs';

/** Memory of the extension's own processes (pages, engine room, workers), in MB: what only they use (PSS on Linux). */
export function extensionMemory(): number {
  let kilobytes = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--extension-process')) continue;
      kilobytes += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      // It has ended in the meantime.
    }
  }
  return Math.round(kilobytes / 1000);
}
