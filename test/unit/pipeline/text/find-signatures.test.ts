import { expect, test } from 'vitest';
import { findSignatures } from '../../../../src/pipeline/text/find-signatures';
import type { Quad } from '../../../../src/pipeline/types';

/** A block of lines of 20 px at this place, 200 px wide. */
function block(text: string, y: number, { x = 0, lines = 1 } = {}) {
  const quad: Quad = [
    [x, y],
    [x + 200, y],
    [x + 200, y + 20 * lines],
    [x, y + 20 * lines],
  ];
  return { text, quad, lines: Array.from({ length: lines }) };
}

const found = (...blocks: ReturnType<typeof block>[]) => [...findSignatures(blocks)].map(({ text }) => text);
const quote = (text: string) => block(text, 0, { lines: 2 });

test('a line below a text in quotation marks that may be a name', () => {
  const heading = block('Thought for Today', 200);
  expect(found(quote('“We are born of love; love is our mother.”'), block('Rumi', 60), heading)).toEqual(['Rumi']);
});

test('below the only other text of the picture, quotation marks or not', () => {
  const text = 'Let there be spaces in your togetherness.';
  expect(found(quote(text), block('Kahlil Gibran', 60))).toEqual(['Kahlil Gibran']);
  expect(found(quote(text), block('Kahlil Gibran', 60), block('Read more', 300))).toEqual([]);
});

test('not what is English, stands elsewhere, or is more than a line', () => {
  const said = quote('“Bring your own wool and needles, please.”');
  expect(found(said, block('Knitting Circle', 60))).toEqual([]);
  expect(found(said, block('Kayak Rental', 300))).toEqual([]);
  expect(found(said, block('Kayak Rental', 60, { x: 300 }))).toEqual([]);
  expect(found(said, block('Kayak Rental', 60, { lines: 2 }))).toEqual([]);
  expect(found(block('Kayak Rental', 0), said)).toEqual([]);
});

test('a heading over a name is no quotation', () => {
  expect(found(block('Our Team', 0), block('Kahlil Gibran', 30))).toEqual([]);
});
