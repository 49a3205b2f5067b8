import type { LanguageCode } from '../languages';
import type { PipelineError } from './errors';
import type { Alignment, LetterClass, Rgb, SeenLettering, Style } from './lettering';
import type { Timings } from './progress';

export type * from './lettering';

/** A point in pixels of the original picture; x to the right, y down, (0, 0) the top left corner. */
export type Point = readonly [x: number, y: number];

/** Four corners in px, clockwise from the *text's* top left (so quad[0] → quad[1] is the reading direction). */
export type Quad = readonly [Point, Point, Point, Point];

/** Decoded pixels: RGBA, 8 bit, not premultiplied, row by row. `ImageData` is one. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** A grey-scale cut-out of the picture's area: 255 = belongs to it, 0 = does not. `data.length = width * height`. */
export interface Mask {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** The ink of a line or a block. Both masks have the same geometry. */
export interface Ink {
  /** The strokes of the letters alone. */
  readonly fill: Mask;
  /** Fill + outline + shadow + glow + compression halo: what erasing has to remove. */
  readonly halo: Mask;
}

/** New pixels for the area of a mask: RGBA, same geometry as the mask they were made for. */
export interface Patch {
  readonly mask: Mask;
  readonly data: Uint8ClampedArray;
}

/**
 * Where a line of text stands: from the top of its ascenders to the bottom of its descenders, whether its letters have any or not, so
 * that lines of one font are equally high; left and right at the ink. A finder that knows the ink says so.
 */
export interface FoundLine {
  readonly quad: Quad;
  readonly ink?: Ink;
}

export interface Word {
  readonly quad: Quad;
  readonly text: string;
  /** 0–100 */
  readonly confidence: number;
}

/** A mark (bullet, tick, box, star, arrow), a picture (emoji, flag, badge), a word in another script, or one that could not be read. */
export interface Aside {
  readonly kind: 'mark' | 'picture' | 'foreign' | 'unread';
  readonly quad: Quad;
}

export interface Line extends FoundLine {
  readonly text: string;
  /** 0–100, mean of the words */
  readonly confidence: number;
  readonly words: readonly Word[];
  /** Mean colour of the strokes, where the reader knows it. */
  readonly colour?: Rgb;
  /** What face it is written in, where the reader says so. */
  readonly lettering?: SeenLettering;
  /** What stands before its first word, or behind its last, and is no English: it stays as it is. In no word, and in no ink. */
  readonly before?: Aside;
  readonly after?: Aside;
  /** What stands among its words and is none: one for each placeholder in the text (text/placeholder.ts), from left to right. */
  readonly inner?: readonly Quad[];
}

/** Lines that are read as one text, in reading order. */
export interface TextBlock {
  readonly quad: Quad;
  readonly lines: readonly Line[];
  /** The lines joined: hyphenated breaks closed, white space single; '\n' only between separate list items. */
  readonly text: string;
}

export type TranslatedBy = 'given' | 'memory' | 'bergamot' | 'opus-mt' | 'browser';

export interface Translation {
  readonly text: string;
  readonly by: TranslatedBy;
}

export interface TranslatedBlock extends TextBlock {
  readonly style: Style;
  readonly wish?: Wish;
  /** Share of the original's size that the translation was written in. */
  readonly size?: number;
  /** How it was drawn, which in languages from right to left is not as the original stands. */
  readonly align?: Alignment;
  /** null: the block was left as it stands in the picture (a name, a number, or nothing could translate it). */
  readonly translation: Translation | null;
}

export type Warning =
  | 'needs-model' // some blocks wait for the full model
  | 'not-english' // some text is in another language, and was left as it is
  | 'text-too-small' // some block had to be set below the readable floor
  | 'text-not-set' // some translation is empty or has no room at all: its block was left as it stands
  | 'first-frame-only'; // the picture is animated

export interface Request {
  readonly from: 'en';
  readonly to: LanguageCode;
  /** A block's text, white space folded → its translation; when given, no engine is asked. */
  readonly translations?: Readonly<Record<string, string>>;
  /** Stop after reading and grouping. */
  readonly readOnly?: boolean;
  /** Write every text back as it was read: what then differs from the original is our fault (`bench/mirror`). No engine is asked. */
  readonly mirror?: boolean;
  readonly corrections?: readonly Correction[];
}

export interface Result {
  /** In reading order; empty when there is no text to translate. */
  readonly blocks: readonly TranslatedBlock[];
  /** null when nothing in the picture changed. */
  readonly picture: Picture | null;
  readonly timings: Timings;
  readonly warnings: readonly Warning[];
  /** Why the full model could not be had, when some blocks needed it. */
  readonly modelFailure?: PipelineError;
}

/** A block whose look is known. */
export type DescribedBlock = TextBlock & { readonly style: Style };

/** What the user chose for the writing itself. */
export interface Wish {
  /** Share of the original's size, kept even where the text then leaves its room. */
  readonly size?: number;
  /** As it is drawn, whatever the direction of the language. */
  readonly align?: Alignment;
}

/** What the user changed in one block; what is not given stays as it was found. */
export interface Correction extends Wish {
  /** Place of the block in reading order. */
  readonly block: number;
  /** What really stands in the picture: translated anew. */
  readonly text?: string;
  /** What shall be written; nothing but white space: the block stays as it stands in the picture. */
  readonly translation?: string;
  readonly letterClass?: LetterClass;
  readonly ink?: Rgb;
}
