import type { DescribedBlock, Mask, Patch, Picture, Warning } from './types';

/** The bullet, tick or box before a list item: no text, but where text changes sides it has to come along. */
export interface Marker {
  /** Place of the block in reading order. */
  readonly block: number;
  /** All that has to be erased of it. */
  readonly mask: Mask;
}

/**
 * A picture, and what was found out about it so far: whatever language it is translated into, and however the user corrects it, finding,
 * reading and erasing come out the same. The workflow fills it in and uses it again.
 */
export interface KnownPicture {
  readonly picture: Picture;
  text?: {
    readonly blocks: readonly DescribedBlock[];
    /** All that has to be erased of each block. */
    readonly halos: readonly Mask[];
    readonly markers: readonly Marker[];
    readonly warnings: readonly Warning[];
  };
  /** One per block, then one per marker. */
  patches?: readonly Patch[];
}
