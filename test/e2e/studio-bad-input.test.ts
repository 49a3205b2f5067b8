import { resolve } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from './harness';
import { dropFiles, fileAt, type GivenFile, openStudio, states } from './studio-page';

const GOOD = fileAt(resolve(import.meta.dirname, '../golden/list-items/source.png'));
const OTHER = fileAt(resolve(import.meta.dirname, '../golden/outlined-capitals/source.png'));
const MEGABYTE = 1024 * 1024;

let house: House;
let page: Page;
beforeAll(async () => {
  house = await openHouse();
  page = await openStudio(house);
});
afterAll(() => house.close());

const news = () => page.locator('.studio > [role=status]').textContent();
const failure = () => page.locator('.desk [role=alert]').textContent();

test('an empty file, and what is no picture, are told of; the rest is taken', async () => {
  await dropFiles(page, [
    GOOD,
    { name: 'empty.png', type: 'image/png', bytes: Buffer.alloc(0) },
    { name: 'notes.txt', type: 'text/plain', bytes: Buffer.from('words') },
  ]);
  await expect
    .poll(news)
    .toBe('One file is empty: there is nothing in it. One file is not a picture and was left out.');
  expect(await states(page)).toEqual(['Translated']);
});

test('the same file twice is one picture, whatever it is called', async () => {
  await dropFiles(page, [{ ...GOOD, name: 'copy.png' }]);
  await expect.poll(news).toBe('One picture was here already.');
  expect(await page.locator('.picture').count()).toBe(1);
});

test('a text called .png, and 100 megapixels, each have their sentence', async () => {
  await dropFiles(page, [{ name: 'text.png', type: 'image/png', bytes: Buffer.from('no picture at all') }]);
  await expect.poll(failure, { timeout: 60_000 }).toBe('This file is damaged or is not a picture.');
  await dropFiles(page, [{ name: 'huge.png', type: 'image/png', bytes: plainPng(10_000, 10_000, 0) }]);
  await expect.poll(failure, { timeout: 60_000 }).toBe('The picture is too large.');
  expect(await states(page)).toEqual(['Translated', 'Did not work', 'Did not work']);
});

test('300 files at once are all there, one after the other is worked on, and memory stays bounded', async () => {
  const before = await heapOf(page);
  const many = Array.from({ length: 300 }, (_, i): GivenFile => ({ name: `${i}.png`, type: 'image/png', bytes: plainPng(600, 400, i) })); // biome-ignore format: a row
  await dropFiles(page, many);
  await expect.poll(() => page.locator('.picture').count()).toBe(303);
  await expect.poll(() => page.locator('.pictures .name .soft', { hasText: 'No English text' }).count(), { timeout: 60_000 }).toBeGreaterThan(5); // biome-ignore format: a row
  expect(await page.locator('.pictures .soft').first().textContent()).toMatch(/^\d+ of 303 pictures are done$/);
  expect((await heapOf(page)) - before).toBeLessThan(30 * MEGABYTE);
  await page.getByRole('button', { name: 'Remove all pictures' }).click();
  await page.getByRole('button', { name: 'Choose a folder' }).waitFor();
  expect(await page.locator('.picture').count()).toBe(0);
});

test('in a page that nobody sees the pictures go on', async () => {
  const hidden = await openStudio(house);
  // As the browser does it there: no frames, and timers once a minute.
  await hidden.evaluate(() => {
    const { setTimeout } = globalThis;
    globalThis.requestAnimationFrame = () => 0;
    Object.assign(globalThis, { setTimeout: (work: () => void) => setTimeout(work, 60_000) });
  });
  await dropFiles(hidden, Array.from({ length: 20 }, (_, i) => ({ name: `${i}.png`, type: 'image/png', bytes: plainPng(60, 40, 500 + i) }))); // biome-ignore format: a row
  await expect.poll(() => hidden.locator('.picture').count()).toBe(20);
  expect(await states(hidden)).toEqual(Array(20).fill('No English text'));
  await hidden.close();
});

test('closing in the middle holds nobody up, and the next studio works', async () => {
  await dropFiles(page, [OTHER]);
  await expect.poll(() => page.locator('.desk progress').count()).toBe(1);
  let asked = false;
  page.on('dialog', () => {
    asked = true;
  });
  await Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })]);
  expect(asked).toBe(false);
  page = await openStudio(house);
  await dropFiles(page, [GOOD]);
  expect(await states(page)).toEqual(['Translated']);
});

/** Bytes that scripts of the page hold. */
const heapOf = (page: Page) =>
  page.evaluate(() => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize);

/** A black PNG of one bit per pixel; `mark` makes its file another. */
function plainPng(width: number, height: number, mark: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (1 + Math.ceil(width / 8)));
  const chunks = [chunk('IHDR', header), chunk('tEXt', Buffer.from(`mark\0${1000 + mark}`)), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]; // biome-ignore format: a row
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
