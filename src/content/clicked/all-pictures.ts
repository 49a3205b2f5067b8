import { shadowRootOf, shadowRootsIn } from './shadow-root-of';

/** Elements that are pictures by their name; backgrounds are found by the pointer alone. */
const PICTURES = ['img, canvas, input[type=image], video, image', ...embedded()].join();

/** Boxes for anything: those that say that it is a picture, by its kind or the end of its address. */
function embedded(): string[] {
  const ends = ['png', 'jpg', 'jpeg', 'webp', 'gif', 'avif', 'svg'];
  return [
    'object[type^="image/"], embed[type^="image/"]',
    ...ends.map((end) => `object[data$=".${end}" i], embed[src$=".${end}" i]`),
  ];
}

export const isNamedPicture = (element: Element): boolean => element.matches(PICTURES);

/** Not made see-through or hidden by the page, itself or with what is around it. */
export const isVisibleToEyes = (element: Element): boolean =>
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

/** To the pointer an area of an image map lies over its picture, but it has no box of its own. */
export function pictureOfArea(element: Element | null): Element | null {
  const map = element instanceof HTMLAreaElement ? element.closest('map') : null;
  const uses = ({ useMap }: HTMLImageElement) => useMap === `#${map?.name}`;
  return (map && [...document.querySelectorAll<HTMLImageElement>('img[usemap]')].find(uses)) ?? null;
}

/** Every picture of the page, inside shadow roots too. */
export const allPictures = (root: Document | ShadowRoot): Element[] => [
  ...root.querySelectorAll(PICTURES),
  ...shadowRootsIn(root).flatMap(allPictures),
];

/** All elements under a point of the viewport (CSS px), the topmost first, inside shadow roots too. */
export function elementsAt(x: number, y: number, root: Document | ShadowRoot = document): Element[] {
  // A shadow root names what lies around it, too.
  const inside = root.elementsFromPoint(x, y).filter((element) => root.contains(element));
  return inside.flatMap((element) => {
    const shadowRoot = shadowRootOf(element);
    return shadowRoot ? [...elementsAt(x, y, shadowRoot), element] : [element];
  });
}
