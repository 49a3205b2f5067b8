import { beforeEach, expect, test, vi } from 'vitest';
import type { Engines, Reading, TranslationOutcome } from '../../../src/pipeline/engines';
import type { KnownPicture } from '../../../src/pipeline/known-picture';
import type { Progress } from '../../../src/pipeline/progress';
import { translatePicture } from '../../../src/pipeline/translate-picture';
import type { Line, Mask, Patch, Picture, Request } from '../../../src/pipeline/types';
import { stubCanvas, written } from './fake-canvas';

const WIDTH = 400;
const HEIGHT = 300;
const LINE_HEIGHT = 40;

beforeEach(stubCanvas);

/** A line with its ink: every fifth column black. */
function drawLine(picture: Picture, text: string, top: number): Line {
  const [left, width] = [20, 20 * text.length];
  const ink: Mask = { x: left, y: top, width, height: LINE_HEIGHT, data: new Uint8Array(width * LINE_HEIGHT) };
  for (let y = 0; y < LINE_HEIGHT; y++)
    for (let x = 0; x < width; x += 5) {
      ink.data[y * width + x] = 255;
      picture.data.fill(0, 4 * ((top + y) * WIDTH + left + x), 4 * ((top + y) * WIDTH + left + x) + 3);
    }
  const right = left + width;
  const bottom = top + LINE_HEIGHT;
  const quad = [[left, top], [right, top], [right, bottom], [left, bottom]] as const; // biome-ignore format: a box
  return { quad, ink: { fill: ink, halo: ink }, text, confidence: 95, words: [{ quad, text, confidence: 95 }] };
}

function setUp(outcome: TranslationOutcome = { translations: [], needsModel: [] }) {
  const picture: Picture = { width: WIDTH, height: HEIGHT, data: new Uint8ClampedArray(4 * WIDTH * HEIGHT).fill(255) };
  const lines = [drawLine(picture, 'Good morning.', 20), drawLine(picture, 'Buy some milk.', 220)];
  const engines = {
    finder: { id: 'f', find: vi.fn(async () => lines.map(({ quad, ink }) => ({ quad, ink: ink! }))) },
    reader: { id: 'r', read: vi.fn(async (): Promise<Reading> => ({ lines, unread: [] })) },
    translator: { id: 't', translate: vi.fn(async () => outcome) },
    eraser: { id: 'e', erase: vi.fn(async (_picture: Picture, masks: readonly Mask[]) => masks.map(whiten)) },
  } satisfies Engines;
  const stages: Progress['stage'][] = [];
  const known: KnownPicture = { picture };
  const run = (request: Partial<Request> = {}, signal = new AbortController().signal) =>
    translatePicture(known, { from: 'en', to: 'de', ...request }, engines, ({ stage }) => stages.push(stage), signal);
  return { picture, engines, stages, run };
}

const whiten = (mask: Mask): Patch => ({ mask, data: new Uint8ClampedArray(4 * mask.data.length).fill(255) });
const sameBytes = (a: Uint8ClampedArray, b: Uint8ClampedArray) =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);
const hasBlack = ({ data }: Picture, fromRow: number, toRow: number) =>
  data.subarray(4 * fromRow * WIDTH, 4 * toRow * WIDTH).includes(0);

test('erases and writes what was translated, and leaves the rest', async () => {
  const morning = { text: 'Guten Morgen.', by: 'memory' } as const;
  const { picture, engines, stages, run } = setUp({ translations: [morning, null], needsModel: [1] });
  const before = picture.data.slice();
  const result = await run();
  expect(engines.translator.translate.mock.calls[0]).toEqual([
    ['Good morning.', 'Buy some milk.'].map((text) => expect.objectContaining({ text })),
    'de',
    expect.any(Function),
    expect.any(AbortSignal),
  ]);
  expect(result.blocks.map(({ translation }) => translation)).toEqual([morning, null]);
  expect(result.warnings).toContain('needs-model');
  // English is written too, but only to be compared with the original's letters.
  expect(written.filter((text) => !'Good morning. Buy some milk.'.includes(text))).toEqual(['Guten Morgen.']);
  expect(hasBlack(result.picture!, 0, 100)).toBe(false);
  expect(sameBytes(result.picture!.data.slice(4 * 100 * WIDTH), before.slice(4 * 100 * WIDTH))).toBe(true);
  expect(sameBytes(picture.data, before), 'the original').toBe(true);
  const all = ['finding', 'reading', 'grouping', 'translating', 'erasing', 'typesetting'];
  expect(stages).toEqual(all);
  expect(Object.keys(result.timings).sort()).toEqual(all.toSorted());
});

test('no picture when nothing was translated', async () => {
  const { run } = setUp({ translations: [null, null], needsModel: [] });
  const result = await run();
  expect(result.picture).toBeNull();
  expect(result.blocks).toHaveLength(2);
  expect(result.warnings).toEqual([]);
});

