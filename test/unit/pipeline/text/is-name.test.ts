import { expect, test } from 'vitest';
import { isName } from '../../../../src/pipeline/text/is-name';

test.each(['Rumi Shah', 'Maya K. Lindqvist', 'NORA & TOM', 'Anna Rosenfeld', 'Vincent van Gogh', 'Emma Fleming'])(
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
])('no name: %s', (text) => expect(isName(text)).toBe(false));
