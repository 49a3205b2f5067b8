import { beforeEach, describe, expect, test } from 'vitest';
import { quadOf } from '../../../../src/pipeline/geometry/frame';
import { findInks } from '../../../../src/pipeline/ink/find-inks';
import { findMarkers } from '../../../../src/pipeline/list/find-markers';
import { measureStyles } from '../../../../src/pipeline/style/measure-styles';
import { PLACEHOLDER } from '../../../../src/pipeline/text/placeholder';
import type { TranslatedBlock } from '../../../../src/pipeline/types';
import { drawSetting } from '../../../../src/pipeline/typeset/draw-setting';
import { layOut } from '../../../../src/pipeline/typeset/lay-out';
import { typeset } from '../../../../src/pipeline/typeset/typeset';
import { drawn, stubCanvas, written } from '../fake-canvas';
import { plainBlock, plainPicture } from '../plain-block';

beforeEach(stubCanvas);

const block = (translation: string | null, some: Partial<Parameters<typeof plainBlock>[0]> = {}) =>
  plainBlock({ left: 40, top: 40, width: 200, texts: ['Good morning to you'], translation, ...some });
const layOne = (one: TranslatedBlock, to: 'de' | 'ar' = 'de') => layOut(plainPicture(400, 300), [one], [one], to)[0]!;

describe('places', () => {
  test('the baseline stays where it was', () => {
    const { lines, scale } = layOne(block('Guten Morgen'));
    expect(scale).toBe(1);
    expect(lines[0]?.baseline).toBeCloseTo(60, 5);
    expect(lines[0]?.left).toBeCloseTo(40, 5);
  });
  test('text of several lines begins at the same height when it has fewer', () => {
    const two = block('Guten', { texts: ['Good morning to', 'you all'] });
    expect(layOne(two).lines[0]?.baseline).toBeCloseTo(60, 5);
  });
  test('centred text stays around its middle', () => {
    const { lines } = layOne(block('Guten Morgen', { style: { align: 'center' } }));
    expect(lines[0]!.left + lines[0]!.width / 2).toBeCloseTo(140, 5);
  });
  test('left-aligned text stands at the right edge in Arabic', () => {
    const { lines, direction } = layOne(block('صباح الخير'), 'ar');
    expect(direction).toBe('rtl');
    expect(lines[0]!.left + lines[0]!.width).toBeCloseTo(240, 5);
  });
  test.each([
    ['de', 'left', 'left'],
    ['ar', 'left', 'right'],
    ['ar', 'right', 'right'],
    ['ar', 'center', 'center'],
  ] as const)('how it was drawn is told: %s, %s → %s', (to, align, drawn) => {
    expect(layOne(block('صباح الخير', { style: { align } }), to).align).toBe(drawn);
  });
  test('a list that changes sides stands at one edge', () => {
    const items = [120, 200, 160].map((width, i) => block('قهوة', { width, top: 30 + 70 * i, texts: ['Tea'] }));
    const rights = layOut(plainPicture(400, 300), items, items, 'ar').map(({ lines }) => lines[0]!.left + lines[0]!.width); // biome-ignore format: one list
    expect(new Set(rights.map(Math.round))).toEqual(new Set([240]));
  });
  test('what stood at the right edge stays there', () => {
    const { lines } = layOne(block('صباح الخير', { style: { align: 'right' } }), 'ar');
    expect(lines[0]!.left + lines[0]!.width).toBeCloseTo(240, 5);
  });
  test('a column whose translations are wider goes farther out instead of to the left of where it stood', () => {
    const items = ['قهوة', 'شاي بالنعناع والعسل'].map((text, i) =>
      block(text, { width: 100, top: 40 + 60 * i, texts: ['Tea'] }),
    );
    const lines = layOut(plainPicture(400, 300), items, items, 'ar').map(({ lines }) => lines[0]!);
    const ends = lines.map(({ left, width }) => Math.round(left + width));
    expect(ends[0]).toBe(ends[1]);
    expect(ends[0]).toBeGreaterThan(140);
    expect(Math.min(...lines.map(({ left }) => left))).toBeGreaterThanOrEqual(39.5);
  });
  test('the bullets of a list change sides with it: the list keeps its place as a whole', () => {
    const items = [120, 200].map((width, i) => block('قهوة', { width, top: 40 + 60 * i, texts: ['Tea'] }));
    const mask = { x: 10, y: 44, width: 14, height: 14, data: new Uint8Array(196).fill(255) };
    const markers = new Map(items.map((item, i) => [item, { ...mask, y: 44 + 60 * i }]));
    const settings = layOut(plainPicture(400, 300), items, items, 'ar', markers);
    for (const { lines, marker } of settings) {
      expect(marker).toEqual({ dx: 240 - 14 - 10, dy: 0 });
      // As far from its text as it was: the text began 30 px to the right of the bullet's edge.
      expect(lines[0]!.left + lines[0]!.width).toBeCloseTo(240 - 30, 5);
    }
    expect(layOut(plainPicture(400, 300), items, items, 'de', markers)[0]!.marker).toBeNull();
  });
  test('justified lines fill their column, but not the last', () => {
    const texts = ['one two three four', 'five six seven eight', 'nine ten'];
    const justified = block('ab cd ef gh ij kl mn op qr st uv wx yz', { texts, style: { align: 'justify' } });
    const { lines } = layOne(justified);
    expect(lines.length).toBeGreaterThan(1);
    const widths = lines.slice(0, -1).map(({ width }) => Math.round(width));
    expect(new Set(widths).size).toBe(1);
    expect(lines[0]!.wordSpacing).toBeGreaterThan(0);
    expect(lines.at(-1)).toMatchObject({ wordSpacing: 0 });
  });
});

