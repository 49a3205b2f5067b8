import { drawing, ICONS } from '../chip/icons';
import { itemsOfMenu, type MenuMoment } from './find-page-menu';
import { ITEMS, isVisible, OURS } from './page-menu-items';

/** How long a page may take to open its menu. */
const PATIENCE_MS = 700;
const LOOK_MS = 30;
/** How long a menu may take to close when asked, before it is asked in another way. */
const CLOSES_MS = 150;

/** The item that stands in a menu now: the next right click ends it, also where the page only hides its menu. */
let standing = new AbortController();

export const withdrawItem = (): void => standing.abort();

/**
 * Adds an item to the menu that a page opens instead of the browser's. It looks like the page's last item, takes part in its
 * arrow keys, and comes back when the page draws its menu anew. Resolves to false when no menu opens in time.
 */
export async function offerInPageMenu(label: string, moment: MenuMoment, act: () => void): Promise<boolean> {
  withdrawItem();
  standing = new AbortController();
  const { signal } = standing;
  const start = performance.now();
  for (;;) {
    const passed = performance.now() - start;
    const items = itemsOfMenu(moment, passed);
    if (items.length > 0) addItem(label, items, act, signal);
    if (items.length > 0 || signal.aborted) return true;
    if (passed > PATIENCE_MS) return false;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

function addItem(label: string, items: readonly HTMLElement[], act: () => void, signal: AbortSignal): void {
  const [first, last] = [items[0]!, items.at(-1)!];
  const { list, model } = placeOf(first, last);
  const wrapper = copyOf(model, label);
  const item = wrapper.matches(ITEMS) ? wrapper : (wrapper.querySelector<HTMLElement>(ITEMS) ?? wrapper);
  item.setAttribute(OURS, '');
  item.tabIndex = 0;
  list.append(wrapper);

  const choose = (event: Event) => {
    if (!event.isTrusted) return; // the page must not press our buttons
    event.preventDefault();
    event.stopImmediatePropagation();
    withdrawItem();
    closeMenu(list);
    act();
  };
  item.addEventListener('click', choose, { signal });
  const goTo = (event: Event, other: HTMLElement) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    other.focus();
  };
  const keys = (event: KeyboardEvent) => {
    const at = document.activeElement;
    if (at === item && (event.key === 'Enter' || event.key === ' ')) choose(event);
    else if (at === item && event.key === 'ArrowUp') goTo(event, last);
    else if (at === item && event.key === 'ArrowDown') goTo(event, first);
    else if (at === last && event.key === 'ArrowDown') goTo(event, item);
    else if (at === first && event.key === 'ArrowUp') goTo(event, item);
  };
  addEventListener('keydown', keys, { capture: true, signal });
  // A menu is taken away, or hidden by whatever attribute.
  const observer = new MutationObserver(() => {
    if (!list.isConnected || !isVisible(last)) withdrawItem();
    else if (!wrapper.isConnected) list.append(wrapper);
  });
  observer.observe(document.body, { childList: true, subtree: true, attributes: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    wrapper.remove();
  });
}

/** The list that holds all items, and the child of it that holds the last one. */
function placeOf(first: HTMLElement, last: HTMLElement): { list: Element; model: HTMLElement } {
  let model = last;
  while (model.parentElement && !model.parentElement.contains(first)) model = model.parentElement;
  return { list: model.parentElement ?? document.body, model };
}

/** The page's own item with our words: its classes make the looks, its picture is left out, its name is not ours. */
function copyOf(model: HTMLElement, label: string): HTMLElement {
  const copy = model.cloneNode(true) as HTMLElement;
  const KEPT = /^(class|style|role|type|tabindex|dir)$/;
  for (const element of [copy, ...copy.querySelectorAll('*')])
    for (const { name } of [...element.attributes]) if (!KEPT.test(name)) element.removeAttribute(name);
  const icons = [...model.querySelectorAll('svg, img')];
  for (const [i, icon] of [...copy.querySelectorAll('svg, img')].entries())
    icon.replaceWith(drawingLike(icons[i]!, i === 0 ? ICONS.translation : ''));
  const texts = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  const written: Node[] = [];
  while (texts.nextNode()) if (texts.currentNode.textContent?.trim()) written.push(texts.currentNode);
  for (const [i, node] of written.entries()) node.textContent = i === 0 ? label : '';
  if (written.length === 0) copy.textContent = label;
  return copy;
}

/** Our drawing in the size and with the classes of the page's, so that the words of all items stay in one column. */
function drawingLike(icon: Element, path: string): SVGSVGElement {
  const { width, height } = icon.getBoundingClientRect();
  const svg = drawing(path);
  svg.setAttribute('class', icon.getAttribute('class') ?? '');
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  return svg;
}

/** Menus close on Escape; those that do not, on a press outside. */
function closeMenu(menu: Element): void {
  const options = { key: 'Escape', code: 'Escape', keyCode: 27, bubbles: true, cancelable: true, composed: true };
  (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', options));
  setTimeout(() => {
    if (!menu.isConnected || !isVisible(menu)) return;
    for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click'])
      document.body.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, composed: true }));
  }, CLOSES_MS);
}
