/** Which part of the picture the pixels show, in fractions of its box. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Pixels {
  /** Encoded, or where the engine room is permitted to fetch it. */
  readonly source: Blob | { readonly url: string };
  readonly part: Part;
  /** Taken from the screen, as nothing better could be had. */
  readonly fromScreen?: true;
}
