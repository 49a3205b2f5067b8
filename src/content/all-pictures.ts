/** Elements that are pictures by their name; backgrounds are found by the pointer alone. */
const PICTURES = 'img, canvas, input[type=image], video[poster]:not([poster=""]), image';

export const isNamedPicture = (element: Element): boolean => element.matches(PICTURES);

/** Every picture of the page, inside open shadow roots too. */
export function allPictures(root: Document | ShadowRoot): Element[] {
  const nested = [...root.querySelectorAll('*')].flatMap((element) =>
    element.shadowRoot ? allPictures(element.shadowRoot) : [],
  );
  return [...root.querySelectorAll(PICTURES), ...nested];
}

/** All elements under a point of the viewport (CSS px), the topmost first, inside open shadow roots too. */
export function elementsAt(x: number, y: number, root: Document | ShadowRoot = document): Element[] {
  return root.elementsFromPoint(x, y).flatMap((element) => {
    const { shadowRoot } = element;
    return shadowRoot
      ? [...elementsAt(x, y, shadowRoot).filter((inner) => shadowRoot.contains(inner)), element]
      : [element];
  });
}
