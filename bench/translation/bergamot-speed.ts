import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { openModel } from '../../src/engines/translators/bergamot/open-model';
import { type Engine, startEngine } from '../../src/engines/translators/bergamot/start-engine';
import { SENTENCES } from './sentences';

const REPEATS = 9;
/** Pieces of a translation for each of its source, as real ones have: random weights know no end. */
const LENGTH = '1.15';

const WASM = '@browsermt/bergamot-translator/worker/bergamot-translator-worker.wasm';
const medianOf = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[list.length >> 1]!;

/** The engine, but its translations have the length of real ones. */
function withTrueLength(engine: Engine): Engine {
  const TranslationModel = new Proxy(engine.TranslationModel, {
    construct: (its, [yaml, ...files]: [string, ...object[]]) =>
      Reflect.construct(its, [yaml.replace(/max-length-factor: .*/, `max-length-factor: ${LENGTH}`), ...files]),
  });
  return new Proxy(engine, {
    get: (its, key) => (key === 'TranslationModel' ? TranslationModel : Reflect.get(its, key)),
  });
}

/** One row of the table: a model of the true shape, five sentences in one call. */
export async function measureBergamot(folder: string) {
  const wasm = readFileSync(createRequire(import.meta.url).resolve(WASM));
  const read = (name: string) => new Uint8Array(readFileSync(join(folder, name)));
  const start = performance.now();
  const engine = await startEngine(await WebAssembly.compile(wasm));
  const files = { model: read('model.bin'), shortlist: read('lex.bin'), vocabularies: [read('vocab.spm')] };
  const translate = openModel(withTrueLength(engine), files);
  const opened = performance.now() - start;
  const times: number[] = [];
  const work: number[] = [];
  for (let repeat = 0; repeat <= REPEATS; repeat++) {
    const [begin, { user, system }] = [performance.now(), process.cpuUsage()];
    translate(SENTENCES);
    const after = process.cpuUsage();
    if (repeat === 0) continue;
    times.push(performance.now() - begin);
    work.push((after.user + after.system - user - system) / 1000);
  }
  const { HEAP8 } = engine as Engine & { readonly HEAP8: Int8Array };
  return {
    'ms a picture': Math.round(medianOf(times)),
    best: Math.round(Math.min(...times)),
    'ms of the processor': Math.round(medianOf(work)),
    'ms to open': Math.round(opened),
    'MB of WASM': Math.round(HEAP8.byteLength / 1e6),
  };
}
