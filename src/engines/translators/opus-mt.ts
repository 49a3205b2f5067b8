import type { LanguageCode } from '../../languages';
import type { Translator } from '../../pipeline/engines';
import { downloadModel } from '../download';
import { nameOf, opusMtModel } from '../models';
import { bySentences } from './by-sentences';
import type { LookUp } from './memory/index-corpus';
import { createModelWorker } from './model-worker';
import type { OpusMtWorker } from './opus-mt.worker';
import { throwAwayBroken } from './throw-away-broken';

/** The worker looks for a cancel between two steps; one that has not found it within this time is ended. */
const PATIENCE_MS = 1000;

export interface OpusMtOptions {
  /** Origin that models are downloaded from. */
  readonly hub: string;
  /** What is known by heart: where it answers, the model is not asked. */
  readonly lookUpIn: (to: LanguageCode) => Promise<LookUp>;
}

/** Opus-MT by transformers.js, in a worker of its own. `beams`: 4 looks for the best translation, 1 is fast. */
export function createOpusMt({ hub, lookUpIn }: OpusMtOptions): (beams: number) => Translator {
  const use = createModelWorker<OpusMtWorker>({
    start: () => new Worker(new URL('./opus-mt.worker.ts', import.meta.url), { type: 'module' }),
    cancel: (remote) => void remote.cancel(),
    patienceMs: PATIENCE_MS,
  });
  return (beams) => ({
    id: 'opus-mt',
    async translate(texts, to, report, signal) {
      const model = opusMtModel(to);
      if (!model) return { translations: texts.map(() => null), needsModel: texts.map((_, i) => i) };
      await downloadModel(
        hub,
        model,
        (loadedBytes, totalBytes) => report({ stage: 'downloading', loadedBytes, totalBytes }),
        signal,
      );
      report({ stage: 'translating' });
      return bySentences(texts, to, 'opus-mt', await lookUpIn(to), (sentences) => {
        const prefixed = sentences.map((text) => (model.prefix ? `${model.prefix} ${text}` : text));
        return use(
          {
            model: nameOf(model),
            open: (remote) => throwAwayBroken(remote.load(model), model, hub, isBroken),
            work: (remote) => remote.translate(prefixed, beams),
          },
          signal,
        );
      });
    },
  });
}

/** Not for want of memory or time, and not because somebody ended it. */
const isBroken = (cause: unknown): boolean =>
  cause instanceof Error &&
  /protobuf|ERROR_CODE|JSON|tokenizer|vocab|Could not locate file|undefined/i.test(cause.message);