describe('what the user wishes', () => {
  const wishing = (wish: TranslatedBlock['wish'], some: Partial<Parameters<typeof plainBlock>[0]> = {}) => ({
    ...block('Guten Morgen', some),
    ...(wish && { wish }),
  });
  test('a size is kept, also above the original’s, and beyond the room', () => {
    for (const size of [0.5, 1.4, 2]) expect(layOne(wishing({ size })).scale).toBe(size);
  });
  test('a size that not even the picture has room for becomes the largest that it has', () => {
    const { scale, lines } = layOne(wishing({ size: 40 }));
    expect(scale).toBeGreaterThan(1);
    for (const { left, width } of lines) expect([left >= 0, left + width <= 400]).toEqual([true, true]);
  });
  test('the others do not move', () => {
    const other = block('Milch', { top: 140 });
    const place = (first: TranslatedBlock) => layOut(plainPicture(400, 300), [first, other], [first, other], 'de')[1]!;
    expect(place(wishing({ size: 2 })).lines).toEqual(place(wishing(undefined)).lines);
  });
  test.each([
    ['left', 40],
    ['center', 140],
    ['right', 240],
  ] as const)('%s is %s, whatever the direction', (align, at) => {
    for (const to of ['de', 'ar'] as const) {
      const { left, width } = layOne(wishing({ align }), to).lines[0]!;
      expect({ left, center: left + width / 2, right: left + width }[align]).toBeCloseTo(at, 5);
    }
  });
});

test('siblings get one size', () => {
  const short = block('kurz', { top: 40 });
  const long = block('ein sehr viel längerer Satz als vorher, der nicht hierher passt', { top: 140 });
  const narrow = plainPicture(290, 300);
  const [a, b] = layOut(narrow, [short, long], [short, long], 'de');
  expect(b!.scale).toBeLessThan(1);
  expect(a!.scale).toBeCloseTo(b!.scale, 5);
});

describe('a drawing among the words', () => {
  /** "I ♥ you": a red square of 20 px where the heart stands, on white, at (60, 42). */
  function withHeart(translation: string): Parameters<typeof typeset> {
    const picture = plainPicture(400, 300);
    for (let y = 42; y < 62; y++) for (let x = 60; x < 80; x++) picture.data.set([255, 0, 0, 255], 4 * (400 * y + x));
    const one = block(translation, { texts: [`I ${PLACEHOLDER} you`] });
    const inner = [quadOf({ left: 60, right: 80, top: 42, bottom: 62 }, 0)];
    const mask = { x: 30, y: 30, width: 230, height: 60, data: new Uint8Array(230 * 60).fill(255) };
    const patch = { mask, data: new Uint8ClampedArray(4 * 230 * 60).fill(255) };
    return [picture, [{ ...one, lines: one.lines.map((line) => ({ ...line, inner })) }], [patch], 'de'];
  }

  test('comes along with them, as it was drawn', async () => {
    await typeset(...withHeart(`Ich mag ${PLACEHOLDER} dich`));
    expect(written).toEqual(['Ich mag ', ' dich']);
    expect(drawn).toHaveLength(1);
    const [{ width, height, x }] = drawn as [(typeof drawn)[0]];
    expect([width, height]).toEqual([20, 20]);
    // Its layer begins left of the text; a letter of the fake canvas is half its size wide.
    const size = 20 / 0.7;
    expect(x).toBeGreaterThan(8 * 0.5 * size);
    expect(x).toBeLessThan(8 * 0.5 * size + 25);
  });

  test('stays, with all of its text, where the translation has no place for it', async () =>
    expect(await typeset(...withHeart('Ich mag dich'))).toMatchObject({ picture: null, warnings: ['text-not-set'] }));
});

