import { clickOf } from '../clicked/pointer';
import type { Click } from '../sites/site';
import { rightClickAt } from './find-page-menu';
import { offerInPageMenu, withdrawItem } from './page-menu';
import { showPointerButton } from './pointer-button';

interface Options {
  /** In the language that is spoken when it is asked. */
  readonly label: () => string;
  readonly findPicture: (click: Click) => Element | null;
  readonly translate: (picture: Element) => void;
  /** The user wants the browser's menu even where the page has its own. */
  readonly prefersBrowserMenu: () => boolean;
}

/**
 * Pages that open their own menu on a right click hide the browser's, and our item with it. So ours goes into theirs; with Shift, or
 * when the user prefers it, the browser's menu opens in spite of the page; where neither is to be had, a button at the pointer.
 */
export function watchPageRightClicks({ label, findPicture, translate, prefersBrowserMenu }: Options): void {
  const onContextMenu = (event: MouseEvent) => {
    if (!event.isTrusted) return;
    withdrawItem();
    const click = clickOf(event);
    if (event.shiftKey || prefersBrowserMenu()) {
      if (findPicture(click)) event.stopImmediatePropagation();
      return;
    }
    const moment = rightClickAt({ x: event.clientX, y: event.clientY });
    setTimeout(async () => {
      const picture = event.defaultPrevented ? findPicture(click) : null;
      if (!picture) return;
      const act = () => translate(picture);
      if (!(await offerInPageMenu(label(), moment, act))) showPointerButton(label(), moment.point, act);
    });
  };
  addEventListener('contextmenu', onContextMenu, { capture: true });
}
