import { handleRequests } from '../shared/messages';
import { text } from '../shared/text';
import { showNotice } from './notice';
import { openSession } from './picture-session';
import { clickedElement, watchPointer } from './pointer';
import { siteOf } from './sites';

// The browser may put this file into a page twice: the second time it must do nothing.
const MARK = Symbol.for('palimpsest');
const page = globalThis as { [MARK]?: true };

if (!page[MARK]) {
  page[MARK] = true;
  watchPointer();
  handleRequests({
    'translate-picture': ({ srcUrl }) => {
      const target = clickedElement();
      const picture = siteOf(location).findPicture({ target, srcUrl });
      if (picture) openSession(picture);
      else showNotice(text('noPictureHere'));
    },
  });
}
