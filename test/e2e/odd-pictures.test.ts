import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NO_HUB, openJobPage, translateFile } from '../../scripts/translate-files';
import { type House, openHouse } from './harness';

// Files as the world has them: none of them crashes anything, and each has a clear result.

const FILES = resolve(import.meta.dirname, '../fixtures/pictures');

let house: House;
let page: Page;
beforeAll(async () => {
  house = await openHouse();
  page = await openJobPage(house);
});
afterAll(() => house.close());

const translate = (file: string) => translateFile(page, resolve(FILES, file), { from: 'en', to: 'de' }, NO_HUB);

async function blocksOf(file: string) {
  const outcome = await translate(file);
  if (outcome.type === 'failed') throw new Error(outcome.failure.message);
  return outcome.report;
}

const STILL = ['grey.jpg', 'palette.png', 'cmyk.jpg', 'exif-turned.jpg', 'words.webp', 'words.avif', 'wide-gamut.png'];

test.each(STILL)('%s is read like any other', async (file) => {
  const { blocks, picture, warnings } = await blocksOf(file);
  expect(picture).toEqual({ width: 480, height: 200 });
  expect(blocks.map(({ text, translation }) => [text, translation?.text])).toEqual([['Good morning', 'Guten Morgen!']]);
  expect(warnings).toEqual([]);
});

test.each(['animated.webp', 'animated.gif', 'animated.png'])(
  'of %s the first frame, and that is said',
  async (file) => {
    const { warnings, blocks } = await blocksOf(file);
    expect(warnings).toContain('first-frame-only');
    expect(blocks.map(({ text }) => text)).not.toContain('Good night');
  },
);

test('a GIF of one frame does not move', async () => {
  const { warnings, blocks } = await blocksOf('still.gif');
  expect(warnings).toEqual([]);
  expect(blocks.map(({ text }) => text)).toEqual(['Good morning']);
});

test('1x1.png has no text', async () => {
  expect(await translate('1x1.png')).toMatchObject({ type: 'nothing-to-translate', report: { blocks: [] } });
});

test('10000x200.png is read from end to end', async () => {
  const { blocks } = await blocksOf('10000x200.png');
  expect(blocks.map(({ text }) => text)).toEqual(Array(8).fill('Good morning'));
});

test.each([
  ['8000x8000.png', 'picture-too-large'],
  ['truncated.jpg', 'picture-unreadable'],
  ['truncated.png', 'picture-unreadable'],
  ['not-a-picture.png', 'picture-unreadable'],
])('%s: %s', async (file, code) => {
  expect(await translate(file)).toMatchObject({ type: 'failed', failure: { code, stage: 'loading' } });
});
