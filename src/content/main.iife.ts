import { handleRequests, request } from '../shared/messages';
import { loadSettings, watchSettings } from '../shared/settings';
import type { Settings } from '../shared/settings-schema';
import { speak, text } from '../shared/text';
import { translateAutomatically } from './asking/automatic';
import { showHoverButtons } from './asking/hover-button';
import { watchPageRightClicks } from './asking/page-right-click';
import { picturesInView } from './clicked/pictures-in-view';
import { focused, isPointerElsewhere, lastClick, underPointer, watchPointer } from './clicked/pointer';
import { watchKeys } from './elements/keep-events';
import { showNotice } from './elements/notice';
import { giveToStudio, holdForStudio } from './sessions/hand-over';
import { createSessions } from './sessions/sessions';
import { siteOf } from './sites';
import { createSwitch } from './switch';

// The browser may put this file into a page twice: the second time it must do nothing.
const MARK = Symbol.for('palimpsest');
const page = globalThis as { [MARK]?: true };

if (!page[MARK]) {
  page[MARK] = true;
  const isFromStart = document.readyState === 'loading';
  const site = siteOf(location);
  const sessions = createSessions(site);
  const label = () => text('menuTranslate');
  const translate = (picture: Element) => void sessions.open(picture);
  const hover = { label, site, translate, hasSession: sessions.has };
  const setAutomatic = createSwitch((signal) => translateAutomatically(site, sessions, signal));
  const setHoverButtons = createSwitch((signal) => showHoverButtons(hover, signal));
  let prefersBrowserMenu = false;
  const follow = ({ browserMenu, automaticSites, hoverButton }: Settings) => {
    prefersBrowserMenu = browserMenu;
    setAutomatic(automaticSites.includes(location.origin));
    setHoverButtons(hoverButton);
    void request('sentences').then(speak, () => {}); // nobody there: the browser's language it is
  };
  void loadSettings().then(follow, () => {});
  watchSettings(follow);

  watchKeys();
  watchPointer();
  watchPageRightClicks({
    label: () => text('menuTranslate'),
    findPicture: site.findPicture,
    translate,
    prefersBrowserMenu: () => prefersBrowserMenu,
  });
  handleRequests({
    'translate-picture': ({ srcUrl, by }) => {
      if (by === 'key' && isPointerElsewhere()) return;
      const picture =
        by === 'key'
          ? (site.findPicture(underPointer()) ?? site.findPicture(focused()))
          : site.findPicture({ ...lastClick(), srcUrl });
      if (picture) translate(picture);
      else showNotice(text('noPictureHere'));
    },
    'translate-visible': () => {
      const pictures = picturesInView(site);
      for (const picture of pictures) void sessions.open(picture, 'passing');
      return pictures.length;
    },
    'is-from-start': () => isFromStart,
    'hand-over': ({ srcUrl }) => {
      const picture = site.findPicture({ ...lastClick(), srcUrl });
      if (!picture) throw new Error('No picture here');
      return holdForStudio(picture);
    },
    'handed-over': giveToStudio,
  });
}
