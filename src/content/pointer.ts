let last: EventTarget | undefined;

/** Remembers what the user right-clicked: the menu itself only tells the address of a picture, and not always that. */
export function watchPointer(): void {
  addEventListener('contextmenu', (event) => (last = event.composedPath()[0]), { capture: true, passive: true });
}

/** The innermost element of the last right click; before the first one, what the pointer rests on. */
export function clickedElement(): Element | null {
  if (last instanceof Element && last.isConnected) return last;
  return [...document.querySelectorAll(':hover')].at(-1) ?? null;
}
