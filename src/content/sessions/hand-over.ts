import { type HandedOver, request } from '../../shared/messages';
import { text } from '../../shared/text';
import type { ChipButton } from '../chip/chip';
import { nameOf } from '../pixels/picture-name';
import type { Pixels } from '../pixels/pixels';

let held: Promise<HandedOver> | undefined;

/** Holds what was read for the studio, which asks for it in a moment. */
export async function holdForStudio(pixels: Promise<Pixels>, name: string): Promise<void> {
  held = pixels.then(({ source }) => ({ picture: source, name }));
  await held;
}

/** Opens the studio with the picture. Where its pixels cannot be had, the studio says so. */
export const studioButton = (read: () => Promise<Pixels>, picture: () => Element): ChipButton => ({
  icon: 'studio',
  label: text('menuInStudio'),
  act: () =>
    void holdForStudio(read(), nameOf(picture()))
      .catch(() => {})
      .then(() => request('open-studio')),
});

/** Gives the held picture; again, too, when the studio's page is loaded again. */
export async function giveToStudio(): Promise<HandedOver> {
  if (!held) throw new Error('No picture is held');
  return held;
}
