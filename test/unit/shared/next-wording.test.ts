import { expect, test, vi } from 'vitest';
import { nextWording } from '../../../src/shared/ask-wordings';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).browser }));

test('wordings come one after the other, round and round', () => {
  const wordings = ['Guten Tag!', 'Schönen Tag!', 'Einen guten Tag!'];
  expect(nextWording(wordings, 'Guten Tag!')).toBe('Schönen Tag!');
  expect(nextWording(wordings, 'Einen guten Tag!')).toBe('Guten Tag!');
});

test('after what the user wrote comes the first', () => {
  expect(nextWording(['Guten Tag!'], 'Moin!')).toBe('Guten Tag!');
});

test('there is no other', () => {
  expect(nextWording(['Guten Tag!'], 'Guten Tag!')).toBeNull();
  expect(nextWording([], 'Moin!')).toBeNull();
});
