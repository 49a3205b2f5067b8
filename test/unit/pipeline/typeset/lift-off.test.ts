import { expect, test } from 'vitest';
import { layOver } from '../../../../src/pipeline/typeset/lay-over';
import { liftOff } from '../../../../src/pipeline/typeset/lift-off';
import { plainPicture } from '../plain-block';

/** A stroke of two red px between two that are half red, on white; its ground is known. */
function dot() {
  const picture = plainPicture(20, 3);
  for (const [x, value] of [[2, 128], [3, 0], [4, 0], [5, 128]] as const) // biome-ignore format: pairs
    picture.data.set([255, value, value, 255], 4 * (20 + x));
  const mask = { x: 1, y: 0, width: 6, height: 3, data: new Uint8Array(18).fill(255) };
  return { picture, patch: { mask, data: new Uint8ClampedArray(4 * 18).fill(255) } };
}
/** Lifted off, and laid over another picture so much farther to the right and down. */
function move(
  onto: ReturnType<typeof plainPicture>,
  { picture, patch }: ReturnType<typeof dot>,
  dx: number,
  dy: number,
) {
  const { x, y, image } = liftOff(picture, patch);
  layOver(onto, { x: x + dx, y: y + dy, image });
}
const row = (picture: ReturnType<typeof plainPicture>, y: number) =>
  Array.from({ length: 20 }, (_, x) => picture.data[4 * (20 * y + x) + 1]!);

test('stands elsewhere as it stood, and leaves its ground alone', () => {
  const onto = plainPicture(20, 3);
  move(onto, dot(), 10, 1);
  expect(row(onto, 2).slice(11, 17)).toEqual([255, 128, 0, 0, 128, 255]);
  expect(row(onto, 1).every((value) => value === 255)).toBe(true);
});

test('mixes with another ground at its edges only', () => {
  const onto = plainPicture(20, 3, [0, 100, 0]);
  move(onto, dot(), 10, 0);
  expect([...onto.data.subarray(4 * (20 + 13), 4 * (20 + 13) + 3)]).toEqual([255, 0, 0]);
  const edge = onto.data.subarray(4 * (20 + 12), 4 * (20 + 12) + 3);
  expect([edge[0]! > 100 && edge[0]! < 155, edge[1]! > 30 && edge[1]! < 70]).toEqual([true, true]);
});

test('what would stand beyond the picture is left out', () => {
  const onto = plainPicture(20, 3);
  move(onto, dot(), 16, 2);
  expect(onto.data.every((value) => value === 255)).toBe(true);
});
