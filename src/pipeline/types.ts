import type { LanguageCode } from '../languages';
import type { Correction, Wish } from './correct-blocks';
import type { PipelineError } from './errors';
import type { Timings } from './progress';

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

/** Red, green, blue, 0–255. */
export type Rgb = readonly [r: number, g: number, b: number];

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

export type Alignment = 'left' | 'center' | 'right' | 'justify';
/**
 * `display`: serifs of high contrast, as on posters; `condensed`: narrow and tall; `script`: joined, with
 * a broad pen; `hand`: as one prints by hand. */
export type LetterClass = 'sans' | 'serif' | 'display' | 'condensed' | 'script' | 'hand' | 'slab' | 'mono';

/** What a reader sees of the face that a line is written in. */
export interface SeenLettering {
  /** Probabilities; they sum to 1. */
  readonly classes: Readonly<Record<LetterClass, number>>;
  /** Probability. */
  readonly italic: number;
  /** CSS weight. */
  readonly weight: number;
}

/** What the letters of a line look like. Lengths in px of the original picture. */
export interface Lettering {
  readonly letterClass: LetterClass;
  /** CSS weight, 100–900. */
  readonly weight: number;
  readonly italic: boolean;
  readonly allCaps: boolean;
  /** Height of a capital letter. */
  readonly capHeight: number;
  /** How wide the letters are, as a share of our face of that class and weight. */
  readonly width: number;
  /** Extra space between letters, in font sizes. */
  readonly letterSpacing: number;
}

/** Successive lines of a block with the same lettering and ink: an emphasised line makes a run of its own. */
export interface Run extends Lettering {
  readonly ink: Rgb;
  readonly lineCount: number;
  /** From one baseline to the next; 0 for a single line. */
  readonly lineSpacing: number;
  /** From the baseline of the run before to this one's first; 0 for the first run. */
  readonly spaceBefore: number;
}

/** A shadow, or a glow when it is not moved. Lengths in px, in the picture's own axes. */
export interface Shadow {
  readonly colour: Rgb;
  /** 0–1 */
  readonly opacity: number;
  readonly dx: number;
  readonly dy: number;
  /** Standard deviation of the blur. */
  readonly blur: number;
}

/** How a block looks. Lengths in px of the original picture. Lettering and ink are those of most of its letters. */
export interface Style extends Lettering {
  readonly ink: Rgb;
  /** The ink at the letters' feet where it shades from top to bottom; null: one colour. */
  readonly inkBelow: Rgb | null;
  /** Whether it shades anew in every line, or once over all of them. */
  readonly shades: 'line' | 'block';
  /** How much of what it stands on the ink covers, 0–1; 1 where that cannot be told. */
  readonly opacity: number;
  readonly outline: { readonly colour: Rgb; readonly width: number } | null;
  readonly shadow: Shadow | null;
  readonly underline: boolean;
  /** How soft the edges are: standard deviation of the blur that a sharp edge went through. */
  readonly softness: number;
  /** From one baseline to the next, over all lines; 0 for a block of one line. */
  readonly lineSpacing: number;
  /** Baselines of the first and the last line: v in the frame turned by `angle`. */
  readonly baselines: readonly [first: number, last: number];
  readonly align: Alignment;
  /** Clockwise turn of the reading direction, radians, (-π, π]. */
  readonly angle: number;
  readonly runs: readonly Run[];
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
