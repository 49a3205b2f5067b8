// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { nameOf } from '../../../src/content/pixels/picture-name';

beforeEach(() => {
  document.title = '';
});

function picture(attributes: Readonly<Record<string, string>>): Element {
  const img = document.createElement('img');
  for (const [name, value] of Object.entries(attributes)) img.setAttribute(name, value);
  return img;
}

test.each([
  [{ src: 'https://a.example/b/greeting%20card.jpg?x=1' }, 'greeting card.jpg'],
  [{ src: 'https://a.example/b/', alt: 'A card: "hello"' }, 'A card hello.png'],
  [{ src: 'data:image/png;base64,AAAA.png', alt: '' }, 'picture.png'],
  [{ src: 'blob:https://a.example/0-1', alt: 'x'.repeat(80) }, 'picture.png'],
])('%o is called %s', (attributes, name) => expect(nameOf(picture(attributes))).toBe(name));

test('is called as the page, where nothing else is known', () => {
  document.title = 'Family chat';
  expect(nameOf(picture({ src: 'blob:https://a.example/0-1' }))).toBe('Family chat.png');
});
