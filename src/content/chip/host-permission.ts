import { request } from '../../shared/messages';
import { text } from '../../shared/text';
import { isFilm } from '../pixels/film';
import { pictureSource } from '../pixels/picture-source';
import type { ChipButton } from './chip';

/** Nobody is asked twice on one page. */
const asked = new Set<string>();

/** The server on which the whole picture lies, where the extension was never permitted to read. */
export function serverOf(picture: Element): URL | null {
  if (isFilm(picture)) return null; // its frames would stay closed
  const url = URL.parse(pictureSource(picture)?.address ?? '');
  return url && /^https?:$/.test(url.protocol) && !asked.has(url.origin) ? url : null;
}

/** Asks for this one server: the browser puts the question, and only after a press of the user's own. */
export const allowButton = ({ origin }: URL, again: () => void): ChipButton => ({
  icon: 'text',
  label: text('allowHost'),
  act() {
    asked.add(origin);
    void request('ask-for-host', origin).then(
      (isAllowed) => isAllowed && again(),
      () => {},
    );
  },
});
