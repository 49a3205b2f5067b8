// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { allPictures } from '../../../src/content/clicked/all-pictures';
import { siteOf } from '../../../src/content/sites';
import { generic } from '../../../src/content/sites/generic';
import { whatsapp } from '../../../src/content/sites/whatsapp';

const get = <T extends Element>(selector: string): T => document.querySelector<T>(selector)!;
const img = (id: string) => get<HTMLImageElement>(`#${id}`);

/** There is no layout here: boxes are given as [left, top, width, height]. */
function place(element: Element, [left, top, width, height]: readonly [number, number, number, number]): void {
  const box = { left, top, width, height, right: left + width, bottom: top + height };
  element.getBoundingClientRect = () => box as DOMRect;
}

beforeEach(() => document.body.replaceChildren());

test.each([
  ['web.whatsapp.com', whatsapp],
  ['whatsapp.com', generic],
  ['web.whatsapp.com.example.org', generic],
])('%s has its adapter', (hostname, site) => expect(siteOf({ hostname } as Location)).toBe(site));

test('all pictures, inside open shadow roots too', () => {
  document.body.innerHTML = '<img id="a"><div id="host"></div>';
  const root = get('#host').attachShadow({ mode: 'open' });
  root.innerHTML = '<p><img id="b"></p>';
  expect(allPictures(document).map(({ id }) => id)).toEqual(['a', 'b']);
});

describe('any page', () => {
  beforeEach(() => {
    document.body.innerHTML = `
      <img id="small" src="https://example.org/same.png"><img id="large" src="https://example.org/same.png">
      <img id="other" src="https://example.org/other.png"><a id="veil"></a><main id="page"></main>`;
    place(img('small'), [0, 0, 50, 50]);
    place(img('large'), [0, 100, 300, 200]);
    place(img('other'), [400, 100, 300, 200]);
    place(get('#veil'), [400, 90, 300, 220]);
    place(get('#page'), [0, 0, 1000, 700]);
  });

  test('the picture under the pointer, whatever the browser says', () => {
    const srcUrl = 'https://example.org/other.png';
    expect(generic.findPicture({ target: img('small'), srcUrl })).toBe(img('small'));
  });

  test('else the one that the browser names', () => {
    expect(generic.findPicture({ target: null, srcUrl: 'https://example.org/other.png' })).toBe(img('other'));
  });

  test('of several with the same address, the one that most is seen of', () => {
    const srcUrl = 'https://example.org/same.png';
    expect(generic.findPicture({ target: null, srcUrl })).toBe(img('large'));
    place(img('large'), [0, -195, 300, 200]); // scrolled away but for five rows
    expect(generic.findPicture({ target: null, srcUrl })).toBe(img('small'));
  });

  test('else the picture below a veil', () => {
    expect(generic.findPicture({ target: get('#veil') })).toBe(img('other'));
  });

  test('the page itself is no veil', () => {
    expect(generic.findPicture({ target: get('#page') })).toBeNull();
    expect(generic.findPicture({ target: null })).toBeNull();
  });
});

describe('WhatsApp Web', () => {
  const message = (inside: string) =>
    `<div data-id="m1"><div data-testid="image-thumb">${inside}</div><i id="badge"></i></div>`;
  const STACK = `<div data-testid="media-url-provider"><img id="blur" src="data:image/png;base64,AA=="><img id="thumb" src="blob:https://web.whatsapp.com/0"><img id="best" src="blob:https://web.whatsapp.com/1"></div><b id="veil"></b>`;

  test.each(['#blur', '#veil', '#badge'])('a click on %s means the best version', (selector) => {
    document.body.innerHTML = message(STACK);
    expect(whatsapp.findPicture({ target: get(selector) })?.id).toBe('best');
  });

  test('before the download, the preview is all there is', () => {
    document.body.innerHTML = message('<img id="blur" src="data:image/png;base64,AA==">');
    expect(whatsapp.findPicture({ target: img('blur') })?.id).toBe('blur');
  });

  test('in the viewer, the large picture', () => {
    document.body.innerHTML = `${message(STACK)}<div data-testid="media-image"><img id="big" src="blob:https://web.whatsapp.com/2"></div>`;
    expect(whatsapp.findPicture({ target: img('big') })?.id).toBe('big');
  });

  test('elsewhere it is a page like any other', () => {
    document.body.innerHTML = '<img id="face" src="https://example.org/face.png"><p id="words"></p>';
    place(img('face'), [0, 0, 100, 100]);
    place(get('#words'), [0, 200, 100, 100]);
    expect(whatsapp.findPicture({ target: img('face') })?.id).toBe('face');
    expect(whatsapp.findPicture({ target: get('#words') })).toBeNull();
  });
});
