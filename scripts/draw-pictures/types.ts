import type { Quad } from '../../src/pipeline/types';

/** A picture to draw: a piece of HTML that fills `width` × `height` px. Text that counts stands in `[data-block]`. */
export interface Drawing {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly format: 'jpeg' | 'png';
  /** Of a JPEG, 1–100; 88 when not given. */
  readonly quality?: number;
  /** Leave the page's own background out: a PNG with an alpha channel. */
  readonly transparent?: boolean;
  /** Clockwise turn in degrees of the one element marked `[data-turned]`, about its own centre. */
  readonly turn?: number;
  readonly html: string;
}

/** A line as it stands in the picture; the quad hugs the line's ink vertically and its advance widths horizontally. */
export interface TrueLine {
  readonly text: string;
  readonly quad: Quad;
}

export interface TrueBlock {
  readonly lines: readonly TrueLine[];
  readonly text: string;
}

/** What is written in a picture, known because we wrote it. */
export interface Truth {
  readonly blocks: readonly TrueBlock[];
}
