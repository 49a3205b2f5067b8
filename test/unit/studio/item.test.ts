import { expect, test } from 'vitest';
import { defaultSettings } from '../../../src/shared/settings-schema';
import { edit, NO_EDITS } from '../../../src/studio/edits';
import { record, undo } from '../../../src/studio/history';
import { type Item, isUnsaved, newItem, nextItem, orderOf } from '../../../src/studio/item';

const german = { ...defaultSettings([]), language: 'de' } as const;
const french = { ...german, language: 'fr' } as const;
const item = () => newItem(new Blob(['x']), 'x.png');
const drawn = (one: Item, settings: typeof german | typeof french = german): Item => ({
  ...one,
  carriedOut: orderOf(one, settings),
});
const corrected = (one: Item): Item => ({
  ...one,
  history: record(one.history, edit(NO_EDITS, 0, { translations: { de: 'Moin' } }), null),
});

test('what the user looks at comes first, and what is done does not come again', () => {
  const [a, b, c] = [item(), item(), item()];
  expect(nextItem([a, b, c], c.id, german)).toBe(c);
  expect(nextItem([a, b, drawn(c)], c.id, german)).toBe(a);
  expect(nextItem([drawn(a), drawn(b)], a.id, german)).toBeUndefined();
});

test('a correction is drawn, and so is its undoing; another language is, unless nothing changes in it', () => {
  const one = drawn(item());
  const changed = corrected(one);
  expect(nextItem([changed], null, german)).toBe(changed);
  const undone = { ...drawn(changed), history: undo(changed.history) };
  expect(nextItem([undone], null, german)).toBe(undone);
  expect(nextItem([one], null, french)).toBe(one);
  // A German translation is no news to the French picture.
  expect(nextItem([corrected(drawn(item(), french))], null, french)).toBeUndefined();
});

test('unsaved is what is not as it was when it was saved', () => {
  const changed = corrected(item());
  expect([isUnsaved(item()), isUnsaved(changed)]).toEqual([false, true]);
  const saved = { ...changed, saved: changed.history.present };
  expect(isUnsaved(saved)).toBe(false);
  expect(isUnsaved({ ...saved, history: undo(saved.history) })).toBe(true);
});
