import { expect, test } from 'vitest';
import { chooseTranslators, type Present } from '../../../src/engines/choose-translators';

const present = (knows: readonly string[], isHere: readonly string[] = []): Present => ({
  knows: { bergamot: knows.includes('bergamot'), 'opus-mt': knows.includes('opus-mt') },
  isHere: { bergamot: isHere.includes('bergamot'), 'opus-mt': isHere.includes('opus-mt') },
});
const BOTH = ['bergamot', 'opus-mt'];

test.each([
  ['nothing is here', present(BOTH), ['bergamot', 'browser']],
  ['Bergamot is here', present(BOTH, ['bergamot']), ['bergamot']],
  ['Opus-MT is here from before', present(BOTH, ['opus-mt']), ['opus-mt']],
  ['both are here', present(BOTH, BOTH), ['bergamot']],
  ['Bergamot does not know the language', present(['opus-mt']), ['browser', 'opus-mt']],
  ['only Bergamot knows it', present(['bergamot']), ['bergamot', 'browser']],
])('by itself, when %s', (_when, there, kinds) => expect(chooseTranslators({}, there)).toEqual(kinds));

test('what the user chose stays chosen, where it knows the language', () => {
  expect(chooseTranslators({ translator: 'opus-mt' }, present(BOTH, ['bergamot']))).toEqual(['opus-mt']);
  expect(chooseTranslators({ translator: 'bergamot' }, present(BOTH, ['opus-mt']))).toEqual(['bergamot']);
  expect(chooseTranslators({ translator: 'browser' }, present(BOTH, BOTH))).toEqual(['browser']);
  expect(chooseTranslators({ translator: 'bergamot' }, present(['opus-mt']))).toEqual(['browser', 'opus-mt']);
  expect(chooseTranslators({ translator: 'opus-mt' }, present(['bergamot']))).toEqual(['bergamot', 'browser']);
});

test.each(['automatic', 'bergamot', 'opus-mt'] as const)('%s fetches nothing that it may not', (translator) => {
  expect(chooseTranslators({ translator, mayDownload: false }, present(BOTH))).toEqual(['browser']);
  const here = translator === 'automatic' ? 'opus-mt' : translator;
  expect(chooseTranslators({ translator, mayDownload: false }, present(BOTH, [here]))).toEqual([here]);
});
