import { type LanguageCode, languageOf } from '../languages';

interface Stored {
  /** The repository, as the hub names it. */
  readonly id: string;
  readonly revision: string;
  /** What the paths of its files begin with, where a repository holds more than one model; or ''. */
  readonly folder: string;
  readonly files: readonly ModelFile[];
  /** Size of the whole download, rounded. */
  readonly bytes: number;
  readonly licence: string;
}

export interface BergamotModel extends Stored {
  readonly kind: 'bergamot';
}

export interface OpusMtModel extends Stored {
  readonly kind: 'opus-mt';
  /** Token in front of every sentence, for models with several target languages; or ''. */
  readonly prefix: string;
  /** tokenizer.json has the pieces in another order than the network; vocab.json has the right one. */
  readonly tokenizerOutOfOrder: boolean;
}

export type Model = BergamotModel | OpusMtModel;

export interface ModelFile {
  readonly path: string;
  /** Exact size and SHA-256 (hex), where known: a file that differs is not used. */
  readonly bytes?: number;
  readonly sha256?: string;
  /** It comes packed by gzip, and is kept unpacked: what it must be then. */
  readonly unpacked?: { readonly bytes?: number; readonly sha256?: string };
  /** Address at the second source, where there is one: asked when the hub fails, or when it has none of the files. */
  readonly second?: string;
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
export function opusMtModel(to: LanguageCode): OpusMtModel | null {
  const { opusMt } = languageOf(to);
  if (!opusMt) return null;
  const tokenizerOutOfOrder = OUT_OF_ORDER.has(opusMt.id);
  return {
    kind: 'opus-mt',
    id: opusMt.id,
    revision: 'main',
    folder: '',
    files: tokenizerOutOfOrder ? [...FILES, { path: 'vocab.json' }] : FILES,
    bytes: opusMt.megabytes * MEGABYTE,
    licence: 'CC-BY-4.0',
    prefix: opusMt.prefix ?? '',
    tokenizerOutOfOrder,
  };
}

/** One name for one thing on this machine: downloads of it take turns, and deleting takes all of it. */
export const nameOf = ({ id, folder }: Model): string => (folder ? `${id}/${folder}` : id);

/** The hub's address of a file. */
export const fileUrl = (hub: string, { id, revision }: Model, { path }: ModelFile): string =>
  `${hub}/${id}/resolve/${revision}/${path}`;
