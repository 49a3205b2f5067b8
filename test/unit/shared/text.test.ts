import { afterEach, expect, test, vi } from 'vitest';
import { plural, speak, text } from '../../../src/shared/text';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).browser }));
afterEach(() => speak(null));

const count = plural as (key: string, count: number, ...values: (string | number)[]) => string;

test('without sentences of its own it says what the browser says', () => {
  expect(text('stageDownloading', 1, 2)).toBe('stageDownloading 1 2');
});

test('with them it says those, with the values in their places', () => {
  speak({ stageDownloading: '$2 में से $1 MB' });
  expect(text('stageDownloading', 26, 110)).toBe('110 में से 26 MB');
  expect(text('cancel')).toBe('cancel');
});

test('a value is never taken for a place', () => {
  speak({ stageDownloading: '$1 / $2' });
  expect(text('stageDownloading', '$2', '$&')).toBe('$2 / $&');
});

test('a sentence is chosen by the number, as its language counts', () => {
  speak({
    locale: 'ar',
    p_zero: 'none',
    p_one: 'one',
    p_two: 'two',
    p_few: '$1 few',
    p_many: '$1 many',
    p_other: '$1',
  });
  expect([0, 1, 2, 3, 11, 100].map((number) => count('p', number))).toEqual([
    'none',
    'one',
    'two',
    '3 few',
    '11 many',
    '100',
  ]);
  speak({ locale: 'de', p_one: 'ein $2', p_other: '$1 $2' });
  expect([1, 2].map((number) => count('p', number, 'Bild'))).toEqual(['ein Bild', '2 Bild']);
});
