import { describe, expect, test } from 'vitest';
import { extentOf, fitToInk } from '../../../../src/engines/readers/fit-to-ink';
import { LINE, MARGIN, STRIP_HEIGHT } from '../../../../src/engines/readers/strip';

const WIDTH = 200;
/** A mask with boxes of ink in it. */
type Bar = readonly [left: number, top: number, right: number, bottom: number];
function maskOf(...boxes: readonly Bar[]) {
  const fill = new Float32Array(WIDTH * STRIP_HEIGHT).fill(0.1);
  for (const [left, top, right, bottom] of boxes)
    for (let row = top; row < bottom; row++) fill.fill(0.9, row * WIDTH + left, row * WIDTH + right);
  return { fill };
}
const boxFor = (text: string, ...boxes: readonly Bar[]) => fitToInk(maskOf(...boxes), { width: WIDTH }, text, 0, WIDTH);

describe('the extent of the ink', () => {
  test('leaves specks above and below out, and keeps the ends', () => {
    const extent = extentOf(maskOf([20, 12, 150, 36], [60, 2, 61, 4], [170, 30, 173, 36]), WIDTH, 0, WIDTH);
    expect(extent).toEqual({ left: 20, right: 173, top: 12, bottom: 36 });
  });
  test('of some columns', () =>
    expect(extentOf(maskOf([20, 12, 150, 36]), WIDTH, 40, 90)).toMatchObject({ left: 40, right: 90 }));
  test('of nothing is none', () => expect(extentOf(maskOf(), WIDTH, 0, WIDTH)).toBeNull());
});

describe('the box of a line', () => {
  test('is as high whether its letters have ascenders and descenders or not', () => {
    // One font of 33 px, baseline at row 33: "Gypsy" from cap height to descender, "sea" from x-height to baseline.
    const gypsy = boxFor('Gypsy', [30, 9, 160, 40]);
    const sea = boxFor('sea', [30, 16, 160, 33]);
    expect(gypsy.bottom - gypsy.top).toBeCloseTo(sea.bottom - sea.top, 0);
    expect(gypsy.top).toBeCloseTo(sea.top, 0);
    expect(gypsy).toMatchObject({ left: 30, right: 160 });
  });

  test('stays as it was found where the ink tells another story', () => {
    const found = { top: MARGIN, bottom: MARGIN + LINE };
    expect(boxFor('Gypsy', [30, 2, 160, 47])).toMatchObject({ ...found, left: 30, right: 160 });
    expect(boxFor('Gypsy')).toMatchObject({ ...found, left: MARGIN, right: WIDTH - MARGIN });
  });
});
