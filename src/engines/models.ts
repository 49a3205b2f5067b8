import { type LanguageCode, languageOf } from '../languages';

export interface Model {
  /** As the hub names it. */
  readonly id: string;
  readonly revision: string;
  readonly files: readonly ModelFile[];
  /** Size of the whole download, rounded. */
  readonly bytes: number;
  readonly licence: string;
  /** Token in front of every sentence, for models with several target languages; or ''. */
  readonly prefix: string;
  /** tokenizer.json has the pieces in another order than the network; vocab.json has the right one. */
  readonly tokenizerOutOfOrder: boolean;
}

export interface ModelFile {
  readonly path: string;
  /** Exact size and SHA-256 (hex), where known: a file that differs is not used. */
  readonly bytes?: number;
  readonly sha256?: string;
}

const MEGABYTE = 1_000_000;

/** What transformers.js reads of a Marian model in 8 bit. */
const FILES: readonly ModelFile[] = [
  { path: 'config.json' },
  { path: 'generation_config.json' },
  { path: 'tokenizer.json' },
  { path: 'tokenizer_config.json' },
  { path: 'onnx/encoder_model_quantized.onnx' },
  { path: 'onnx/decoder_model_merged_quantized.onnx' },
];

const OUT_OF_ORDER: ReadonlySet<string> = new Set(['onnx-community/opus-mt-tc-big-en-tr']);

/** Opus-MT for a language (Tiedemann & Thottingal 2020), as an ONNX model on the hub; null where there is none. */
export function opusMtModel(to: LanguageCode): Model | null {
  const { model } = languageOf(to);
  if (!model) return null;
  const tokenizerOutOfOrder = OUT_OF_ORDER.has(model.id);
  return {
    id: model.id,
    revision: 'main',
    files: tokenizerOutOfOrder ? [...FILES, { path: 'vocab.json' }] : FILES,
    bytes: model.megabytes * MEGABYTE,
    licence: 'CC-BY-4.0',
    prefix: model.prefix ?? '',
    tokenizerOutOfOrder,
  };
}

/** The hub's address of a file. */
export const fileUrl = (hub: string, { id, revision }: Model, { path }: ModelFile): string =>
  `${hub}/${id}/resolve/${revision}/${path}`;
