/** Where the user clicked, as far as it is known. */
export interface Click {
  /** The innermost element under the pointer, inside open shadow roots too. */
  readonly target: Element | null;
  /** The browser's own word on which picture it was. */
  readonly srcUrl?: string | undefined;
}

/** What differs from site to site. */
export interface Site {
  matches(page: Location): boolean;
  /** The picture that was meant, or null when there is none. */
  findPicture(click: Click): HTMLImageElement | null;
}