test('a picture without text asks neither translator nor eraser', async () => {
  const { engines, run } = setUp();
  engines.finder.find.mockResolvedValue([]);
  engines.reader.read.mockResolvedValue({ lines: [], unread: [] });
  expect(await run()).toMatchObject({ blocks: [], picture: null, warnings: [] });
  expect(engines.translator.translate).not.toHaveBeenCalled();
  expect(engines.eraser.erase).not.toHaveBeenCalled();
});

test('writing that is mostly in other letters is told of', async () => {
  const { engines, run } = setUp();
  const { quad } = (await engines.finder.find())[0]!;
  engines.reader.read.mockResolvedValue({ lines: [], unread: [{ quad }] });
  expect(await run()).toMatchObject({ blocks: [], picture: null, warnings: ['not-english'] });
});

test('read-only stops after grouping', async () => {
  const { engines, stages, run } = setUp();
  const { blocks, picture } = await run({ readOnly: true });
  expect(blocks.map(({ text, translation }) => [text, translation])).toEqual([
    ['Good morning.', null],
    ['Buy some milk.', null],
  ]);
  expect(picture).toBeNull();
  expect(stages).toEqual(['finding', 'reading', 'grouping']);
  expect(engines.translator.translate).not.toHaveBeenCalled();
});

test('an engine’s stray error names its stage', async () => {
  const { engines, run } = setUp();
  engines.eraser.erase.mockRejectedValue(new Error('out of memory'));
  await expect(run()).rejects.toMatchObject({ code: 'engine-failed', stage: 'erasing' });
});

test('an abort between stages stops the work', async () => {
  const { engines, run } = setUp();
  const leaving = new AbortController();
  engines.finder.find.mockImplementation(async () => {
    leaving.abort(new Error('page left'));
    return [];
  });
  await expect(run({}, leaving.signal)).rejects.toThrow('page left');
  expect(engines.reader.read).not.toHaveBeenCalled();
});

test('a picture that is known is only translated and written again', async () => {
  const morning = { text: 'Guten Morgen.', by: 'memory' } as const;
  const { engines, stages, run } = setUp({ translations: [morning, null], needsModel: [] });
  const first = await run();
  stages.length = 0;
  expect((await run()).blocks).toEqual(first.blocks);
  expect(stages).toEqual(['translating', 'typesetting']);
  expect((await run({ to: 'fr' })).timings).not.toHaveProperty('erasing');
  expect([engines.finder.find, engines.reader.read, engines.eraser.erase].map((call) => call.mock.calls.length)).toEqual([1, 1, 1]); // biome-ignore format: one row
});

test('corrections are written, and only what they leave open is translated', async () => {
  const milk = { text: 'Milch kaufen.', by: 'memory' } as const;
  const { engines, run } = setUp({ translations: [milk], needsModel: [] });
  const { blocks, picture } = await run({
    corrections: [
      { block: 0, translation: 'Moin.', size: 0.5 },
      { block: 1, text: 'Buy milk.' },
    ],
  });
  expect(engines.translator.translate.mock.lastCall?.slice(0, 1)).toMatchObject([[{ text: 'Buy milk.' }]]);
  expect(blocks.map(({ text, translation, size }) => [text, translation?.text, size])).toEqual([
    ['Good morning.', 'Moin.', 0.5],
    ['Buy milk.', 'Milch kaufen.', 1],
  ]);
  expect(written).toEqual(expect.arrayContaining(['Moin.', 'Milch kaufen.']));
  expect(hasBlack(picture!, 0, HEIGHT)).toBe(false);
  const untouched = await run({ corrections: [{ block: 0, translation: '' }, { block: 1, translation: '' }] }); // biome-ignore format: one row
  expect(untouched).toMatchObject({ picture: null, warnings: [] });
});

test('bullets are erased with the text, and move only where it runs from right to left', async () => {
  const drawn = async (to: 'de' | 'ar') => {
    const answer = (text: string) => ({ text, by: 'memory' }) as const;
    const { picture, engines, run } = setUp({ translations: [answer('صباح'), answer('حليب')], needsModel: [] });
    for (const top of [34, 234])
      for (let y = top; y < top + 9; y++)
        for (let x = 3; x < 12; x++) picture.data.set([0, 0, 0, 255], 4 * (y * WIDTH + x));
    const result = await run({ to });
    expect(engines.eraser.erase.mock.calls[0]![1]).toHaveLength(4);
    const isDark = (x: number, y: number) => result.picture!.data[4 * (y * WIDTH + x)] === 0;
    const right = Array.from({ length: WIDTH - 20 }, (_, i) => i + 20).filter((x) => isDark(x, 38));
    return { stayed: isDark(6, 38), right };
  };
  expect(await drawn('de')).toEqual({ stayed: true, right: [] });
  const { stayed, right } = await drawn('ar');
  expect(stayed).toBe(false);
  expect(right.length).toBe(9);
});
