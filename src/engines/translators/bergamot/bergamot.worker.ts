import wasmUrl from '@browsermt/bergamot-translator/worker/bergamot-translator-worker.wasm?url';
import * as Comlink from 'comlink';
import { cacheKey, openModelCache } from '../../model-cache';
import type { BergamotModel, ModelFile } from '../../models';
import { once } from '../../once';
import { openModel, type Translate } from './open-model';
import { startEngine } from './start-engine';

const engine = once(async () => startEngine(await WebAssembly.compileStreaming(fetch(wasmUrl))));

let translate: Translate | undefined;

/** One model in the life of the worker: another one would only add to its memory, which never shrinks. */
const bergamotWorker = {
  /** Opens a model that is in the cache. Rejects when its files are broken. */
  async load(model: BergamotModel, otherWording: boolean): Promise<void> {
    const [started, model8Bit, shortlist, ...vocabularies] = await Promise.all([
      engine(),
      ...['model.', 'lex.'].map((name) => bytesOf(model, fileOf(model, name)!)),
      ...['vocab.', 'srcvocab.', 'trgvocab.']
        .flatMap((name) => fileOf(model, name) ?? [])
        .map((file) => bytesOf(model, file)),
    ]);
    translate = openModel(started, { model: model8Bit!, shortlist: shortlist!, vocabularies }, otherWording);
  },

  /** Blocks until all are translated. */
  translate(sentences: readonly string[]): string[] {
    if (!translate) throw new Error('No model is loaded');
    return translate(sentences);
  },
};
export type BergamotWorker = typeof bergamotWorker;

const fileOf = ({ files }: BergamotModel, name: string): ModelFile | undefined =>
  files.find(({ path }) => path.split('/').at(-1)?.startsWith(name));

async function bytesOf(model: BergamotModel, file: ModelFile): Promise<Uint8Array> {
  const stored = await (await openModelCache()).match(cacheKey(model, file));
  if (!stored) throw new Error(`${file.path} is not here`);
  return new Uint8Array(await stored.arrayBuffer());
}

Comlink.expose(bergamotWorker);
