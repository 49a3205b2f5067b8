/** Where the user pointed, as far as it is known. */
export interface Click {
  /** The innermost element under the pointer; of an event in a closed shadow root, its host: what is in there the point tells. */
  readonly target: Element | null;
  /** In CSS px of the viewport. */
  readonly point?: { readonly x: number; readonly y: number };
  /** The browser's own word on which picture it was. */
  readonly srcUrl?: string | undefined;
}

/** What differs from site to site. */
export interface Site {
  matches(page: Location): boolean;
  /** The picture that was meant, or null when there is none. */
  findPicture(click: Click): Element | null;
  /** Pictures that were translated are translated again whenever the page shows them again: they come and go here. */
  readonly remembers: boolean;
  /** What stays the same when the page makes the picture anew, under another address; null: nothing does. */
  identityOf(picture: Element): string | null;
  /** Of the versions of this picture that the page has laid over each other, the best; mostly the picture itself. */
  bestVersion(picture: Element): Element;
  /** A blurred stand-in for a picture that has not been downloaded. */
  isPreview(picture: Element): boolean;
}
