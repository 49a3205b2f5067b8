import { browser } from '../shared/browser';
import { sentencesFor } from '../shared/interface-language';
import { handleRequests } from '../shared/messages';
import { loadSettings, watchSettings } from '../shared/settings';
import { watchAutomaticSites } from './automatic-sites';
import { captureTab } from './capture-tab';
import { listenToCommands } from './commands';
import { createMenus, listenToMenus, renameMenus } from './menus';
import { openEngine } from './open-engine';
import { openStudio } from './open-studio';
import { screenForStudio, translatePart } from './translate-part';
import { translateVisible } from './translate-visible';

const WELCOME = 'src/welcome/index.html';

// The doorman: listeners only, registered at once, so that the browser may stop and start this worker at any time.
// It must not listen to onConnect: then a missing engine room fails at once instead of hanging.
browser.runtime.onInstalled.addListener(({ reason }) => {
  void createMenus();
  if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL(WELCOME) });
});
listenToMenus();
listenToCommands();
watchAutomaticSites();
watchSettings(() => void renameMenus());
handleRequests({
  'open-engine': openEngine,
  'capture-tab': captureTab,
  'open-studio': ({ tab, frameId }) => openStudio(tab?.id, frameId),
  sentences: async () => sentencesFor(await loadSettings()),
  'translate-visible-in-tab': translateVisible,
  'translate-part-in-tab': translatePart,
  'screen-for-studio': screenForStudio,
  'may-fetch': (origin) => browser.permissions.contains({ origins: [`${origin}/*`] }),
  'ask-for-host': (origin) => browser.permissions.request({ origins: [`${origin}/*`] }),
});
