import { expect, test } from 'vitest';
import { begin, type History, record, redo, undo } from '../../../src/studio/history';

const after = (...steps: readonly [state: string, field: string | null][]): History<string> =>
  steps.reduce((history, [state, field]) => record(history, state, field), begin(''));

test('undone and redone, step by step, and no further', () => {
  const history = after(['a', null], ['b', null]);
  const back = undo(undo(undo(history)));
  expect(back.present).toBe('');
  expect(redo(back).present).toBe('a');
  expect(redo(redo(redo(back))).present).toBe('b');
});

test('what is typed on and on into one field is one step', () => {
  const history = after(['a', 'name'], ['ab', 'name'], ['abc', 'name'], ['abc red', 'colour'], ['abcd red', 'name']);
  expect(undo(history).present).toBe('abc red');
  expect(undo(undo(undo(history))).present).toBe('');
});

test('a step that names no field is one in any case', () =>
  expect(undo(after(['a', null], ['b', null])).present).toBe('a'));

test('after undoing, the same field begins a new step, and what was undone is gone', () => {
  const again = record(undo(after(['a', 'name'])), 'x', 'name');
  expect(undo(again).present).toBe('');
  expect(redo(again)).toBe(again);
});

test('it does not grow for ever', () => {
  const history = Array.from({ length: 500 }).reduce<History<number>>((all, _, i) => record(all, i, null), begin(-1));
  expect(history.past.length).toBe(200);
});
