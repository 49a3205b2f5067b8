// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { fullSizeOf } from '../../../src/content/pixels/full-size';

const HOST = 'https://example.org';
const at = (path: string) => `${HOST}/${path}`;

beforeEach(() => document.body.replaceChildren());

/** There is no choosing by the browser here: `shown` says which one it was. */
function fullSize(html: string, shown: string): string | null {
  document.body.innerHTML = html;
  const img = document.querySelector('img')!;
  Object.defineProperty(img, 'currentSrc', { value: at(shown) });
  return fullSizeOf(img);
}

const img = (srcset: string, more = '') => `<img srcset="${srcset}" ${more}>`;

test.each([
  [`${HOST}/a.png 200w, ${HOST}/b.png 1600w`, 'a.png', 'b.png'],
  [`${HOST}/a.png, ${HOST}/b.png 2x`, 'a.png', 'b.png'],
  [`${HOST}/a,1.png 200w,${HOST}/b,2.png 400w`, 'a,1.png', 'b,2.png'],
  [`${HOST}/a.png 200w, ${HOST}/b.png 1600w, ${HOST}/c.png 9000w`, 'a.png', 'b.png'],
])('of %s, showing %s, the full size is %s', (srcset, shown, expected) => {
  expect(fullSize(img(srcset), shown)).toBe(at(expected));
});

test('what is shown may be the largest already', () => {
  expect(fullSize(img(`${HOST}/a.png 200w, ${HOST}/b.png 400w`), 'b.png')).toBeNull();
  expect(fullSize(`<img src="${HOST}/a.png">`, 'a.png')).toBeNull();
});

test('only the source that was chosen counts: another one may show another cut', () => {
  const html = `<picture><source srcset="${HOST}/wide.png 2000w"><source srcset="${HOST}/a.png 1x, ${HOST}/b.png 2x"><img></picture>`;
  expect(fullSize(html, 'a.png')).toBe(at('b.png'));
});

test('a picture that is shown pixel by pixel is read as it is', () => {
  const srcset = `${HOST}/a.png 200w, ${HOST}/b.png 1600w`;
  expect(fullSize(img(srcset, 'style="object-fit: none"'), 'a.png')).toBeNull();
});
