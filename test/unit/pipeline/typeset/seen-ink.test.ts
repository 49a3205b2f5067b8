import { expect, test } from 'vitest';
import type { Rgb } from '../../../../src/pipeline/types';
import type { SetLine, Setting } from '../../../../src/pipeline/typeset/place-lines';
import { withSeenInk } from '../../../../src/pipeline/typeset/seen-ink';
import { plainBlock, plainPicture } from '../plain-block';

const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];

/** A heading on white over a white line on a black pill, read as one block. */
const block = plainBlock({
  left: 20,
  top: 20,
  width: 200,
  texts: ['Good morning', 'to all of you'],
  translation: 'Guten Morgen euch allen',
  runs: [{ ink: BLACK }, { ink: WHITE }],
});
const picture = plainPicture(300, 120);
for (let y = 50; y < 120; y++) for (let x = 0; x < 300; x++) picture.data.set([0, 0, 0, 255], 4 * (y * 300 + x));

const line = (baseline: number, ink: Rgb): SetLine => ({
  ...{ text: 'x', font: '', size: 28, stretch: 1, letterSpacing: 0, wordSpacing: 0, left: 20, width: 150 },
  baseline,
  ink,
});
const inksOf = (lines: readonly SetLine[], style = block.style) => {
  const setting = { block: { ...block, style }, lines, scale: 1 } as unknown as Setting;
  return withSeenInk(setting, picture).lines.map(({ ink }) => ink);
};

test('a line that would not be seen gets the ink of the line that stood there', () =>
  expect(inksOf([line(42, BLACK), line(76, BLACK)])).toEqual([BLACK, WHITE]));

test('what is seen stays as it is, and so does what has an outline', () => {
  const red: Rgb = [230, 40, 40];
  expect(inksOf([line(42, red)])).toEqual([red]);
  expect(inksOf([line(76, BLACK)], { ...block.style, outline: { colour: WHITE, width: 2 } })).toEqual([BLACK]);
});

test('faint letters may stay faint', () => {
  const grey: Rgb = [225, 225, 225];
  const runs = block.style.runs.map((run) => ({ ...run, ink: grey }));
  expect(inksOf([line(42, grey)], { ...block.style, ink: grey, runs })).toEqual([grey]);
});
