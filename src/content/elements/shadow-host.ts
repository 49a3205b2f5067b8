import card from './card.css?inline';
import css from './overlay.css?inline';
import whole from './whole.css?inline';

type Style = Readonly<Record<string, string>>;

const styles = new WeakMap<HTMLElement, { readonly style: Style; readonly written: string }>();

/**
 * Adds to the element's own style (CSS names). Important, and in the element itself: no style sheet of the page outranks that. Written as a
 * whole: piece by piece the browser would take `all` apart into its hundreds of parts.
 */
export function setStyle(host: HTMLElement, change: Style): void {
  const style = { ...styles.get(host)?.style, ...change };
  const written = Object.entries(style)
    .map(([name, value]) => `${name}: ${value} !important`)
    .join('; ');
  styles.set(host, { style, written });
  host.setAttribute('style', written);
}

const OURS = 'palimpsest-';

/** Also what an earlier version of this script has left in the page: that knows nothing of ours, nor we of its. */
export const isOurHost = (element: Element): boolean => element.localName.startsWith(OURS);

export const styleOf = (host: HTMLElement, name: string): string => styles.get(host)?.style[name] ?? '';

const OWN_ATTRIBUTES = ['style', 'popover'];

/** Undoes what a script of the page has done to the element. */
export function restoreStyle(host: HTMLElement): void {
  const { written = '' } = styles.get(host) ?? {};
  if (host.getAttribute('style') !== written) host.setAttribute('style', written);
  for (const name of host.getAttributeNames()) if (!OWN_ATTRIBUTES.includes(name)) host.removeAttribute(name);
}

/** An element of ours in the page, and its inside, which the page's styles and scripts do not reach. `own`: its CSS beside what all have. */
export function createShadowHost(name: string, style: Style, own = ''): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement(name);
  setStyle(host, { all: 'initial', display: 'block', ...style });
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${css}${card}${whole}${own}`);
  root.adoptedStyleSheets = [sheet];
  return { host, root };
}
