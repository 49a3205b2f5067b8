import { isVisibleToEyes } from '../clicked/all-pictures';
import { isOurHost } from '../elements/shadow-host';
import { parentOf } from './shelf';

/** CSS px from the corner of the picture: there the chip is. */
const IN_CHIP = 20;
/** CSS px: on a lower picture the chip would hide what it is about. */
const LEAST_HEIGHT = 100;
/** CSS px, for a chip of some lines. */
const ROOM_BELOW = 90;
/** CSS px from the screen's edge. */
const MARGIN = 8;

/** In the picture's corner; beside a small picture, where the screen has room; nowhere, where the picture is not to be seen. */
export function placeChip(
  { host, root }: { readonly host: HTMLElement; readonly root: ShadowRoot },
  picture: Element,
): void {
  const chip = root.querySelector<HTMLElement>('.chip');
  if (!chip) return;
  const seen = host.getBoundingClientRect();
  const isSeen = isVisibleToEyes(picture) && !isCoveredAt(seen.right - IN_CHIP, seen.bottom - IN_CHIP, picture);
  chip.classList.toggle('covered', !isSeen);
  // Not the host's box: that may not have been laid on the picture yet.
  const { left, right, bottom, height } = picture.getBoundingClientRect();
  const isSmall = height < LEAST_HEIGHT;
  chip.classList.toggle('outside', isSmall);
  if (!isSmall) return;
  const isLeft = left + right < innerWidth;
  chip.classList.toggle('above', bottom + ROOM_BELOW > innerHeight);
  chip.classList.toggle('from-right', !isLeft);
  chip.style.setProperty('--room', `${(isLeft ? innerWidth - left : right) - MARGIN}px`);
}

/** What of the page lies over this point in a layer of its own: a sticky header, a dialog. Not what belongs to the picture: veils, badges. */
function isCoveredAt(x: number, y: number, picture: Element): boolean {
  const top = document.elementsFromPoint(x, y).find((element) => !isOurHost(element));
  for (let box = top ?? null; box && !box.contains(picture) && box !== picture; box = parentOf(box))
    if (/fixed|sticky/.test(getComputedStyle(box).position)) return true;
  return false;
}
