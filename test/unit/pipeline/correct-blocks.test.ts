import { expect, test } from 'vitest';
import { correctBlocks } from '../../../src/pipeline/correct-blocks';
import { plainBlock } from './plain-block';

const found = (text: string) => {
  const { translation: _none, ...block } = plainBlock({
    left: 0,
    top: 0,
    width: 200,
    texts: [text],
    translation: null,
    style: { inkBelow: [9, 9, 9], width: 0.8 },
    runs: [{ width: 0.8 }, { width: 0.9, letterSpacing: 0.1 }],
  });
  return block;
};
const blocks = [found('Good moming'), found('Buy milk')];

test('what was not corrected is the very same', () => {
  expect(correctBlocks(blocks, [])).toEqual(blocks);
  expect(correctBlocks(blocks, [{ block: 1, text: 'Buy some milk' }])[0]).toBe(blocks[0]);
});

test('a corrected text waits for its translation, a given translation does not', () => {
  const [first, second] = correctBlocks(blocks, [
    { block: 0, text: ' Good morning ' },
    { block: 1, translation: ' Milch kaufen ' },
  ]);
  expect(first).toMatchObject({ text: 'Good morning' });
  expect(first).not.toHaveProperty('translation');
  expect(second).toMatchObject({ text: 'Buy milk', translation: { text: 'Milch kaufen', by: 'given' } });
});

test('an empty translation leaves the block as it stands', () =>
  expect(correctBlocks(blocks, [{ block: 0, translation: ' ' }])[0]).toMatchObject({ translation: null }));

test('another face comes in its own width, in every run', () => {
  const { style } = correctBlocks(blocks, [{ block: 0, letterClass: 'hand' }])[0]!;
  expect([style, ...style.runs].map(({ letterClass, width, letterSpacing }) => [letterClass, width, letterSpacing])).toEqual(Array(3).fill(['hand', 1, 0])); // biome-ignore format: one row
  const { style: same } = correctBlocks(blocks, [{ block: 0, letterClass: 'sans' }])[0]!;
  expect(same).toEqual(blocks[0]!.style);
});

test('an ink is one colour; size and alignment are wishes for the writing', () => {
  const [one] = correctBlocks(blocks, [{ block: 0, ink: [200, 0, 0], size: 0.5, align: 'right' }]);
  expect(one).toMatchObject({ style: { ink: [200, 0, 0], inkBelow: null }, wish: { size: 0.5, align: 'right' } });
});

test('a correction of a block that is not there counts for nothing', () =>
  expect(correctBlocks(blocks, [{ block: 7, text: 'x' }])).toEqual(blocks));
