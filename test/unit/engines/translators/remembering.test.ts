import { expect, test, vi } from 'vitest';
import { type Answers, createRemembering } from '../../../../src/engines/translators/remembering';
import type { Translator } from '../../../../src/pipeline/engines';

const { signal } = new AbortController();

/** Knows all words but "long", for which it wants a model. */
function setUp(answers: Answers = new Map()) {
  const translate = vi.fn<Translator['translate']>(async (texts, to) => ({
    translations: texts.map(({ text }) => (text === 'long' ? null : { text: `${text} ${to}`, by: 'memory' })),
    needsModel: texts.flatMap(({ text }, i) => (text === 'long' ? [i] : [])),
  }));
  const ask = (texts: readonly string[], to: 'de' | 'fr' = 'de', quality = 'good') =>
    createRemembering({ id: 'fake', translate }, answers, quality).translate(
      texts.map((text) => ({ text })),
      to,
      () => {},
      signal,
    );
  return { translate, ask };
}

test('a text is asked for once', async () => {
  const { translate, ask } = setUp();
  await ask(['a', 'b']);
  const { translations } = await ask(['b', 'c', 'a']);
  expect(translations.map((answer) => answer?.text)).toEqual(['b de', 'c de', 'a de']);
  expect(translate.mock.calls.map(([texts]) => texts.map(({ text }) => text))).toEqual([['a', 'b'], ['c']]);
  await ask(['a']);
  expect(translate).toHaveBeenCalledTimes(2);
});

test('another language or another quality is another answer', async () => {
  const { translate, ask } = setUp();
  await ask(['a']);
  expect((await ask(['a'], 'fr')).translations[0]?.text).toBe('a fr');
  await ask(['a'], 'de', 'fast');
  expect(translate).toHaveBeenCalledTimes(3);
});

test('what waits for a model is asked for again, and said at its own place', async () => {
  const { translate, ask } = setUp();
  await ask(['a', 'long']);
  const outcome = await ask(['a', 'b', 'long']);
  expect(outcome).toMatchObject({ needsModel: [2] });
  expect(outcome.translations.map((answer) => answer?.text)).toEqual(['a de', 'b de', undefined]);
  expect(translate.mock.lastCall?.[0]).toEqual([{ text: 'b' }, { text: 'long' }]);
});
