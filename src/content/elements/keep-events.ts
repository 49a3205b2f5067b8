import { focused } from '../clicked/pointer';

const OF_THE_HAND =
  'click dblclick contextmenu mousedown mouseup pointerdown pointerup touchstart touchend dragstart'.split(' ');

/** The picture below must not take for its own what happens on an element of ours. */
export function keepEvents(element: HTMLElement): void {
  for (const type of OF_THE_HAND) element.addEventListener(type, (event) => event.stopPropagation());
}

const listeners = new WeakMap<EventTarget, (event: KeyboardEvent) => void>();

/**
 * From now on what is typed inside our elements is for them alone: pages with keys of their own (a chat that puts all typing into its
 * message) never hear of it. To be called before the page's own scripts run, so that we stand in front of them.
 */
export function watchKeys(): void {
  const keep = (event: KeyboardEvent) => {
    const { target } = focused(); // the event names the outermost shadow root's host only
    const heard = target && listeners.get(target);
    if (!heard) return;
    event.stopImmediatePropagation(); // what the browser itself does with the key, it still does
    heard(event);
  };
  for (const type of ['keydown', 'keypress', 'keyup'] as const) addEventListener(type, keep, { capture: true });
}

/** Keys inside this host of ours come here, and nowhere else. */
export const keepKeys = (host: Element, heard: (event: KeyboardEvent) => void): void => void listeners.set(host, heard);
