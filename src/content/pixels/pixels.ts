/** A part of an element's box, in fractions of it. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Pixels {
  /** Encoded, or where the engine room is permitted to fetch it. */
  readonly source: Blob | { readonly url: string };
  /** Taken from the screen, where nothing better could be had: this part of the element's box. */
  readonly onScreen?: Part;
  /** Of a film: the time (seconds) at which it shows them. */
  readonly frame?: number;
}
