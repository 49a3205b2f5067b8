// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { allPictures } from '../../../src/content/clicked/all-pictures';
import { shadowRootOf } from '../../../src/content/clicked/shadow-root-of';
import { createShadowHost } from '../../../src/content/elements/shadow-host';

/** As the browser knows them, and tells extensions alone. */
const closed = new Map<Element, ShadowRoot>();
const asked = vi.fn((element: HTMLElement) => closed.get(element) ?? null);

function attachClosed(host: Element, content: string): ShadowRoot {
  const root = host.attachShadow({ mode: 'closed' });
  root.innerHTML = content;
  closed.set(host, root);
  return root;
}

beforeEach(() => vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot: asked } }));
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
  asked.mockClear();
});

test('pictures in closed roots are found, nested ones and those of custom elements with a content of their own too', () => {
  document.body.innerHTML = '<img id="a"><div id="host">\n</div><their-card id="card"><p>Fallback</p></their-card>';
  const outer = attachClosed(document.querySelector('#host')!, '<div><section id="inner"></section></div>');
  attachClosed(outer.querySelector('#inner')!, '<img id="b">');
  attachClosed(document.querySelector('#card')!, '<img id="c">');
  expect(allPictures(document).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('in a look through the page, what shows a content of its own is not asked', () => {
  document.body.innerHTML = '<div id="box"><p id="words">Words</p><img><b></b></div>';
  allPictures(document);
  expect(asked).not.toHaveBeenCalled();
});

test('what is ours is never looked into', () => {
  const { host, root } = createShadowHost('palimpsest-overlay', {});
  closed.set(host, root);
  root.append(document.createElement('img'));
  document.body.append(host);
  expect(shadowRootOf(host)).toBeNull();
  expect(allPictures(document)).toEqual([]);
});

test('Firefox has it on the element', () => {
  vi.unstubAllGlobals();
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'closed' });
  Object.assign(host, { openOrClosedShadowRoot: root });
  expect(shadowRootOf(host)).toBe(root);
});
