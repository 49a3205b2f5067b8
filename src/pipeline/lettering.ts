/** Red, green, blue, 0–255. */
export type Rgb = readonly [r: number, g: number, b: number];

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
