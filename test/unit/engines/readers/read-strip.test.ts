import { expect, test } from 'vitest';
import { readStrip, type StripReader } from '../../../../src/engines/readers/read-strip';
import { STRIP_HEIGHT } from '../../../../src/engines/readers/strip';
import type { MaskedStrip } from '../../../../src/engines/readers/turn-strip';

const WIDTH = 32;

/** A cut that can be told by its first pixel, also when it is turned: then that is its last one. */
function cut(name: number, text = 1): MaskedStrip {
  const size = WIDTH * STRIP_HEIGHT;
  const fill = new Float32Array(size);
  fill[0] = name;
  const map = [1, 0, 0, 0, 1, 0, 0, 0] as const;
  return {
    strip: { width: WIDTH, rgb: new Float32Array(3 * size), toPicture: map, fromPicture: map, scale: 1 },
    mask: { fill, ink: fill, text },
  };
}

/** Says how sure it is of each way of reading a cut, and keeps what it was asked. */
function readerOf(sure: Readonly<Record<string, number>>) {
  const asked: string[] = [];
  const read = (way: string) => async (one: MaskedStrip) => {
    const { fill } = one.mask;
    const question = fill[0] ? `${way} ${fill[0]}` : `${way} ${fill.at(-1)} turned`;
    asked.push(question);
    return [{ text: question, confidence: sure[question] ?? 0, left: 0, right: WIDTH }];
  };
  const reader: StripReader = { byMask: read('mask'), byUpright: read('upright'), byGrey: read('grey') };
  return { asked, reader };
}
const textOf = (read: Awaited<ReturnType<typeof readStrip>>) => read.words.map(({ text }) => text).join();

test('what the mask says for sure is not read again', async () => {
  const { asked, reader } = readerOf({ 'mask 1': 85 });
  expect(textOf(await readStrip([cut(1), cut(2)], reader))).toBe('mask 1');
  expect(asked).toEqual(['mask 1']);
});

test('what it doubts is read by its luminance, in the next cut, and turned; the best counts', async () => {
  const { asked, reader } = readerOf({ 'mask 1': 40, 'grey 1': 50, 'mask 2': 45, 'grey 2': 20, 'mask 1 turned': 60 });
  expect(textOf(await readStrip([cut(1), cut(2)], reader))).toBe('grey 1');
  expect(asked).toEqual([
    ...['mask 1', 'upright 1', 'grey 1', 'mask 2', 'upright 2', 'grey 2'],
    ...['mask 1 turned', 'mask 2 turned'],
  ]);
});

test('letters set upright are enough where they are read surely', async () => {
  const { asked, reader } = readerOf({ 'mask 1': 60, 'upright 1': 90 });
  expect(textOf(await readStrip([cut(1), cut(2)], reader))).toBe('upright 1');
  expect(asked).toEqual(['mask 1', 'upright 1']);
});

test('a line on its head is read turned', async () => {
  const { reader } = readerOf({ 'mask 1': 50, 'mask 1 turned': 60, 'mask 2 turned': 90 });
  const read = await readStrip([cut(1), cut(2)], reader);
  expect(textOf(read)).toBe('mask 2 turned');
  expect(read.mask.fill.at(-1)).toBe(2);
});

test('a line read well is not turned', async () => {
  const { asked, reader } = readerOf({ 'mask 1': 70, 'mask 1 turned': 99 });
  expect(textOf(await readStrip([cut(1)], reader))).toBe('mask 1');
  expect(asked).toEqual(['mask 1', 'upright 1', 'grey 1']);
});

test('what may be no text is not worth a second look', async () => {
  const { asked, reader } = readerOf({ 'mask 0.5': 10 });
  await readStrip([cut(0.5, 0.6)], reader);
  expect(asked).toEqual(['mask 0.5']);
});
