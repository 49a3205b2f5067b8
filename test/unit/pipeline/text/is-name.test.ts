import { expect, test } from 'vitest';
import { isName, mayBeName } from '../../../../src/pipeline/text/is-name';

test.each(['Maya K. Lindqvist', 'NORA & TOM', 'Anna Rosenfeld', 'Vincent van Gogh', 'Emma Fleming'])(
  'a name: %s',
  (text) => expect(isName(text)).toBe(true),
);

test.each([
  'Assisted Deposit',
  'Knitting Circle',
  'Cardboard Recycling',
  'Zebra Crossing',
  'Lost Property',
  'Good Morning',
  'Fire Extinguisher',
  'Gardening Equipment',
  'Happy Monday',
  'Sunday',
  'Kayak Rental',
  'Vegan Burrito',
  'Kiln Workshop',
  'Zumba Tonight',
])('no name: %s', (text) => expect(isName(text)).toBe(false));

test.each(['Rumi Shah', 'Rumi', 'Kahlil Gibran', 'Maya K. Lindqvist'])('where a name is expected: %s', (text) =>
  expect(mayBeName(text)).toBe(true),
);

test.each(['Knitting Circle', 'Good Morning', 'Happy Monday', 'and so on'])('nor where one is expected: %s', (text) =>
  expect(mayBeName(text)).toBe(false),
);
