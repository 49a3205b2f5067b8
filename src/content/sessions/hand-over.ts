import { type HandedOver, request } from '../../shared/messages';
import { text } from '../../shared/text';
import type { ChipButton } from '../chip/chip';
import { pictureSource } from '../pixels/picture-source';
import { readPixels } from '../pixels/read-pixels';

let held: Promise<HandedOver> | undefined;

/** Reads a picture while it is to be seen, and holds it for the studio, which asks for it in a moment. */
export async function holdForStudio(picture: Element): Promise<void> {
  const { signal } = new AbortController();
  held = readPixels(picture, signal).then(({ source }) => ({ picture: source, name: nameOf(picture) }));
  await held;
}

/** Opens the studio with the picture. Where its pixels cannot be had, the studio says so. */
export const studioButton = (picture: () => Element): ChipButton => ({
  icon: 'studio',
  label: text('menuInStudio'),
  act: () =>
    void holdForStudio(picture())
      .catch(() => {})
      .then(() => request('open-studio')),
});

/** Gives the held picture; again, too, when the studio's page is loaded again. */
export async function giveToStudio(): Promise<HandedOver> {
  if (!held) throw new Error('No picture is held');
  return held;
}

/** The file's name in its address, where that has one. */
function nameOf(picture: Element): string {
  const { pathname = '' } = URL.parse(pictureSource(picture)?.address ?? '') ?? {};
  const name = pathname.split('/').at(-1) ?? '';
  return /^[^.]+\.\w{2,5}$/.test(name) ? name : 'picture.png';
}
