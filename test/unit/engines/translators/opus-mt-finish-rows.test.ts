import { expect, test } from 'vitest';
import { finishRows } from '../../../../src/engines/translators/opus-mt-finish-rows';

const END = 0;
const START = 3;
const best = (data: Float32Array, row: number): number => {
  const scores = [...data.subarray(row * 4, row * 4 + 4)];
  return scores.indexOf(Math.max(...scores));
};
/** Scores that all want token 2. */
const scores = (rows: number) => ({
  dims: [rows, 4],
  data: Float32Array.from({ length: rows * 4 }, (_, i) => (i % 4 === 2 ? 9 : i % 4)),
});

test('a row that has ended says only its end; the others go on', () => {
  const rows = [
    [3n, 1n, 0n],
    [3n, 1n, 2n],
    [3n, 0n, 0n],
  ];
  const { data } = finishRows(END, [9, 9, 9])(rows, scores(3));
  expect([best(data, 0), best(data, 1), best(data, 2)]).toEqual([END, 2, END]);
});

test('each row has its own limit', () => {
  const rows = [
    [3n, 1n, 2n],
    [3n, 1n, 2n],
  ];
  const { data } = finishRows(END, [2, 3])(rows, scores(2));
  expect([best(data, 0), best(data, 1)]).toEqual([END, 2]);
});

test('a start token that is the end token ends nothing', () => {
  expect(best(finishRows(START, [9])([[3n]], scores(1)).data, 0)).toBe(2);
});
