import { isOurHost } from '../elements/shadow-host';

/** Firefox has it on the element, Chromium in an interface of its own. */
interface FirefoxElement {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/**
 * The page's shadow root on this element, a closed one too: the browser opens those for extensions, and for nobody else in the page. Our own
 * are never given: what is in them is no picture of the page.
 */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (!(element instanceof HTMLElement) || isOurHost(element)) return null;
  const closed = globalThis.chrome?.dom?.openOrClosedShadowRoot(element);
  return closed ?? (element as FirefoxElement).openOrClosedShadowRoot ?? element.shadowRoot;
}

/** All shadow roots right below this one, for a look through the whole page. */
export const shadowRootsIn = (root: Document | ShadowRoot): ShadowRoot[] =>
  [...root.querySelectorAll('*')].flatMap(
    (element) => element.shadowRoot ?? (mayHideRoot(element) ? shadowRootOf(element) : null) ?? [],
  );

/** Elements other than custom ones that may have a shadow root, in the words of the DOM standard. */
const HOSTS = new Set(
  'article aside blockquote div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** Chromium takes about 10 µs to answer, too long for each of thousands: what has a content of its own seldom hides another. */
function mayHideRoot(element: Element): boolean {
  if (element.localName.includes('-')) return true;
  return HOSTS.has(element.localName) && !element.firstElementChild && !element.textContent?.trim();
}
