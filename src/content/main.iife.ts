import { handleRequests, request } from '../shared/messages';
import { loadSettings, watchSettings } from '../shared/settings';
import { speak, text } from '../shared/text';
import { giveToStudio, holdForStudio } from './hand-over';
import { showNotice } from './notice';
import { watchPageRightClicks } from './page-right-click';
import { focused, lastClick, underPointer, watchPointer } from './pointer';
import { createSessions } from './sessions';
import { siteOf } from './sites';

// The browser may put this file into a page twice: the second time it must do nothing.
const MARK = Symbol.for('palimpsest');
const page = globalThis as { [MARK]?: true };

if (!page[MARK]) {
  page[MARK] = true;
  const site = siteOf(location);
  const sessions = createSessions(site);
  let prefersBrowserMenu = false;
  const follow = (settings: { readonly browserMenu: boolean }) => {
    prefersBrowserMenu = settings.browserMenu;
    void request('sentences').then(speak, () => {}); // nobody there: the browser's language it is
  };
  void loadSettings().then(follow, () => {});
  watchSettings(follow);

  watchPointer();
  watchPageRightClicks({
    label: () => text('menuTranslate'),
    findPicture: site.findPicture,
    translate: sessions.open,
    prefersBrowserMenu: () => prefersBrowserMenu,
  });
  handleRequests({
    'translate-picture': ({ srcUrl, by }) => {
      const picture =
        by === 'key'
          ? (site.findPicture(underPointer()) ?? site.findPicture(focused()))
          : site.findPicture({ ...lastClick(), srcUrl });
      if (picture) sessions.open(picture);
      else showNotice(text('noPictureHere'));
    },
    'hand-over': ({ srcUrl }) => {
      const picture = site.findPicture({ ...lastClick(), srcUrl });
      if (!picture) throw new Error('No picture here');
      return holdForStudio(picture);
    },
    'handed-over': giveToStudio,
  });
}
