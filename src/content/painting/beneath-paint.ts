/** Which of the boxes that an element can have: its own, or one that a style puts before or after its content. */
export type StyledBox = '' | '::before' | '::after';

/** What we have painted: who reads an element's style wants the page's own. */
const paints = new WeakMap<Element, Animation>();

export function notePaint(element: Element, paint: Animation): void {
  paints.set(element, paint);
}

export function forgetPaint(element: Element, paint: Animation): void {
  if (paints.get(element) === paint) paints.delete(element);
}

/** The computed style of one of the element's boxes without our paint. */
export function beneathPaint<T>(element: Element, box: StyledBox, read: (style: CSSStyleDeclaration) => T): T {
  const paint = paints.get(element);
  const effect = paint?.effect ?? null;
  if (paint) paint.effect = null;
  const result = read(getComputedStyle(element, box));
  if (paint) paint.effect = effect;
  return result;
}
