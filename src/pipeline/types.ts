import type { LanguageCode } from '../languages';
import type { PipelineError } from './errors';

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

/** The ink of a block. Both masks have the same geometry. */
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

/** Red, green, blue, 0–255. */
export type Rgb = readonly [r: number, g: number, b: number];

/** Where a line of text stands. A finder that knows the ink (strokes, outline, shadow) says so. */
export interface FoundLine {
  readonly quad: Quad;
  readonly ink?: Mask;
}

export interface Word {
  readonly quad: Quad;
  readonly text: string;
  /** 0–100 */
  readonly confidence: number;
}

export interface Line extends FoundLine {
  readonly text: string;
  /** 0–100, mean of the words */
  readonly confidence: number;
  readonly words: readonly Word[];
}

/** Lines that are read as one text, in reading order. */
export interface TextBlock {
  readonly quad: Quad;
  readonly lines: readonly Line[];
  /** The lines joined: hyphenated breaks closed, white space single; '\n' only between separate list items. */
  readonly text: string;
}

export type Alignment = 'left' | 'center' | 'right';
export type LetterClass = 'sans' | 'serif' | 'condensed' | 'script' | 'slab' | 'mono';

/** How a block looks. Lengths in px of the original picture. */
export interface Style {
  readonly ink: Rgb;
  readonly outline: { readonly colour: Rgb; readonly width: number } | null;
  /** Height of a capital letter: the median of the lines. */
  readonly capHeight: number;
  /** From one baseline to the next; 0 for a block of one line. */
  readonly lineSpacing: number;
  /** CSS weight, 400 or 700. */
  readonly weight: number;
  readonly italic: boolean;
  readonly letterClass: LetterClass;
  readonly allCaps: boolean;
  readonly align: Alignment;
  /** Clockwise turn of the reading direction, radians, (-π, π]. */
  readonly angle: number;
}

export type TranslatedBy = 'given' | 'memory' | 'opus-mt';

export interface Translation {
  readonly text: string;
  readonly by: TranslatedBy;
}

export interface TranslatedBlock extends TextBlock {
  readonly style: Style;
  /** null: the block was left as it stands in the picture (a name, a number, or nothing could translate it). */
  readonly translation: Translation | null;
}

export type Warning =
  | 'needs-model' // some blocks wait for the full model
  | 'text-too-small' // some block had to be set below the readable floor
  | 'first-frame-only'; // the picture is animated

export interface Request {
  readonly from: 'en';
  readonly to: LanguageCode;
  /** A block's text, white space folded → its translation; when given, no engine is asked. */
  readonly translations?: Readonly<Record<string, string>>;
  /** Stop after reading and grouping. */
  readonly readOnly?: boolean;
}

export type Stage = 'loading' | 'finding' | 'reading' | 'grouping' | 'translating' | 'erasing' | 'typesetting';

/** Milliseconds per stage. Translating and erasing overlap. */
export type Timings = Partial<Record<Stage, number>>;

export interface Progress {
  readonly stage: Stage | 'downloading';
  /** Only while downloading. */
  readonly loadedBytes?: number;
  readonly totalBytes?: number;
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
