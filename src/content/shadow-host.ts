import css from './overlay.css?inline';

/** An element of ours in the page, and its inside, which the page's styles and scripts do not reach. */
export function createShadowHost(
  name: string,
  style: Partial<CSSStyleDeclaration>,
): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement(name);
  Object.assign(host.style, { all: 'initial', ...style });
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  return { host, root };
}
