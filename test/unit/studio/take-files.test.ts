import { File } from 'node:buffer';
import { expect, test } from 'vitest';
import { takeFiles } from '../../../src/studio/take-files';

const file = (name: string, content: string, type = 'image/png') =>
  new File([content], name, { type }) as unknown as globalThis.File;
const names = (items: readonly { readonly name: string }[]) => items.map(({ name }) => name);

test('pictures are taken, in order; the rest is counted by its reason', async () => {
  const taken = await takeFiles(
    [
      file('a.png', 'a'),
      file('empty.png', ''),
      file('notes.txt', 'x', 'text/plain'),
      file('drawing.svg', '<svg/>', 'image/svg+xml'),
      file('b.JPG', 'b', ''),
      file('unknown', 'c', ''),
    ],
    [],
  );
  expect(names(taken.items)).toEqual(['a.png', 'b.JPG']);
  expect(taken).toMatchObject({ empty: 1, others: 3, twice: 0 });
});

test('the same content is one picture, by whatever name and whenever it comes', async () => {
  const first = await takeFiles([file('a.png', 'same'), file('copy.png', 'same'), file('b.png', 'else')], []);
  expect(names(first.items)).toEqual(['a.png', 'b.png']);
  const second = await takeFiles([file('again.png', 'else')], first.items);
  expect(second).toMatchObject({ items: [], twice: 1, twin: first.items[1] });
});
