/** A rectangle of the page that the user chose: it moves with the element that it lies in, and with what is scrolled inside that. */
export interface Spot {
  readonly element: Element;
  /** Where it is now, in CSS px of the viewport. */
  box(): DOMRect;
}

/** Of the rectangle: a hand that drags it around something overshoots. */
const LEAST_HELD = 0.9;

/** The innermost element that holds the rectangle, but for a little; the topmost first are those that `stack` names. */
export function spotIn(stack: readonly Element[], { left, top, width, height }: DOMRect): Spot {
  const holds = (element: Element) => {
    const box = element.getBoundingClientRect();
    const inside = [
      Math.min(box.right, left + width) - Math.max(box.left, left),
      Math.min(box.bottom, top + height) - Math.max(box.top, top),
    ].map((side) => Math.max(0, side));
    return inside[0]! * inside[1]! >= LEAST_HELD * width * height;
  };
  const element = stack.find(holds) ?? document.documentElement;
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
