import { expect, test } from 'vitest';
import { joinLines } from '../../../../src/engines/finders/join-lines';
import type { LineBox } from '../../../../src/engines/finders/line-box';

const box = (x: number, y: number, length: number, change: Partial<LineBox> = {}): LineBox => ({
  x,
  y,
  angle: 0,
  length,
  height: 20,
  score: 0.9,
  ...change,
});

test('words side by side become one line, from end to end', () => {
  const [line, ...more] = joinLines([box(50, 100, 60), box(130, 101, 70), box(190, 100, 30)]);
  expect(more).toEqual([]);
  expect(line!.x - line!.length / 2).toBeCloseTo(20, 0);
  expect(line!.x + line!.length / 2).toBeCloseTo(205, 0);
  expect(line!.height).toBeCloseTo(20);
});

test('a slanted line stays slanted', () => {
  const angle = 0.3;
  const at = (along: number, length: number) =>
    box(100 + along * Math.cos(angle), 100 + along * Math.sin(angle), length, { angle });
  const [line, ...more] = joinLines([at(-40, 60), at(35, 70)]);
  expect(more).toEqual([]);
  expect(line!.angle).toBeCloseTo(angle, 1);
});

test.each([
  ['columns', box(50, 100, 60), box(150, 100, 60)],
  ['lines below each other', box(50, 100, 60), box(50, 122, 60)],
  ['letters of other sizes', box(50, 100, 60), box(120, 100, 60, { height: 34 })],
  ['lines in other directions', box(50, 100, 60), box(120, 100, 60, { angle: 0.5 })],
  ['what is read the other way', box(50, 100, 60), box(120, 100, 60, { angle: Math.PI })],
])('%s stay apart', (_, a, b) => expect(joinLines([a, b])).toHaveLength(2));

test('a lone short word has an angle of chance, and joins its line all the same', () => {
  expect(joinLines([box(50, 100, 60), box(100, 100, 16, { angle: 0.3 })])).toHaveLength(1);
});
