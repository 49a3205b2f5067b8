/** Every `<img>` of the page, inside open shadow roots too. */
export function allPictures(root: Document | ShadowRoot): HTMLImageElement[] {
  const nested = [...root.querySelectorAll('*')].flatMap((element) =>
    element.shadowRoot ? allPictures(element.shadowRoot) : [],
  );
  return [...root.querySelectorAll('img'), ...nested];
}
