import type { LanguageCode } from '../../languages';
import { allPictures } from '../clicked/all-pictures';
import { pictureSource } from '../pixels/picture-source';
import type { Site } from '../sites/site';
import { startSession } from './picture-session';
import type { Manner, Session } from './session';

/** Looking through a page for pictures that have come back is not cheap: not more often than this. */
const LOOK_MS = 200;

export interface Sessions {
  /**
   * Translates the picture; asked again, does it again. Resolves when that has come to an end. In any manner but `asked`, what is being
   * translated or has been is left as it is; silently, what the user closed too.
   */
  open(picture: Element, manner?: Manner): Promise<void>;
  has(picture: Element): boolean;
}

/**
 * All pictures of the page that are being, or have been translated. Where the site makes pictures anew when they come back into
 * view, or shows them a second time (a viewer), their translation comes back with them: the engine room still has it.
 */
export function createSessions(site: Site): Sessions {
  const byPicture = new WeakMap<Element, Session>();
  const running = new Set<Session>();
  /** Identities of the pictures that have a session, also while the page has put them away. */
  const live = new Set<string>();
  const wanted = new Set<string>();
  const closed = new Set<string>();
  /** Languages that were chosen for one picture alone. */
  const chosen = new Map<string, LanguageCode>();

  function keysOf(picture: Element): string[] {
    const keys = [site.identityOf(picture), pictureSource(picture)?.address];
    return keys.filter((key) => typeof key === 'string');
  }

  async function open(picture: Element, manner: Manner = 'asked'): Promise<void> {
    const known = byPicture.get(picture);
    if (manner !== 'asked' && known) return known.settled;
    if (manner === 'silent' && keysOf(picture).some((key) => closed.has(key))) return;
    if (known) known.restart(manner);
    else await start(picture, manner).settled;
  }

  function start(picture: Element, manner: Manner): Session {
    const identity = site.identityOf(picture);
    const keys = keysOf(picture);
    for (const key of keys) closed.delete(key);
    let holder = picture;
    const session = startSession(picture, {
      site,
      manner,
      language: keys.map((key) => chosen.get(key)).find((language) => language !== undefined),
      languageChosen(language) {
        for (const key of keys) chosen.set(key, language);
      },
      findTwin: () => allPictures(document).find((other) => identity !== null && site.identityOf(other) === identity),
      moved(next) {
        byPicture.delete(holder);
        byPicture.set(next, session);
        holder = next;
      },
      onEnd(why) {
        running.delete(session);
        byPicture.delete(holder);
        if (identity !== null) live.delete(identity);
        if (why === 'replaced' && pictureSource(holder)) void open(holder, 'silent');
        for (const key of keys) {
          if (why === 'closed' || why === 'idle') wanted.delete(key);
          if (why === 'closed') closed.add(key);
        }
      },
    });
    byPicture.set(picture, session);
    running.add(session);
    if (identity !== null) live.add(identity);
    if (site.remembers) remember(keys);
    return session;
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
    for (const session of running) session.refresh();
    for (const picture of allPictures(document)) {
      const identity = site.identityOf(picture) ?? '';
      const isWanted = wanted.has(identity) || wanted.has(pictureSource(picture)?.address ?? '');
      const best = site.bestVersion(picture);
      if (isWanted && !byPicture.has(best) && !live.has(identity) && !site.isPreview(best)) start(best, 'silent');
    }
  }

  return { open, has: (picture) => byPicture.has(picture) };
}
