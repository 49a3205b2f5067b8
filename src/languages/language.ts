export type FontClass = 'sans' | 'serif' | 'display' | 'condensed' | 'script' | 'hand' | 'slab' | 'mono';

/** Everything the house knows about one target language. */
export interface Language {
  /** In the language itself, as its readers write it. */
  readonly name: string;
  readonly script: 'Latn' | 'Cyrl' | 'Deva' | 'Arab' | 'Hans' | 'Jpan';
  readonly direction: 'ltr' | 'rtl';
  /** CSS font-family list per class of letterform. */
  readonly fonts: Readonly<Record<FontClass, string>>;
  /** Quotation marks, with the space that belongs to them. */
  readonly quotes: readonly [opening: string, closing: string];
  /** For languages that write titles with capitals, as English does: the words that stay small. */
  readonly titleCase?: { readonly small: readonly string[] };
  /** The full model on the hub; null where none exists that we can load. */
  readonly model: {
    readonly id: string;
    /** Token in front of every sentence, for models with several target languages. */
    readonly prefix?: `>>${string}<<`;
    /** Rounded size of the download, for the interface. */
    readonly megabytes: number;
    /** BLEU on FLORES (Goyal et al. 2022) from English, where it was measured: comparable within a language only, roughly between them. */
    readonly bleu?: number;
  } | null;
}
