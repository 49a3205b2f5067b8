import type { LanguageCode } from '../../../languages';
import type { Translator } from '../../../pipeline/engines';
import { bergamotModel } from '../../catalogue';
import { downloadModel } from '../../download';
import { nameOf } from '../../models';
import { bySentences } from '../by-sentences';
import type { LookUp } from '../memory/index-corpus';
import { createModelWorker } from '../model-worker';
import { throwAwayBroken } from '../throw-away-broken';
import type { BergamotWorker } from './bergamot.worker';

/** Sentences in one call: the engine blocks its thread, and between two calls a cancel is seen. */
const AT_ONCE = 8;
/** Eight sentences take some tenths of a second. */
const PATIENCE_MS = 500;
/** It holds some 500 MB, and opens in less than a second. */
const IDLE_MS = 30_000;

export interface BergamotOptions {
  /** Origin that models are downloaded from. */
  readonly hub: string;
  /** The user has permitted the second source. */
  readonly maySecond: boolean;
  /** What is known by heart: where it answers, the model is not asked. */
  readonly lookUpIn: (to: LanguageCode) => Promise<LookUp>;
  /** In other words than else, wherever it is not sure. */
  readonly otherWording?: boolean;
}

const use = createModelWorker<BergamotWorker>({
  start: () => new Worker(new URL('./bergamot.worker.ts', import.meta.url), { type: 'module' }),
  patienceMs: PATIENCE_MS,
  idleMs: IDLE_MS,
});

/** Mozilla's models by Bergamot, the engine of Firefox's translations (Bogoychev et al. 2021), as WASM in a worker of its own. */
export function createBergamot({ hub, maySecond, lookUpIn, otherWording = false }: BergamotOptions): Translator {
  return {
    id: 'bergamot',
    async translate(texts, to, report, signal) {
      const model = await bergamotModel(to);
      if (!model) return { translations: texts.map(() => null), needsModel: texts.map((_, i) => i) };
      const tell = (loadedBytes: number, totalBytes: number) =>
        report({ stage: 'downloading', loadedBytes, totalBytes });
      await downloadModel(hub, model, tell, signal, maySecond);
      report({ stage: 'translating' });
      return bySentences(texts, to, 'bergamot', await lookUpIn(to), async (sentences) => {
        const translated: string[] = [];
        for (let from = 0; from < sentences.length; from += AT_ONCE) {
          const batch = sentences.slice(from, from + AT_ONCE);
          const answers = await use(
            {
              model: `${nameOf(model)}@${model.revision}${otherWording ? ' in other words' : ''}`,
              open: (remote) => throwAwayBroken(remote.load(model, otherWording), model, hub, isBroken),
              work: (remote) => remote.translate(batch),
            },
            signal,
          );
          translated.push(...answers);
        }
        return translated;
      });
    },
  };
}

/** All that the engine says of a file that is not what it should be; of too little memory it says more. */
const isBroken = (cause: unknown): boolean => cause instanceof Error && /Aborted\(\)|is not here/.test(cause.message);
