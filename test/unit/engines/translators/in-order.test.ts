import { expect, test } from 'vitest';
import { createInOrder } from '../../../../src/engines/translators/in-order';
import type { Translator } from '../../../../src/pipeline/engines';
import { type ErrorCode, PipelineError } from '../../../../src/pipeline/errors';

/** Knows the texts that begin with its letter. */
const knowing = (letter: string): Translator & { asked: string[][] } => {
  const asked: string[][] = [];
  return {
    id: letter,
    asked,
    async translate(texts) {
      asked.push(texts.map(({ text }) => text));
      const translations = texts.map(({ text }) =>
        text.startsWith(letter) ? { text: text.toUpperCase(), by: 'memory' as const } : null,
      );
      return { translations, needsModel: translations.flatMap((known, i) => (known ? [] : [i])) };
    },
  };
};
const failing = (code: ErrorCode): Translator => ({
  id: code,
  translate: async () => {
    throw new PipelineError(code, 'translating', { host: 'hub.example' });
  },
});
const translate = (translators: readonly Translator[], ...texts: string[]) =>
  createInOrder('all', translators).translate(
    texts.map((text) => ({ text })),
    'de',
    () => {},
    new AbortController().signal,
  );

test('each is asked for what those before it do not know', async () => {
  const [a, b, c] = [knowing('a'), knowing('b'), knowing('c')];
  const { translations, needsModel } = await translate([a, b, c], 'b1', 'a1', 'x', 'b2');
  expect(translations.map((known) => known?.text ?? null)).toEqual(['B1', 'A1', null, 'B2']);
  expect(needsModel).toEqual([2]);
  expect([a.asked, b.asked, c.asked]).toEqual([[['b1', 'a1', 'x', 'b2']], [['b1', 'x', 'b2']], [['x']]]);
});

test('where a model cannot be had the next one is asked, and the failure is told only if it matters', async () => {
  const helped = await translate([knowing('a'), failing('hub-refused'), knowing('b')], 'a', 'b');
  expect(helped.translations.map((known) => known?.text)).toEqual(['A', 'B']);
  expect(helped.modelFailure).toBeUndefined();
  const open = await translate([failing('needs-permission'), failing('disk-full'), knowing('a')], 'a', 'x');
  expect(open.modelFailure?.code).toBe('needs-permission');
  expect(open.needsModel).toEqual([1]);
});

test('what is broken otherwise is not hidden', () =>
  expect(translate([failing('engine-failed'), knowing('a')], 'a')).rejects.toThrow('engine-failed'));
