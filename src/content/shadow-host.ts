import css from './overlay.css?inline';

const written = new WeakMap<HTMLElement, string | null>();

/** Important, and in the element itself: no style sheet of the page outranks that. */
export function setStyle(host: HTMLElement, style: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(style)) host.style.setProperty(name, value, 'important');
  written.set(host, host.getAttribute('style'));
}

const OWN_ATTRIBUTES = ['style', 'data-state', 'popover'];

/** Undoes what a script of the page has done to the element. */
export function restoreStyle(host: HTMLElement): void {
  if (host.getAttribute('style') !== written.get(host)) host.setAttribute('style', written.get(host) ?? '');
  for (const name of host.getAttributeNames()) if (!OWN_ATTRIBUTES.includes(name)) host.removeAttribute(name);
}

/** An element of ours in the page, and its inside, which the page's styles and scripts do not reach. `style` by CSS names. */
export function createShadowHost(
  name: string,
  style: Readonly<Record<string, string>>,
): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement(name);
  setStyle(host, { all: 'initial', display: 'block', ...style });
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  return { host, root };
}
