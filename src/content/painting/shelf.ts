import { isVisibleToEyes } from '../clicked/all-pictures';
import { setStyle, styleOf } from '../elements/shadow-host';

/** CSS px from the corner of the picture: there the chip is. */
const IN_CHIP = 20;

/** Firefox lets nobody type into an element outside of the body, and a translation is corrected where it stands. */
const EDITS_IN_BODY_ALONE = 'mozInnerScreenX' in globalThis;

/**
 * Where our elements live: at the very end of the page, or of the dialog or full-screen box that the picture is in, so that no neighbour of
 * the picture counts them, no selector of the page's sees them, and no text that is edited contains them.
 */
export function shelfFor(picture: Element): Element {
  for (let box = parentOf(picture); box; box = parentOf(box))
    if (box.matches(':modal, :fullscreen, :popover-open')) return box;
  return EDITS_IN_BODY_ALONE ? document.body : document.documentElement;
}

/**
 * Above all that lies in the picture's own layer of the page, below what lies over that layer (dialogs, menus, sticky headers): the z-index
 * of the outermost stacking context around the picture.
 */
export function layOnShelf(host: HTMLElement, picture: Element, shelf: Element): void {
  let layer = 0;
  for (let box: Element | null = picture; box && box !== shelf; box = parentOf(box)) {
    const { zIndex, position } = getComputedStyle(box);
    const parent = parentOf(box);
    const isPlaced = position !== 'static' || (parent !== null && /flex|grid/.test(getComputedStyle(parent).display));
    if (zIndex !== 'auto' && isPlaced) layer = Number(zIndex);
  }
  const index = `${Math.max(0, layer)}`;
  if (styleOf(host, 'z-index') !== index) setStyle(host, { 'z-index': index });
  if (host.parentNode !== shelf) shelf.append(host);
}

/** What of the page lies over this point in a layer of its own: a sticky header, a dialog. Not what belongs to the picture: veils, badges. */
function isCoveredAt(x: number, y: number, picture: Element): boolean {
  const top = document.elementsFromPoint(x, y).find((element) => !element.localName.startsWith('palimpsest-'));
  for (let box = top ?? null; box && !box.contains(picture) && box !== picture; box = parentOf(box))
    if (/fixed|sticky/.test(getComputedStyle(box).position)) return true;
  return false;
}

/** A chip is not to be seen where its picture is not. */
export function hideWhereCovered(
  { host, root }: { readonly host: HTMLElement; readonly root: ShadowRoot },
  picture: Element,
): void {
  const { right, bottom } = host.getBoundingClientRect();
  const isSeen = isVisibleToEyes(picture) && !isCoveredAt(right - IN_CHIP, bottom - IN_CHIP, picture);
  root.querySelector('.chip')?.classList.toggle('covered', !isSeen);
}

const parentOf = (element: Element): Element | null => {
  if (element.assignedSlot) return element.assignedSlot;
  const root = element.parentElement ? null : element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
};
