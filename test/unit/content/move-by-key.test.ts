// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { moveByKey } from '../../../src/content/asking/move-by-key';

const press = (box: DOMRect, key: string, shiftKey = false) =>
  moveByKey(box, new KeyboardEvent('keydown', { key, shiftKey }));

test('begins in the middle of the screen, and moves within it', () => {
  const first = press(new DOMRect(), 'ArrowLeft')!;
  expect(first.x + first.width / 2).toBeCloseTo(innerWidth / 2);
  let box = first;
  for (let i = 0; i < 1000; i++) box = press(box, 'ArrowLeft')!;
  expect([box.x, box.y, box.width]).toEqual([0, first.y, first.width]);
});

test('with Shift the corner moves, never past the other one', () => {
  const box = new DOMRect(50, 50, 20, 100);
  expect(press(box, 'ArrowDown', true)).toMatchObject({ y: 50, height: 112 });
  expect(press(box, 'ArrowLeft', true)!.width).toBe(12);
});

test('other keys are none of its own', () => expect(press(new DOMRect(0, 0, 9, 9), 'a')).toBeNull());
