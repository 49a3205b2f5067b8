import { beforeEach, expect, test, vi } from 'vitest';
import { handleRequests, request, requestTab } from '../../../src/shared/messages';
import { browser, resetBrowser, sender } from './fake-browser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).browser }));
beforeEach(resetBrowser);

test('arguments go out, and the value comes back', async () => {
  handleRequests({ 'may-fetch': (origin) => origin === 'https://example.org' });
  expect(await request('may-fetch', 'https://example.org')).toBe(true);
  expect(await request('may-fetch', 'https://example.com')).toBe(false);
});

test('a handler may take its time, and gives Blobs too', async () => {
  handleRequests({ 'capture-tab': async () => new Blob(['pixels'], { type: 'image/png' }) });
  const blob = await request('capture-tab');
  expect(await blob.text()).toBe('pixels');
});

test('the sender comes last', async () => {
  const handler = vi.fn();
  handleRequests({ 'translate-picture': handler });
  await requestTab({ tabId: 1, frameId: 0 }, 'translate-picture', { srcUrl: 'a.png' });
  expect(handler).toHaveBeenCalledExactlyOnceWith({ srcUrl: 'a.png' }, sender);
});

test('an error crosses with its message, thrown or rejected', async () => {
  handleRequests({
    'open-engine': () => {
      throw new Error('no room');
    },
    'capture-tab': () => Promise.reject(new TypeError('no tab')),
  });
  await expect(request('open-engine')).rejects.toThrow('no room');
  await expect(request('capture-tab')).rejects.toThrow('no tab');
});

test('what it does not know is left to other listeners', async () => {
  handleRequests({ 'open-engine': () => {} });
  handleRequests({ 'model-state': (language) => ({ downloaded: language === 'de' }) });
  expect(await request('model-state', 'de')).toEqual({ downloaded: true });
  await expect(request('capture-tab')).rejects.toThrow('Nobody answered');
});

test.each([null, 'open-engine', { name: 'open-engine' }, { name: 'toString', args: [] }, { name: 1, args: [] }])(
  'is silent to %j',
  async (message) => {
    handleRequests({ 'open-engine': () => {} });
    expect(await browser.runtime.sendMessage(message)).toBeUndefined();
  },
);

test('a foreign sender is ignored', async () => {
  const handler = vi.fn();
  handleRequests({ 'open-engine': handler });
  sender.id = 'somebody-else';
  await expect(request('open-engine')).rejects.toThrow('Nobody answered');
  expect(handler).not.toHaveBeenCalled();
});
