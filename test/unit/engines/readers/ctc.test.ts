import { expect, test } from 'vitest';
import alphabet from '../../../../models/reader-alphabet.json';
import { decodeSigns } from '../../../../src/engines/readers/ctc';

/** Steps that are sure of one class each; "" is the blank. */
function steps(...labels: readonly string[]): Float32Array {
  const classes = alphabet.length + 1;
  const all = new Float32Array(labels.length * classes);
  for (const [step, label] of labels.entries()) all[step * classes + alphabet.indexOf(label) + 1] = 0.5 + step / 100;
  return all;
}

test('a class that goes on is one sign, and two behind a blank', () => {
  const read = decodeSigns(steps('', 'l', 'l', '', 'l', ' ', 'A'), 7);
  expect(read.map(({ text, kind }) => (kind === 'space' ? '_' : text)).join('')).toBe('ll_A');
  expect(read[0]).toMatchObject({ from: 1, to: 3 });
  expect(read[0]!.p).toBeCloseTo(0.52);
});

test('a bullet is a mark, not a letter', () =>
  expect(decodeSigns(steps('•', 'a'), 2)).toMatchObject([
    { kind: 'mark', text: '' },
    { kind: 'letter', text: 'a' },
  ]));

test('a space that is less likely than a blank is one all the same', () => {
  const row = steps('a', '', 'b');
  row[alphabet.length + 1 + alphabet.indexOf(' ') + 1] = 0.2;
  expect(decodeSigns(row, 3).map(({ kind }) => kind)).toEqual(['letter', 'space', 'letter']);
});

test('what is no letter, whatever it is, is surer than each of its classes', () => {
  const row = steps('a');
  for (const [label, p] of [['a', 0.4], ['•', 0.25], ['<mark>', 0.35]] as const) row[alphabet.indexOf(label) + 1] = p; // biome-ignore format: pairs
  const [sign] = decodeSigns(row, 1);
  expect(sign).toMatchObject({ kind: 'mark' });
  expect(sign!.p).toBeCloseTo(0.6);
});

test('a network with another alphabet is refused', () =>
  expect(() => decodeSigns(new Float32Array(30), 3)).toThrow('alphabet'));
