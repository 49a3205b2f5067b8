import type { Alignment, Mask, TranslatedBlock } from '../types';
import type { Face } from './face';
import type { Fit, FitRequest } from './fit';
import type { Room } from './room';
import type { Part } from './split-runs';

/** Letters on a see-through ground, and where in the picture they belong. */
export interface Layer {
  readonly x: number;
  readonly y: number;
  readonly image: Pick<ImageData, 'width' | 'height' | 'data'>;
}

/** Something among a text's words that was no word, and is written with the translation as it was drawn. Lengths in px of the original. */
export interface Drawing {
  readonly layer: Layer;
  /** Along the line. */
  readonly width: number;
  /** Of its middle, over the baseline. */
  readonly rise: number;
}

/** Blocks that begin at the left edge of one column, and shall begin at its right edge. u in the turned frame. */
export interface Turning {
  /** Left edge, with the markers of list items, and the farthest end of a line. */
  readonly left: number;
  readonly right: number;
  /** So far out a translation may need to go. */
  readonly reach: number;
  /** Of each block: from that edge to its text. */
  readonly indents: ReadonlyMap<TranslatedBlock, number>;
}

/** A block with all that is known before it is fitted. */
export interface Plan {
  readonly block: TranslatedBlock;
  readonly room: Room;
  readonly align: Alignment;
  /** u that the alignment holds on to. */
  readonly anchor: number;
  /** How the text stands where it needs the foot of its room. */
  readonly inFoot: { readonly align: Alignment; readonly anchor: number } | null;
  readonly parts: readonly Part[];
  readonly drawings: readonly Drawing[];
  readonly faces: ReadonlyMap<number, readonly Face[]>;
  readonly request: FitRequest;
  /** What stands before a list item that changes sides, and the u that it then ends at. */
  readonly marker: { readonly mask: Mask; readonly end: number } | null;
}

/** And how it is written. */
export interface Fitted {
  readonly plan: Plan;
  readonly fit: Fit;
}
