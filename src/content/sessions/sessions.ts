import type { LanguageCode } from '../../languages';
import { allPictures } from '../clicked/all-pictures';
import { isFilm } from '../pixels/film';
import { pictureSource } from '../pixels/picture-source';
import type { Site } from '../sites/site';
import { createKnownAgain } from './known-again';
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
  /** One that is on no picture, but ends with the others. */
  adopt(session: Session, ended: AbortSignal): void;
  /** Takes all translations away. */
  end(): void;
}

/**
 * All pictures of the page that are being, or have been translated. Where the site makes pictures anew when they come back into
 * view, or shows them a second time (a viewer), their translation comes back with them: the engine room still has it.
 */
export function createSessions(site: Site): Sessions {
  const byPicture = new WeakMap<Element, Session>();
  const running = new Set<Session>();
  /** Identities of the pictures that have a session, also while the page has put them away. */
  const live = new Map<string, () => Element>();
  const wanted = createKnownAgain();
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
        if (why === 'replaced' && pictureSource(holder) && !isFilm(holder)) void open(holder, 'silent');
        if (why === 'closed') for (const key of keys) closed.add(key);
        if (why === 'closed' || why === 'idle') wanted.forget(keys);
      },
    });
    byPicture.set(picture, session);
    running.add(session);
    if (identity !== null) live.set(identity, () => holder);
    if (site.remembers) {
      remember(picture, keys);
      void session.settled.then(() => running.has(session) && remember(holder, keys));
    }
    return session;
  }

  let watching = false;
  let looking = false;
  function remember(picture: Element, keys: readonly string[]): void {
    wanted.add(picture, keys, !site.isPreview(picture));
    if (watching) return;
    watching = true;
    const seen = { childList: true, subtree: true, attributes: true, attributeFilter: ['src'] };
    new MutationObserver(lookSoon).observe(document, seen);
    document.addEventListener('load', lookSoon, { capture: true }); // a picture can be looked at
  }

  function lookSoon(): void {
    if (looking || wanted.isEmpty()) return;
    looking = true;
    setTimeout(look, LOOK_MS);
  }

  function look(): void {
    looking = false;
    for (const session of running) session.refresh();
    for (const picture of allPictures(document)) {
      const identity = site.identityOf(picture) ?? '';
      const best = site.bestVersion(picture);
      if (isFilm(best) || byPicture.has(best) || live.has(identity) || site.isPreview(best)) continue;
      const keys = keysOf(best);
      // A viewer shows what stands in the page a second time.
      const isSecond = identity === pictureSource(best)?.address;
      const isThere = (name: string) => !isSecond && (live.get(name)?.().isConnected ?? false);
      if (wanted.has(best, keys, isThere) && !keys.some((key) => closed.has(key))) start(best, 'silent');
    }
  }

  function end(): void {
    wanted.clear();
    for (const session of [...running]) session.end();
  }

  function adopt(session: Session, ended: AbortSignal): void {
    running.add(session);
    ended.addEventListener('abort', () => running.delete(session));
  }

  return { open, adopt, has: (picture) => byPicture.has(picture), end };
}
