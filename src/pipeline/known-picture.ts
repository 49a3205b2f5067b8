import type { Mask, Patch, Picture, Style, TextBlock, Warning } from './types';

export type DescribedBlock = TextBlock & { readonly style: Style };

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
    readonly warnings: readonly Warning[];
  };
  /** One per block. */
  patches?: readonly Patch[];
}
