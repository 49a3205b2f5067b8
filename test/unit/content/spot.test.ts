// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { spotIn } from '../../../src/content/painting/spot';

function at(x: number, y: number, width: number, height: number): HTMLElement {
  const element = document.body.appendChild(document.createElement('div'));
  element.getBoundingClientRect = () => new DOMRect(x, y, width, height);
  return element;
}

test('a rectangle hangs on the first element that holds it, and moves with that', () => {
  const small = at(40, 40, 20, 20);
  const around = at(10, 10, 200, 100);
  const spot = spotIn([small, around, document.body], new DOMRect(30, 30, 80, 50));
  expect(spot.element).toBe(around);
  around.getBoundingClientRect = () => new DOMRect(10, -90, 200, 100);
  const { x, y, width, height } = spot.box();
  expect([x, y, width, height]).toEqual([30, -70, 80, 50]);
});

test('it moves with what is scrolled inside', () => {
  const around = at(0, 0, 300, 300);
  around.scrollTop = 20;
  const spot = spotIn([around], new DOMRect(30, 30, 80, 50));
  around.scrollTop = 60;
  expect(spot.box().y).toBe(-10);
});

test('a hand that overshoots still means the element', () => {
  const column = at(0, 0, 300, 300);
  expect(spotIn([column, document.body], new DOMRect(-10, 10, 200, 100)).element).toBe(column);
  expect(spotIn([column, document.body], new DOMRect(-100, 10, 300, 100)).element).not.toBe(column);
});
