import { isNamedPicture } from '../clicked/all-pictures';
import { pictureSource } from '../pixels/picture-source';
import { generic, picturesAt } from './generic';
import type { Site } from './site';

/** A preview has a few pixels only: it is shown at least so many times larger than it is. */
const PREVIEW_SCALE = 2;

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
    if (!isNamedPicture(picture)) return null; // quoted or in the gallery: shown elsewhere as itself
    const message = messageOf(picture);
    if (!message) return pictureSource(picture)?.address ?? null;
    const places = picturesIn(message).map((versions) => versions.at(-1)!);
    const at = places.findIndex((other) => isSamePlace(other, picture));
    return `${message.getAttribute('data-id')} ${at}`;
  },
  bestVersion(picture) {
    const message = messageOf(picture);
    if (!message || !(picture instanceof HTMLImageElement)) return picture;
    return (
      picturesIn(message)
        .find((versions) => versions.includes(picture))
        ?.at(-1) ?? picture
    );
  },
  isPreview: (picture) =>
    picture instanceof HTMLImageElement &&
    messageOf(picture) !== null &&
    picture.src.startsWith('data:') &&
    picture.naturalWidth * PREVIEW_SCALE < picture.clientWidth,
};

const messageOf = (picture: Element): Element | null => picture.closest('[data-id]');

/** The pictures of a message, each with its versions, which lie one upon the other: the best last. */
function picturesIn(message: Element): HTMLImageElement[][] {
  const places: HTMLImageElement[][] = [];
  for (const picture of message.querySelectorAll('img')) {
    const place = places.find(([first]) => isSamePlace(first!, picture));
    if (place) place.push(picture);
    else places.push([picture]);
  }
  return places.map((versions) => versions.toSorted((a, b) => Number(isDownloaded(a)) - Number(isDownloaded(b))));
}

/** Each covers the other's middle. */
function isSamePlace(one: Element, other: Element): boolean {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  const covers = (outer: DOMRect, inner: DOMRect) => {
    const [x, y] = [inner.left + inner.width / 2, inner.top + inner.height / 2];
    return x >= outer.left && x <= outer.right && y >= outer.top && y <= outer.bottom;
  };
  return covers(a, b) && covers(b, a);
}

/** The picture of the message that was clicked, or has the focus, where it has but one. */
function onlyPictureOf(target: Element | null): Element | null {
  const message = target && messageOf(target);
  const pictures = message ? picturesIn(message).filter((versions) => versions.some(isDownloaded)) : [];
  return pictures.length === 1 ? pictures[0]!.at(-1)! : null;
}

const isDownloaded = (picture: Element): boolean => pictureSource(picture)?.address.startsWith('blob:') ?? false;
