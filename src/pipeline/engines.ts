import type { LanguageCode } from '../languages';
import type { PipelineError } from './errors';
import type { Progress } from './progress';
import type { FoundLine, Line, Mask, Patch, Picture, Translation, Word } from './types';

/** Finds the lines of text in a picture. No text: an empty array. */
export interface Finder {
  readonly id: string;
  find(picture: Picture, signal: AbortSignal): Promise<FoundLine[]>;
}

export interface Reading {
  /** Lines that hold no letters are missing; the rest keep their order. */
  readonly lines: readonly Line[];
  /** Lines that are writing, but in no letters that the reader knows. */
  readonly unread: readonly FoundLine[];
}

/** Reads found lines. */
export interface Reader {
  readonly id: string;
  read(picture: Picture, lines: readonly FoundLine[], signal: AbortSignal): Promise<Reading>;
}

export interface TranslationOutcome {
  /** One entry per text, in order; null: leave the text as it stands. */
  readonly translations: readonly (Translation | null)[];
  /** Texts (by index) that a model not on this machine would be needed for. */
  readonly needsModel: readonly number[];
  /** Why the model could not be had, when it was tried. */
  readonly modelFailure?: PipelineError;
}

/** A text as a translator gets it. */
export interface SourceText {
  readonly text: string;
  /** How sure the reader is of its words. */
  readonly words?: readonly Pick<Word, 'text' | 'confidence'>[];
}

/** Translates whole texts (a block each) from English, one batch per picture. */
export interface Translator {
  readonly id: string;
  translate(
    texts: readonly SourceText[],
    to: LanguageCode,
    report: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<TranslationOutcome>;
}

/**
 * Fills the picture as if the masked pixels had never been written on. Returns one patch per mask, in order, so that
 * the caller can apply only some of them. All masks count as unknown while any of them is filled.
 */
export interface Eraser {
  readonly id: string;
  erase(picture: Picture, masks: readonly Mask[], signal: AbortSignal): Promise<Patch[]>;
}

export interface Engines {
  readonly finder: Finder;
  readonly reader: Reader;
  readonly translator: Translator;
  readonly eraser: Eraser;
}
