/** What an overlay asks of the session that it belongs to, and tells it. */
export interface OverlayEvents {
  /** What the picture is called on this site, for who looks into closed shadow roots. */
  readonly identity: string | null;
  /** Where the page has put the picture when it made it anew: the overlay moves there. */
  readonly findTwin: () => Element | undefined;
  readonly moved: (picture: Element) => void;
  /** The picture has not been there for a while. */
  readonly gone: () => void;
  /** The element has loaded something: perhaps another picture. */
  readonly changed: () => void;
}
