import { allPictures } from './all-pictures';
import { type Session, startSession } from './picture-session';
import { pictureSource } from './picture-source';
import type { Site } from './sites/site';

/** Looking through a page for pictures that have come back is not cheap: not more often than this. */
const LOOK_MS = 200;

export interface Sessions {
  /** Translates the picture; asked again, does it again. */
  open(picture: Element): void;
}

/**
 * All pictures of the page that are being, or have been translated. Where the site makes pictures anew when they come back into
 * view, or shows them a second time (a viewer), their translation comes back with them: the engine room still has it.
 */
export function createSessions(site: Site): Sessions {
  const sessions = new WeakMap<Element, Session>();
  /** Identities of the pictures that have a session, also while the page has put them away. */
  const live = new Set<string>();
  const wanted = new Set<string>();

  function open(picture: Element): void {
    const known = sessions.get(picture);
    if (known) known.restart();
    else start(picture);
  }

  function start(picture: Element): void {
    const identity = site.identityOf(picture);
    const keys = [identity, pictureSource(picture)?.address].filter((key) => typeof key === 'string');
    let holder = picture;
    const session = startSession(picture, {
      findTwin() {
        const twin = allPictures(document).find((other) => identity !== null && site.identityOf(other) === identity);
        if (twin) sessions.set(twin, session);
        holder = twin ?? holder;
        return twin;
      },
      onEnd(byUser) {
        sessions.delete(holder);
        if (identity !== null) live.delete(identity);
        if (byUser) for (const key of keys) wanted.delete(key);
      },
    });
    sessions.set(picture, session);
    if (identity !== null) live.add(identity);
    if (site.remembers) remember(keys);
  }

  let watching = false;
  let looking = false;
  function remember(keys: readonly string[]): void {
    for (const key of keys) wanted.add(key);
    if (watching) return;
    watching = true;
    const seen = { childList: true, subtree: true, attributes: true, attributeFilter: ['src'] };
    new MutationObserver(() => {
      if (looking || wanted.size === 0) return;
      looking = true;
      setTimeout(look, LOOK_MS);
    }).observe(document, seen);
  }

  function look(): void {
    looking = false;
    for (const picture of allPictures(document)) {
      const identity = site.identityOf(picture) ?? '';
      const isWanted = wanted.has(identity) || wanted.has(pictureSource(picture)?.address ?? '');
      if (isWanted && !sessions.has(picture) && !live.has(identity)) start(picture);
    }
  }

  return { open };
}
