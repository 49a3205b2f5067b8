import { setStyle, styleOf } from '../elements/shadow-host';

const ANCHOR = '--palimpsest-print';
let printed = 0;

/**
 * On paper the page is laid out anew, and nothing of ours runs in between: for so long the hosts hang on the picture by CSS anchors. The
 * one time that a style of the page's own element is touched; afterwards it is as it was.
 */
export function anchorForPrint(
  hosts: readonly HTMLElement[],
  picture: () => Element | null,
  signal: AbortSignal,
): void {
  let restore = () => {};
  const prepare = () => {
    const element = picture();
    if (!(element instanceof HTMLElement)) return; // SVG has no anchors
    const name = `${ANCHOR}-${printed++}`;
    const before = element.getAttribute('style');
    const sides = ['left', 'top', 'width', 'height'];
    const places = hosts.map((host) => Object.fromEntries(sides.map((side) => [side, styleOf(host, side)])));
    element.style.setProperty('anchor-name', name, 'important');
    const place = {
      left: 'anchor(left)',
      top: 'anchor(top)',
      width: 'anchor-size(width)',
      height: 'anchor-size(height)',
    };
    for (const host of hosts) setStyle(host, { 'position-anchor': name, ...place });
    restore = () => {
      element.setAttribute('style', before ?? ''); // Chromium leaves an empty one when it has to write it out first
      if (before === null) element.removeAttribute('style');
      for (const [i, host] of hosts.entries()) setStyle(host, { 'position-anchor': 'initial', ...places[i]! });
      restore = () => {};
    };
  };
  addEventListener('beforeprint', prepare, { signal });
  addEventListener('afterprint', () => restore(), { signal });
  signal.addEventListener('abort', () => restore());
}
