import { expect, test } from 'vitest';
import { iou } from '../../../bench/reading/overlap';
import { matchLines, scoreGroups } from '../../../bench/reading/score-lines';
import { scoreMasks } from '../../../bench/reading/score-masks';
import { editDistance, scoreLetters, scoreWords } from '../../../bench/reading/score-words';
import type { Quad } from '../../../src/pipeline/types';

const box = (x: number, y: number, w: number, h: number): Quad => [
  [x, y],
  [x + w, y],
  [x + w, y + h],
  [x, y + h],
];

test('intersection over union, for turned quads and either way around', () => {
  expect(iou(box(0, 0, 10, 10), box(5, 0, 10, 10))).toBeCloseTo(1 / 3);
  expect(iou(box(0, 0, 10, 10), box(20, 0, 10, 10))).toBe(0);
  const diamond: Quad = [
    [5, 0],
    [10, 5],
    [5, 10],
    [0, 5],
  ];
  expect(iou(box(0, 0, 10, 10), diamond)).toBeCloseTo(0.5);
  expect(iou(box(0, 0, 10, 10), diamond.toReversed() as unknown as Quad)).toBeCloseTo(0.5);
});

test('each line is matched once, the best first', () => {
  expect(matchLines([box(0, 0, 100, 20), box(0, 30, 100, 20)], [box(0, 32, 100, 20), box(0, 28, 100, 20)])).toEqual([
    -1, 0,
  ]);
});

test('words are bags without case and signs', () => {
  const at = (text: string) => ({ text, quad: box(0, 0, 10, 10) });
  expect(scoreWords([at('Good, good day!')], [at('good DAY night')])).toEqual({ expected: 3, got: 3, right: 2 });
});

test('letters are compared in place; what stands where no line is counts as errors', () => {
  const truth = [{ text: 'abcd', quad: box(0, 0, 100, 20) }];
  const read = [
    { text: 'd', quad: box(50, 0, 50, 20) },
    { text: 'abX', quad: box(0, 0, 45, 20) },
    { text: 'zz', quad: box(0, 100, 50, 20) },
  ];
  expect(scoreLetters(truth, read)).toEqual({ letters: 4, errors: 4 });
  expect(editDistance('kitten', 'sitting')).toBe(3);
});

test('grouping by pairs and by whole blocks', () => {
  expect(scoreGroups([0, 0, 0, 1], [5, 5, 6, 6])).toEqual({
    pairs: { expected: 3, got: 2, right: 1 },
    blocks: { expected: 2, got: 2, right: 0 },
  });
});

test('masks by pixels', () => {
  const truth = Uint8Array.from([255, 255, 0, 0]);
  expect(scoreMasks(truth, 2, [{ x: 1, y: 0, width: 1, height: 2, data: Uint8Array.from([255, 9]) }])).toEqual({
    expected: 2,
    got: 2,
    right: 1,
  });
});
