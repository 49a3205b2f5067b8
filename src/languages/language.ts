export type FontClass = 'sans' | 'serif' | 'display' | 'condensed' | 'script' | 'hand' | 'slab' | 'mono';

/** Everything the house knows about one target language. */
export interface Language {
  /** In the language itself, as its readers write it. */
  readonly name: string;
  readonly script:
    | 'Latn'
    | 'Cyrl'
    | 'Grek'
    | 'Hebr'
    | 'Arab'
    | 'Deva'
    | 'Beng'
    | 'Gujr'
    | 'Taml'
    | 'Telu'
    | 'Knda'
    | 'Mlym'
    | 'Thai'
    | 'Hans'
    | 'Hant'
    | 'Jpan'
    | 'Kore';
  readonly direction: 'ltr' | 'rtl';
  /** CSS font-family list per class of letterform. */
  readonly fonts: Readonly<Record<FontClass, string>>;
  /** Quotation marks, with the space that belongs to them. */
  readonly quotes: readonly [opening: string, closing: string];
  /** For languages that write titles with capitals, as English does: the words that stay small. */
  readonly titleCase?: { readonly small: readonly string[] };
  /** What is fetched to translate into it in full: Mozilla's model for Bergamot, where there is one. */
  readonly model: {
    readonly engine: 'bergamot' | 'opus-mt';
    /** Rounded size of the download, for the interface. */
    readonly megabytes: number;
    /** COMET (Rei et al. 2022), or else BLEU, from English on FLORES (Goyal et al. 2022), where it was measured. */
    readonly comet?: number;
    readonly bleu?: number;
  } | null;
  /** Opus-MT's model on the hub, which others may have from before; null where none exists that we can load or would offer. */
  readonly opusMt: {
    readonly id: string;
    /** Token in front of every sentence, for models with several target languages. */
    readonly prefix?: `>>${string}<<`;
    readonly megabytes: number;
  } | null;
}