describe('bad input', () => {
  const run = (blocks: readonly TranslatedBlock[], picture = plainPicture(400, 300)) =>
    typeset(picture, blocks, [], 'de');

  test('an empty translation leaves the block as it stands, and says so', async () =>
    expect(await run([block('  ')])).toMatchObject({ picture: null, warnings: ['text-not-set'] }));
  test('so does a block outside the picture, or without any area', async () => {
    expect(await run([block('Hallo', { left: 900 })])).toMatchObject({ picture: null, warnings: ['text-not-set'] });
    expect(await run([block('Hallo', { width: 0 })])).toMatchObject({ picture: null, warnings: ['text-not-set'] });
  });
  test('nothing to write: nothing changes, no warning', async () =>
    expect(await run([block(null)])).toMatchObject({ picture: null, warnings: [] }));
  test('one word of sixty letters is broken, and made small where it must be', async () => {
    const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunternehmen';
    const { picture, warnings } = await run([block(word)], plainPicture(300, 90));
    expect(picture).not.toBeNull();
    expect(written.join('').replaceAll('-', '')).toBe(word);
    expect(warnings).toEqual([]);
    expect((await run([block(word, { width: 30, left: 10 })], plainPicture(50, 80))).warnings).toEqual([
      'text-too-small',
    ]);
  });
  test('five hundred words are written small, with a warning, in bounded time', async () => {
    const started = performance.now();
    const { warnings } = await run([block(Array.from({ length: 500 }, (_, i) => `Wort${i}`).join(' '))]);
    expect(warnings).toEqual(['text-too-small']);
    expect(performance.now() - started).toBeLessThan(8000);
  });
  test('a picture of 4000 × 4000 takes bounded time, its text a bounded layer', async () => {
    const picture = { width: 4000, height: 4000, data: new Uint8ClampedArray(4 * 4000 * 4000).fill(255) };
    const blocks = [block('Guten Morgen', { left: 3700, top: 3900 }), block('Guten Abend', { left: 20, top: 20 })];
    const started = performance.now();
    const styles = measureStyles(picture, blocks, findInks(picture, blocks));
    expect(styles).toHaveLength(2);
    const { picture: result, warnings } = await run(blocks, picture);
    expect([result?.width, result?.height, warnings]).toEqual([4000, 4000, []]);
    expect(performance.now() - started).toBeLessThan(8000);
    // Drawn on a canvas of the text's own size.
    for (const setting of layOut(picture, blocks, blocks, 'de')) {
      const { image } = drawSetting(setting, 4000, 4000)!;
      expect(image.width * image.height).toBeLessThan(100_000);
    }
  }, 20_000);
  test('lists outside the picture, or of no size, are no lists', () => {
    const picture = plainPicture(400, 300);
    const odd = [
      block(null, { left: 900 }),
      block(null, { top: 900 }),
      block(null, { left: -900 }),
      block(null, { width: 0 }),
    ];
    expect(findMarkers(picture, odd)).toEqual([]);
    const [flat] = odd;
    const point = { ...flat!, lines: flat!.lines.map((line) => ({ ...line, quad: quadOf({ left: 50, right: 50, top: 50, bottom: 50 }, 0) })) }; // biome-ignore format: one block
    expect(findMarkers(picture, [point, point])).toEqual([]);
  });
  test('a line of no height, and one of thousands of letters, can be measured', () => {
    const picture = plainPicture(400, 300);
    const flat = block(null, { width: 0 });
    const endless = block(null, { texts: ['word '.repeat(2000)] });
    for (const style of measureStyles(picture, [flat, endless], findInks(picture, [flat, endless]))) {
      expect(Number.isFinite(style.capHeight)).toBe(true);
      expect(style.letterClass).toBe('sans');
    }
  });
});
