import { allPictures } from '../all-pictures';
import { pictureSource } from '../picture-source';
import { generic, picturesAt } from './generic';
import type { Site } from './site';

/** WhatsApp Web: veils and badges lie over a picture, and a blurred preview (`data:`) lies in the same box below the best version. */
export const whatsapp: Site = {
  matches: ({ hostname }) => hostname === 'web.whatsapp.com',
  remembers: true,
  findPicture(click) {
    const named = click.srcUrl ? generic.findPicture({ target: null, srcUrl: click.srcUrl }) : null;
    const stack = picturesAt(click);
    return named ?? stack.find(isDownloaded) ?? onlyPictureOf(click.target) ?? stack[0] ?? generic.findPicture(click);
  },
  /** The message, and the how-manieth of its pictures; in the viewer the address, which is the chat picture's. */
  identityOf(picture) {
    const message = picture.closest('[data-id]');
    if (!message) return pictureSource(picture)?.address ?? null;
    const at = allPictures(document)
      .filter((other) => message.contains(other) && isDownloaded(other))
      .indexOf(picture);
    return `${message.getAttribute('data-id')} ${at}`;
  },
};

/** The picture of the message that was clicked, or has the focus, where it has but one: its versions lie in one box, the best on top. */
function onlyPictureOf(target: Element | null): Element | null {
  const message = target?.closest('[data-id]');
  const downloaded = message ? [...message.querySelectorAll('img')].filter(isDownloaded) : [];
  const boxes = new Set(downloaded.map(({ parentElement }) => parentElement));
  return boxes.size === 1 ? (downloaded.at(-1) ?? null) : null;
}

const isDownloaded = (picture: Element): boolean => pictureSource(picture)?.address.startsWith('blob:') ?? false;
