/** Anything that may be an item of a page's menu. */
export const ITEMS = '[role^=menuitem], button, [role=button], li[tabindex]';
/** What says of itself that it is one. */
export const NAMED_ITEM = '[role^=menuitem]';
/** Marks our own. */
export const OURS = 'data-palimpsest';

export const isVisible = (element: Element): boolean =>
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.getClientRects().length > 0;
