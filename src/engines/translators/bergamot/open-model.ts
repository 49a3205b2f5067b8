import type { Engine, Memory, ResponseOptions } from './start-engine';

/** A model's files, unpacked. One vocabulary for both languages, or first the source's and then the target's. */
export interface ModelBytes {
  readonly model: Uint8Array;
  /** Which words may become which: only those are weighed. */
  readonly shortlist: Uint8Array;
  readonly vocabularies: readonly Uint8Array[];
}

/**
 * As Firefox sets its models (toolkit/components/translations): they are trained for greedy search in 8 bit. But a translation may have four
 * times its source's pieces, not twice: a greeting of one English piece has more than two in Tamil.
 */
const CONFIG = {
  'beam-size': 1,
  normalize: '1.0',
  'word-penalty': 0,
  'max-length-break': 128,
  'mini-batch-words': 1024,
  workspace: 128, // MiB
  'max-length-factor': '4.0',
  'skip-cost': true,
  'cpu-threads': 0,
  quiet: true,
  'quiet-translation': true,
  'gemm-precision': 'int8shiftAlphaAll',
  alignment: 'soft',
};
/** What Marian reads in place must lie at multiples of this, in bytes. */
const ALIGNMENT = { model: 256, other: 64 };

const OPTIONS: ResponseOptions = { qualityScores: false, alignment: false, html: false, sentenceMappings: false };

/** Anything will do. */
const PROBE = 'Hello.';

/** Sentences → translations, one for each, in order. Blocks until all are there. */
export type Translate = (sentences: readonly string[]) => string[];

/**
 * What finds another wording: the engine gives one answer only, but with several beams (for which probabilities must be summed up) and less
 * weight on length it goes another way wherever it is not sure.
 */
const OTHER_WORDING = { 'beam-size': 6, 'skip-cost': false, normalize: '0.4' };

/** Opens a model. Throws "Aborted()" and no more when anything is wrong with a file. `otherWording`: to say it in other words. */
export function openModel(
  engine: Engine,
  { model, shortlist, vocabularies }: ModelBytes,
  otherWording = false,
): Translate {
  const place = (bytes: Uint8Array, alignment: number): Memory => {
    const memory = new engine.AlignedMemory(bytes.byteLength, alignment);
    memory.getByteArrayView().set(bytes);
    return memory;
  };
  const list = new engine.AlignedMemoryList();
  for (const vocabulary of vocabularies) list.push_back(place(vocabulary, ALIGNMENT.other));
  const yaml = Object.entries({ ...CONFIG, ...(otherWording && OTHER_WORDING) })
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');
  const weights = place(model, ALIGNMENT.model);
  const opened = new engine.TranslationModel(yaml, weights, place(shortlist, ALIGNMENT.other), list, null);
  const service = new engine.BlockingService({ cacheSize: 0 });
  const translate = (sentences: readonly string[]): string[] => {
    const texts = new engine.VectorString();
    const options = new engine.VectorResponseOptions();
    for (const sentence of sentences) {
      texts.push_back(sentence);
      options.push_back(OPTIONS);
    }
    const responses = service.translate(opened, texts, options);
    const translations = sentences.map((_, i) => responses.get(i).getTranslatedText().trim());
    for (const used of [texts, options, responses]) used.delete();
    return translations;
  };
  translate([PROBE]); // the engine reads the weights only now
  return translate;
}
