import type { Click } from '../sites/site';
import { shadowRootOf } from './shadow-root-of';

let clicked: Click | undefined;
let pointer: { readonly x: number; readonly y: number } | undefined;

/** Remembers where the pointer is: the browser's menu only tells the address of a picture, and not always that. */
export function watchPointer(): void {
  const options = { capture: true, passive: true };
  addEventListener('pointermove', ({ clientX: x, clientY: y }) => (pointer = { x, y }), options);
  addEventListener('contextmenu', (event) => (clicked = clickOf(event)), options);
}

export const clickOf = (event: MouseEvent): Click => ({
  target: elementOf(event.composedPath()[0]),
  point: { x: event.clientX, y: event.clientY },
});

/** The last right click; before the first one, what the pointer rests on. */
export function lastClick(): Click {
  return clicked?.target?.isConnected ? clicked : underPointer();
}

/** For a key: what the pointer rests on. */
export function underPointer(): Click {
  return { target: hovered(document), ...(pointer && { point: pointer }) };
}

/** In a frame inside this one, or outside of this frame: then another content script is meant. */
export function isPointerElsewhere(): boolean {
  const target = hovered(document);
  return target ? target.matches('iframe, frame') : window !== window.top;
}

/** The innermost element under the pointer, inside shadow roots too. */
function hovered(root: Document | ShadowRoot): Element | null {
  const inner = [...root.querySelectorAll(':hover')].at(-1) ?? null;
  const shadowRoot = inner && shadowRootOf(inner);
  return (shadowRoot && hovered(shadowRoot)) ?? inner;
}

/** For a key when no picture is under the pointer: what has the focus, inside shadow roots too. */
export function focused(root: Document | ShadowRoot = document): Click {
  const target = root.activeElement;
  const shadowRoot = target && shadowRootOf(target);
  return shadowRoot?.activeElement ? focused(shadowRoot) : { target };
}

const elementOf = (target: EventTarget | undefined): Element | null => (target instanceof Element ? target : null);
