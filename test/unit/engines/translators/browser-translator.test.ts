import { afterEach, expect, test, vi } from 'vitest';
import { browserTranslation } from '../../../../src/engines/translators/browser-translation';
import { createBrowserTranslator } from '../../../../src/engines/translators/browser-translator';

const { signal } = new AbortController();
const nothingKnown = async () => () => null;
const report = () => {};
afterEach(() => vi.unstubAllGlobals());

/** A browser with a translator whose language pack is in this state. */
function browserWith(availability: string) {
  const create = vi.fn(async () => ({ translate: async (text: string) => `«${text}»`, destroy }));
  const destroy = vi.fn();
  vi.stubGlobal('Translator', { availability: async () => availability, create });
  return { create, destroy };
}

test.each(['unavailable', 'downloadable', 'downloading'])(
  'a pack that is %s is not fetched by itself: another model is needed',
  async (availability) => {
    const { create } = browserWith(availability);
    const outcome = await createBrowserTranslator(browserTranslation, nothingKnown).translate(
      [{ text: 'A long story' }],
      'de',
      report,
      signal,
    );
    expect(outcome).toEqual({ translations: [null], needsModel: [0] });
    expect(create).not.toHaveBeenCalled();
  },
);

test('a browser without one is no failure', async () => {
  const outcome = await createBrowserTranslator(browserTranslation, nothingKnown).translate(
    [{ text: 'A' }, { text: 'A long story' }],
    'ga',
    report,
    signal,
  );
  expect(outcome.needsModel).toEqual([0, 1]);
  vi.stubGlobal('Translator', { availability: () => Promise.reject(new TypeError('no such language')) });
  expect(
    (await createBrowserTranslator(browserTranslation, nothingKnown).translate([{ text: 'x' }], 'ga', report, signal))
      .needsModel,
  ).toEqual([0]);
});

test('what is here translates sentence by sentence, keeps what must stay, and is closed again', async () => {
  const { destroy } = browserWith('available');
  const lookUpIn = async () => (sentence: string) => (sentence === 'Good morning!' ? 'Guten Morgen!' : null);
  const texts = [{ text: 'GOOD MORNING! 🌞 A long story' }, { text: '— Oscar Wilde' }];
  const outcome = await createBrowserTranslator(browserTranslation, lookUpIn).translate(texts, 'de', report, signal);
  expect(outcome.translations).toEqual([{ text: 'GUTEN MORGEN! 🌞 «A long story»', by: 'browser' }, null]);
  expect(outcome.needsModel).toEqual([]);
  expect(destroy).toHaveBeenCalledOnce();
});

test('an abort comes through, and the translator is closed', async () => {
  const { destroy, create } = browserWith('available');
  const controller = new AbortController();
  create.mockResolvedValueOnce({
    translate: async () => {
      controller.abort(new Error('Stop'));
      throw controller.signal.reason;
    },
    destroy,
  });
  await expect(
    createBrowserTranslator(browserTranslation, nothingKnown).translate(
      [{ text: 'A long story' }],
      'de',
      report,
      controller.signal,
    ),
  ).rejects.toThrow('Stop');
  expect(destroy).toHaveBeenCalledOnce();
});
