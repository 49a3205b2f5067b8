import { expect, test } from 'vitest';
import { decodeLines } from '../../../../src/engines/finders/decode-lines';
import type { LineBox } from '../../../../src/engines/finders/line-box';
import { drawCore } from './draw-core';

const line = (change: Partial<LineBox> = {}): LineBox => ({
  x: 150,
  y: 100,
  angle: 0,
  length: 180,
  height: 24,
  score: 0.95,
  ...change,
});
const decode = (...lines: LineBox[]) => decodeLines(drawCore(300, 200, lines));

function expectLine(got: LineBox | undefined, wanted: LineBox): void {
  expect(got).toBeDefined();
  if (!got) return;
  expect(Math.hypot(got.x - wanted.x, got.y - wanted.y)).toBeLessThan(1.5);
  const turn = got.angle - wanted.angle;
  expect(Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn)))).toBeLessThan(0.03);
  expect(Math.abs(got.height - wanted.height)).toBeLessThan(0.12 * wanted.height);
  expect(Math.abs(got.length - wanted.length)).toBeLessThan(4);
}

test.each([0, 12, -28, -90].map((degrees) => (degrees * Math.PI) / 180))('a line turned by %f', (angle) => {
  const wanted = line({ angle, length: 140 });
  const lines = decode(wanted);
  expect(lines).toHaveLength(1);
  expectLine(lines[0], wanted);
});

test('a word about as long as high is level', () => {
  const wanted = line({ length: 36, height: 40 });
  expectLine(decode(wanted)[0], wanted);
});

test('lines below each other', () => {
  const lines = decode(line({ y: 60 }), line({ y: 90 }), line({ y: 120 }));
  expect(lines.map(({ y }) => Math.round(y)).sort((a, b) => a - b)).toEqual([60, 90, 120]);
});

test('two lines that touch where the network is unsure are parted', () => {
  const map = drawCore(300, 200, [line({ y: 80, length: 160 }), line({ y: 110 })]);
  for (let y = 80; y < 110; y++) map.text[y * 300 + 120] = 0.4;
  expect(decodeLines(map)).toHaveLength(2);
});

test('specks and faint shadows are no lines', () => {
  const map = drawCore(300, 200, [line({ score: 0.5 })]);
  map.text[20 * 300 + 20] = 0.99;
  expect(decodeLines(map)).toEqual([]);
});

test('nothing in an empty map of one px', () => {
  expect(decodeLines(drawCore(1, 1, []))).toEqual([]);
});
