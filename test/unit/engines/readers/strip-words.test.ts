import { expect, test } from 'vitest';
import type { PlacedSign } from '../../../../src/engines/readers/recognise';
import { LINE, MARGIN, STRIP_HEIGHT } from '../../../../src/engines/readers/strip';
import { confidenceOf, toWords } from '../../../../src/engines/readers/strip-words';

const WIDTH = 10 * LINE + 2 * MARGIN;
/** A strip of ten line heights with ink in these columns, in line heights from the beginning. */
function inked(...runs: readonly (readonly [from: number, to: number])[]) {
  const fill = new Float32Array(WIDTH * STRIP_HEIGHT);
  for (const [from, to] of runs)
    for (let row = MARGIN; row < MARGIN + LINE; row++)
      fill.fill(1, row * WIDTH + MARGIN + from * LINE, row * WIDTH + MARGIN + to * LINE);
  return { fill };
}
/** Signs at places in line heights: a letter each, "_" a space, "•" a mark. */
const signs = (...placed: readonly (readonly [text: string, at: number, p?: number, space?: number])[]): PlacedSign[] =>
  placed.map(([text, at, p = 0.9, space = 0]) => {
    const kind = text === '_' ? 'space' : text === '•' ? 'mark' : 'letter';
    return { kind, text: kind === 'letter' ? text : '', p, space, from: 0, to: 1, at: at / 10 };
  });
const at = (place: number): number => MARGIN + place * LINE;

test('words end at the spaces, and begin where their ink begins', () => {
  const ink = inked([0, 0.9], [1, 2], [3, 4]);
  expect(toWords(signs(['G', 0.5], ['o', 1.5], ['_', 2.5, 0.3], ['A', 3.5, 0.7]), ink, WIDTH)).toEqual([
    { kind: 'letter', text: 'Go', confidence: 90, left: at(0), right: at(2) },
    { kind: 'letter', text: 'A', confidence: 70, left: at(3), right: at(4) },
  ]);
});

test('a gap wider than the others is a space where the recogniser hardly thought of one', () => {
  const ink = inked([0, 0.9], [1, 1.9], [2.3, 3.2], [3.3, 4.2]);
  const texts = (space: number) =>
    toWords(signs(['t', 0.5], ['o', 1.5], ['5', 2.7, 0.9, space], ['0', 3.7]), ink, WIDTH).map(({ text }) => text);
  expect(texts(0.02)).toEqual(['to', '50']);
  expect(texts(0.001)).toEqual(['to50']);
});

test('a mark is a word of its own, without a space, too', () => {
  const ink = inked([0, 0.5], [1, 2]);
  expect(toWords(signs(['•', 0.25], ['A', 1.5]), ink, WIDTH)).toMatchObject([
    { kind: 'mark', text: '', left: at(0.25 - 0.55), right: at(0.5) },
    { kind: 'letter', text: 'A', left: at(1), right: at(2) },
  ]);
});

test('ink that stands clear of the first letter, and was not read, is not its own', () => {
  const [word] = toWords(signs(['A', 1.5]), inked([0, 0.5], [1, 2]), WIDTH);
  expect(word).toMatchObject({ left: at(1), right: at(2) });
});

test('letters that touch are parted where there is least ink', () => {
  const ink = inked([0, 2], [2, 4]);
  for (let row = MARGIN; row < MARGIN + LINE - 2; row++) ink.fill[row * WIDTH + MARGIN + 2 * LINE] = 0;
  const [left, right] = toWords(signs(['A', 1], ['_', 2], ['B', 3]), ink, WIDTH);
  expect([left!.right, right!.left]).toEqual([at(2), at(2) + 1]);
});

test('longer words say more about the confidence, and what is no word says nothing', () => {
  const words = toWords(signs(['a', 0.5, 0.3], ['_', 1], ['b', 2], ['c', 2.5], ['•', 4, 0.1]), inked([0, 5]), WIDTH);
  expect(confidenceOf(words)).toBeCloseTo(70);
  expect(confidenceOf([])).toBe(0);
});
