import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readAloud } from '../../../src/content/chip/read-aloud';

// A machine with some voices, of which it says what it speaks, and when it is at the end.

class Utterance {
  voice: { name: string } | undefined;
  onend = () => {};
  constructor(readonly text: string) {}
}

const spoken: string[] = [];
let voices: readonly object[] = [];
const speechSynthesis = Object.assign(new EventTarget(), {
  getVoices: () => voices,
  speak(utterance: Utterance) {
    spoken.push(`${utterance.voice?.name}: ${utterance.text}`);
    if (utterance.text === 'endless') speechSynthesis.cancel = () => utterance.onend();
    else setTimeout(utterance.onend, 5);
  },
  cancel() {},
});

beforeEach(() => {
  vi.stubGlobal('speechSynthesis', speechSynthesis);
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
});
afterEach(() => {
  spoken.length = 0;
  voices = [];
});

const { signal } = new AbortController();

test('reads with a voice of this machine, never with one that would send the words away', async () => {
  voices = [
    { name: 'far', lang: 'de-DE', localService: false },
    { name: 'near', lang: 'de_DE', localService: true },
    { name: 'other', lang: 'en-GB', localService: true },
  ];
  expect(await readAloud(['Guten Morgen', 'Gute Nacht'], 'de', signal)).toBe(true);
  expect(spoken).toEqual(['near: Guten Morgen', 'near: Gute Nacht']);
});

test('says so where there is none', async () => {
  voices = [{ name: 'far', lang: 'de-DE', localService: false }];
  expect(await readAloud(['Guten Morgen'], 'de', signal)).toBe(false);
  expect(spoken).toEqual([]);
});

test('waits for voices that come late', async () => {
  const reading = readAloud(['Guten Morgen'], 'de', signal);
  voices = [{ name: 'near', lang: 'de-DE', localService: true }];
  speechSynthesis.dispatchEvent(new Event('voiceschanged'));
  expect(await reading).toBe(true);
});

test('stops where it is told to', async () => {
  voices = [{ name: 'near', lang: 'de-DE', localService: true }];
  const stop = new AbortController();
  const reading = readAloud(['endless', 'two', 'three'], 'de', stop.signal);
  await vi.waitFor(() => expect(spoken).toHaveLength(1));
  stop.abort();
  await reading;
  expect(spoken).toHaveLength(1);
});
