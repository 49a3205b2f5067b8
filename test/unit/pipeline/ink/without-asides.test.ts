import { expect, test } from 'vitest';
import { quadOf } from '../../../../src/pipeline/geometry/frame';
import { withoutAsides } from '../../../../src/pipeline/ink/without-asides';
import type { Mask } from '../../../../src/pipeline/types';
import { plainBlock, plainPicture } from '../plain-block';

const picture = plainPicture(200, 60);
const square = (left: number) => quadOf({ left, right: left + 10, top: 20, bottom: 30 }, 0);
/** All of the picture is ink, or none. */
const halo = (value: number): Mask => ({ x: 0, y: 0, width: 200, height: 60, data: new Uint8Array(12000).fill(value) });
const block = plainBlock({ left: 40, top: 20, width: 100, texts: ['I love you'], translation: null });
const inked = ({ x, y, width, data }: Mask, px: number, py: number) => data[(py - y) * width + px - x];

test('what stands beside a line is not erased, even where its ink looks like letters', () => {
  const [line] = block.lines;
  const beside = { ...block, lines: [{ ...line!, after: { kind: 'picture' as const, quad: square(150) } }] };
  const mask = withoutAsides(picture, beside, halo(255));
  expect(inked(mask, 155, 25)).toBe(0);
  expect(inked(mask, 148, 25)).toBe(255);
});

test('what stands among its words is, all of it', () => {
  const [line] = block.lines;
  const mask = withoutAsides(picture, { ...block, lines: [{ ...line!, inner: [square(80)] }] }, halo(0));
  expect(inked(mask, 85, 25)).toBe(255);
  expect(mask.data.filter(Boolean)).toHaveLength(100);
});
