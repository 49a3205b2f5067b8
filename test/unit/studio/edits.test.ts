import { expect, test } from 'vitest';
import { correctionsFor, edit, NO_EDITS } from '../../../src/studio/edits';

test('edits of a block add up, and are taken back together', () => {
  const edits = edit(edit(edit(NO_EDITS, 2, { size: 0.5 }), 2, { translations: { de: 'Hallo' } }), 0, {
    ink: [1, 2, 3],
  });
  expect(correctionsFor(edits, 'de')).toEqual([
    { block: 0, ink: [1, 2, 3] },
    { block: 2, size: 0.5, translation: 'Hallo' },
  ]);
  expect(correctionsFor(edit(edits, 2, null), 'de')).toEqual([{ block: 0, ink: [1, 2, 3] }]);
});

test('a translation counts for its language, all else for every one', () => {
  const german = edit(NO_EDITS, 0, { text: 'Good night', translations: { de: 'Gute Nacht' } });
  const both = edit(german, 0, { translations: { fr: '' } });
  expect(correctionsFor(both, 'de')).toEqual([{ block: 0, text: 'Good night', translation: 'Gute Nacht' }]);
  expect(correctionsFor(both, 'fr')).toEqual([{ block: 0, text: 'Good night', translation: '' }]);
  expect(correctionsFor(both, 'es')).toEqual([{ block: 0, text: 'Good night' }]);
});
