import { expect, test } from 'vitest';
import { findMarkers } from '../../../../src/pipeline/list/find-markers';
import type { Picture, Rgb } from '../../../../src/pipeline/types';
import { plainBlock, plainPicture } from '../plain-block';

const GROUND: Rgb = [253, 244, 214];
const RED: Rgb = [180, 30, 30];

const item = (top: number, left = 80) => plainBlock({ left, top, width: 150, texts: ['Some milk'], translation: 'x' });
const items = [item(30), item(90), item(150)];

function fill(picture: Picture, left: number, top: number, width: number, height: number, colour: Rgb = RED): void {
  for (let y = top; y < top + height; y++)
    for (let x = left; x < left + width; x++) picture.data.set([...colour, 255], 4 * (y * picture.width + x));
}

const paper = () => plainPicture(400, 240, GROUND);

test('finds what stands before each item, with a rim for its blur', () => {
  const picture = paper();
  for (const top of [38, 98, 158]) fill(picture, 54, top, 10, 10);
  const markers = findMarkers(picture, items);
  expect(markers.map(({ block }) => block)).toEqual([0, 1, 2]);
  const { x, y, width, data } = markers[1]!.mask;
  const at = (px: number, py: number) => data[(py - y) * width + px - x];
  expect([at(54, 98), at(63, 107), at(53, 97)]).toEqual([255, 255, 255]);
  expect([at(58, 92), x > 40]).toEqual([0, true]);
});

test('also on ruled paper', () => {
  const picture = paper();
  for (const top of [38, 98, 158]) {
    fill(picture, 54, top, 10, 10);
    fill(picture, 0, top + 16, 400, 2, [120, 150, 200]);
  }
  expect(findMarkers(picture, items)).toHaveLength(3);
});

test('one alone is none, nor are two that stand differently', () => {
  const one = paper();
  fill(one, 54, 38, 10, 10);
  expect(findMarkers(one, items)).toEqual([]);
  fill(one, 30, 98, 10, 10);
  expect(findMarkers(one, items)).toEqual([]);
});

test('nor are a rule beside the text, the edge of a panel, other text, or nothing at all', () => {
  const ruled = paper();
  fill(ruled, 54, 0, 4, 240);
  expect(findMarkers(ruled, items)).toEqual([]);
  const panel = paper();
  fill(panel, 0, 0, 58, 240);
  expect(findMarkers(panel, items)).toEqual([]);
  const table = paper();
  for (const top of [38, 98, 158]) fill(table, 54, top, 10, 10);
  const numbers = [30, 90, 150].map((top) => plainBlock({ left: 40, top, width: 30, texts: ['7'], translation: null }));
  expect(findMarkers(table, [...items, ...numbers])).toEqual([]);
  expect(findMarkers(paper(), items)).toEqual([]);
});

test('text in the middle, and text at the very edge of the picture, have none', () => {
  const picture = paper();
  for (const top of [38, 98, 158]) fill(picture, 54, top, 10, 10);
  const centred = items.map((block) => ({ ...block, style: { ...block.style, align: 'center' as const } }));
  expect(findMarkers(picture, centred)).toEqual([]);
  expect(findMarkers(picture, [item(30, 0), item(90, 0)])).toEqual([]);
});
