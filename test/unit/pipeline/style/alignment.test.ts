import { expect, test } from 'vitest';
import { alignmentOf } from '../../../../src/pipeline/style/alignment';

const unsure = () => 'center' as const;
const of = (...pairs: readonly (readonly [left: number, right: number])[]) =>
  alignmentOf(pairs.map(([left, right]) => ({ left, right })), 20, unsure); // biome-ignore format: one call

test('left, right, centre', () => {
  expect(of([10, 200], [11, 150], [10, 180])).toBe('left');
  expect(of([40, 200], [90, 201], [60, 200])).toBe('right');
  expect(of([40, 160], [60, 140], [20, 180])).toBe('center');
});

test('one odd line decides nothing', () => {
  // A speck left of the last line: its box is wider than its text.
  expect(of([40, 160], [60, 140], [5, 180], [50, 150])).toBe('center');
  expect(of([33, 387], [44, 376], [20, 360])).toBe('center');
  expect(of([10, 200], [10, 150], [-30, 180], [10, 120])).toBe('left');
});

test('two lines of one length in the middle of three are still centred', () =>
  expect(of([20, 180], [20, 180], [60, 140])).toBe('center'));

test('a column with straight edges and a short last line is justified', () => {
  expect(of([10, 200], [10, 201], [11, 200], [10, 90])).toBe('justify');
  expect(of([10, 200], [10, 160], [11, 200], [10, 90])).toBe('left');
});

test('where the lines do not tell, the surroundings are asked', () => {
  expect(alignmentOf([{ left: 10, right: 90 }], 20, () => 'right')).toBe('right');
  expect(alignmentOf([{ left: 10, right: 90 }, { left: 12, right: 91 }], 20, () => 'left')).toBe('left'); // biome-ignore format: one call
});
