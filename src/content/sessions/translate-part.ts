import { request } from '../../shared/messages';
import { type Chosen, choosePart } from '../asking/choose-part';
import { allPictures, elementsAt } from '../clicked/all-pictures';
import { picturesInView } from '../clicked/pictures-in-view';
import { spotIn } from '../painting/spot';
import { cropScreen, cutOut, takeScreen } from '../pixels/crop-screen';
import { createFilmHolder, isFilm } from '../pixels/film';
import type { Site } from '../sites/site';
import { holdForStudio } from './hand-over';
import { startSession } from './picture-session';
import type { Sessions } from './sessions';

/** What these show moves, and the page around them is not told. */
const WINDOWS = 'iframe, frame, embed, object';
const NAME = 'screen.png';

let isChoosing = false;

/**
 * Lets the user choose a part of what is on the screen, and translates it where it is; in the studio, where nobody tells how it moves.
 * Films stand meanwhile. Rejects where the screen cannot be had; resolves as soon as the user can choose.
 */
export async function translatePart(site: Site, sessions: Sessions): Promise<void> {
  if (isChoosing) return;
  if (!(document.documentElement instanceof HTMLElement)) return takeAll();
  isChoosing = true;
  const ended = new AbortController();
  const films = createFilmHolder(ended.signal);
  const end = () => {
    isChoosing = false;
    ended.abort();
  };
  for (const film of allPictures(document).filter(isFilm)) films.hold(film);
  try {
    const screen = await takeScreen();
    const pictureAt = (x: number, y: number) =>
      site.findPicture({ target: elementsAt(x, y)[0] ?? null, point: { x, y } });
    void choosePart({ screen, pictureAt, pictures: picturesInView(site) })
      .then((chosen) => chosen && begin(chosen, screen, sessions))
      .then((element) => element && films.leave(element))
      .finally(end);
  } catch (error) {
    end();
    throw error;
  }
}

/** Returns the element that it is on. */
async function begin(chosen: Chosen, screen: ImageBitmap, sessions: Sessions): Promise<Element | null> {
  if ('picture' in chosen) {
    void sessions.open(chosen.picture);
    return chosen.picture;
  }
  const { box } = chosen;
  const spot = spotIn(elementsAt(box.x + box.width / 2, box.y + box.height / 2), box);
  const { element } = spot;
  const source = await cutOut(screen, box);
  screen.close();
  const pixels = isFilm(element) ? { source, frame: element.currentTime } : { source };
  if (element.matches(WINDOWS) || document.contentType === 'application/pdf') {
    await holdForStudio(Promise.resolve(pixels), NAME);
    await request('open-studio');
    return null;
  }
  const ended = new AbortController();
  const session = startSession(element, {
    spot,
    site: NO_SITE,
    manner: 'asked',
    read: async () => pixels,
    language: undefined,
    languageChosen() {},
    findTwin: () => undefined,
    moved() {},
    onEnd: () => ended.abort(),
  });
  sessions.adopt(session, ended.signal);
  return element;
}

/** A drawing that is a page of its own has no room for anything of ours. */
export async function takeAll(): Promise<void> {
  await holdForStudio(cropScreen(document.documentElement), NAME);
  await request('open-studio');
}

/** A part has no other versions, and no name. */
const NO_SITE: Site = {
  matches: () => true,
  findPicture: () => null,
  remembers: false,
  identityOf: () => null,
  bestVersion: (element) => element,
  isPreview: () => false,
};
