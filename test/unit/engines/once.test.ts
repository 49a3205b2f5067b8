import { expect, test, vi } from 'vitest';
import { once } from '../../../src/engines/once';

test('makes a thing once, also for two callers at the same time', async () => {
  const make = vi.fn(async () => ({}));
  const get = once(make);
  const [first, second] = await Promise.all([get(), get()]);
  expect(second).toBe(first);
  expect(await get()).toBe(first);
  expect(make).toHaveBeenCalledOnce();
});

test('forgets a rejection', async () => {
  const make = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('not yet')).mockResolvedValue('ready');
  const get = once(make);
  await expect(get()).rejects.toThrow('not yet');
  expect(await get()).toBe('ready');
});
