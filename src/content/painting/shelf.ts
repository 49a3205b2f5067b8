import { setStyle, styleOf } from '../elements/shadow-host';

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

/** Around it, through shadow roots. */
export const parentOf = (element: Element): Element | null => {
  if (element.assignedSlot) return element.assignedSlot;
  const root = element.parentElement ? null : element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
};
