/** A rectangle of the page that the user chose: it moves with the element that it lies in, and with what is scrolled inside that. */
export interface Spot {
  readonly element: Element;
  /** Where it is now, in CSS px of the viewport. */
  box(): DOMRect;
}

/** The innermost element that reaches around the rectangle; the topmost first are those that `stack` names. */
export function spotIn(stack: readonly Element[], { left, top, width, height }: DOMRect): Spot {
  const reachesAround = (element: Element) => {
    const box = element.getBoundingClientRect();
    return box.left <= left && box.top <= top && box.right >= left + width && box.bottom >= top + height;
  };
  const element = stack.find(reachesAround) ?? document.documentElement;
  const place = () => {
    const { left, top } = element.getBoundingClientRect();
    // The root's own box already moves as the page is scrolled.
    const isScroller = element !== document.scrollingElement && element !== document.documentElement;
    return isScroller ? [left - element.scrollLeft, top - element.scrollTop] : [left, top];
  };
  const [x = 0, y = 0] = place();
  return {
    element,
    box() {
      const [nowX = 0, nowY = 0] = place();
      return new DOMRect(left + nowX - x, top + nowY - y, width, height);
    },
  };
}
