import { expect, test, vi } from 'vitest';
import type { TranslationOutcome, Translator } from '../../../src/pipeline/engines';
import { PipelineError } from '../../../src/pipeline/errors';
import { translateBlocks } from '../../../src/pipeline/translate-blocks';
import type { Quad, Style } from '../../../src/pipeline/types';

const style: Style = {
  ink: [0, 0, 0],
  inkBelow: null,
  shades: 'line',
  opacity: 1,
  outline: null,
  shadow: null,
  underline: false,
  softness: 0,
  capHeight: 20,
  lineSpacing: 0,
  baselines: [20, 20],
  weight: 400,
  italic: false,
  letterClass: 'sans',
  allCaps: false,
  width: 1,
  letterSpacing: 0,
  align: 'left',
  angle: 0,
  runs: [],
};
const quad: Quad = [
  [0, 0],
  [9, 0],
  [9, 9],
  [0, 9],
];
const block = (text: string) => {
  const words = text.split(' ').map((word) => ({ quad, text: word, confidence: 90 }));
  return {
    text,
    lines: [{ quad, text, confidence: 90, words }],
    quad,
    style,
  };
};
const blocks = [block('Good morning'), block('John Smith'), block('A long story')] as const;

const { signal } = new AbortController();
function translateWith(outcome: TranslationOutcome) {
  const translate = vi.fn<Translator['translate']>(async () => outcome);
  const report = vi.fn();
  return { translate, report, result: translateBlocks(blocks, 'de', { id: 'fake', translate }, report, signal) };
}
const morning = { text: 'Guten Morgen', by: 'memory' } as const;

test('all blocks go out in one batch, and come back in order', async () => {
  const story = { text: 'Eine lange Geschichte', by: 'opus-mt' } as const;
  const { translate, report, result } = translateWith({ translations: [morning, null, story], needsModel: [] });
  expect(await result).toEqual({
    translated: [
      { ...blocks[0], translation: morning },
      { ...blocks[1], translation: null },
      { ...blocks[2], translation: story },
    ],
    warnings: [],
  });
  const texts = ['Good morning', 'John Smith', 'A long story'].map((text) => expect.objectContaining({ text }));
  expect(translate).toHaveBeenCalledExactlyOnceWith(texts, 'de', report, signal);
  const { words } = translate.mock.calls[0]![0][1]!;
  expect(words).toMatchObject([
    { text: 'John', confidence: 90 },
    { text: 'Smith', confidence: 90 },
  ]);
});

test('what is in another language is not sent out, stays as it is, and is told of', async () => {
  const spanish = block('La vida es una fiesta para los que no temen');
  const translate = vi.fn<Translator['translate']>(async () => ({ translations: [morning], needsModel: [] }));
  const result = await translateBlocks([spanish, blocks[0]], 'de', { id: 'fake', translate }, vi.fn(), signal);
  expect(translate.mock.calls[0]?.[0].map(({ text }) => text)).toEqual(['Good morning']);
  expect(result.translated.map(({ translation }) => translation)).toEqual([null, morning]);
  expect(result.warnings).toEqual(['not-english']);
});

test('blocks that wait for a model stay as they are, with a warning', async () => {
  const { result } = translateWith({ translations: [morning, null, null], needsModel: [2] });
  const { translated, warnings, ...rest } = await result;
  expect(translated.map(({ translation }) => translation)).toEqual([morning, null, null]);
  expect(warnings).toEqual(['needs-model']);
  expect(rest).toEqual({});
});

test('why the model could not be had is passed on', async () => {
  const modelFailure = new PipelineError('hub-unreachable', 'translating', { host: 'hub.example' });
  const { result } = translateWith({ translations: [morning, null, null], needsModel: [2], modelFailure });
  expect((await result).modelFailure).toBe(modelFailure);
});

test('a translator that gives too little leaves blocks as they are', async () => {
  const { result } = translateWith({ translations: [morning], needsModel: [] });
  expect((await result).translated.map(({ translation }) => translation)).toEqual([morning, null, null]);
});
