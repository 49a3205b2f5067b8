import { expect, test } from 'vitest';
import { findLanguages, likelyFirst } from '../../../src/faces/sort-languages';
import { languages } from '../../../src/languages';

test("the browser's languages come first, and none is lost or doubled", () => {
  const codes = likelyFirst(['en-GB', 'bn-IN', 'zh-TW', 'no', 'bn', 'xx', 'not a tag']);
  expect(codes.slice(0, 3)).toEqual(['bn', 'zh-Hant', 'nb']);
  expect(codes.toSorted()).toEqual(Object.keys(languages).sort());
});

test.each([
  ['ban', 'en', ['bn']],
  ['বাং', 'en', ['bn']],
  ['turk', 'en', ['tr']],
  ['TÜRK', 'de', ['tr']],
  ['tamoul', 'fr', ['ta']],
  ['traditional', 'de', ['zh-Hant']],
  ['klingon', 'en', []],
])('%s, in an interface that speaks %s: %s', (typed, spoken, found) => {
  expect(findLanguages(likelyFirst([]), typed, spoken)).toEqual(found);
});

test('nothing typed: all', () => expect(findLanguages(['de', 'hi'], ' ', 'en')).toEqual(['de', 'hi']));
