import { expect, test } from 'vitest';
import { showsSamePicture, type Version } from '../../../src/content/pixels/picture-version';

const SMALL: Version = { address: 'https://example.org/small.png', candidates: 'small 200w, large 800w', ratio: 1.5 };

test.each<[string, Partial<Version>, boolean]>([
  ['nothing has changed', {}, true],
  ['another size of the same candidates', { address: 'large', ratio: 1.501 }, true],
  ['another cut of the same candidates', { address: 'large', ratio: 1 }, false],
  ['other candidates', { address: 'large', candidates: 'other 200w' }, false],
  ['no candidates at all', { address: 'other', candidates: null }, false],
])('%s', (_, change, expected) => expect(showsSamePicture(SMALL, { ...SMALL, ...change })).toBe(expected));

test('what never had candidates shows another picture with each address', () => {
  const plain = { ...SMALL, candidates: null };
  expect(showsSamePicture(plain, { ...plain, address: 'other' })).toBe(false);
});
