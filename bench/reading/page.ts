import * as Comlink from 'comlink';
import type { ReadingWorker } from './reading.worker';

// What the bench calls from outside: one worker, as the engine room has one.
const worker = new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module' });
const remote = Comlink.wrap<ReadingWorker>(worker);

export const bench = {
  measure: (file: string, ways: readonly string[]) => remote.measure('/data', file, ways),
  misses: (file: string, trueBoxes: boolean) => remote.misses('/data', file, trueBoxes),
  read: (file: string, withWhole: boolean) => remote.read('/data', file, withWhole),
  async look(file: string): Promise<string> {
    const reader = new FileReader();
    const read = new Promise((resolve) => reader.addEventListener('load', resolve));
    reader.readAsDataURL(await remote.look('/data', file));
    await read;
    return String(reader.result).split(',')[1] ?? '';
  },
};
Object.assign(globalThis, { bench });
