import { expect, test } from 'vitest';
import { DEFAULT_HUB, defaultSettings, guessLanguage, hubAddress, migrate } from '../../../src/shared/settings-schema';

test.each([
  [['de'], 'de'],
  [['fr-CA', 'de'], 'fr'],
  [['en-GB', 'en', 'hi-IN'], 'hi'],
  [['GA-ie'], 'ga'],
  [['en-US'], 'de'],
  [['constructor', 'toString-x'], 'de'],
  [[], 'de'],
])('of %j it guesses %s', (preferred, language) => expect(guessLanguage(preferred)).toBe(language));

test.each([
  ['https://huggingface.co', 'https://huggingface.co'],
  [' https://hub.example:8443/models/?x#y ', 'https://hub.example:8443/models'],
  ['https://user:pass@hub.example', 'https://hub.example'],
  ['http://localhost:8080/', 'http://localhost:8080'],
  ['http://127.0.0.1', 'http://127.0.0.1'],
  ['http://[::1]:9000', 'http://[::1]:9000'],
  ['http://hub.example', null],
  ['http://localhost.example', null],
  ['http://127.0.0.1.example', null],
  ['ftp://localhost', null],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['hub.example', null],
  ['', null],
])('the hub %j is %j', (typed, address) => expect(hubAddress(typed)).toBe(address));

const defaults = defaultSettings(['fr']);

test('nothing stored: the defaults', () => {
  expect(migrate({}, defaults)).toEqual({
    language: 'fr',
    hub: DEFAULT_HUB,
    browserMenu: false,
    translator: 'automatic',
    fast: false,
    interfaceLanguage: 'browser',
    automaticSites: [],
    hoverButton: false,
    toldOfBetter: [],
  });
});

test('keeps what is valid', () => {
  const stored = {
    language: 'ar',
    hub: 'http://localhost:8080',
    browserMenu: true,
    translator: 'browser',
    fast: true,
    interfaceLanguage: 'browser',
    automaticSites: ['https://web.whatsapp.com'],
    hoverButton: true,
    toldOfBetter: ['hi'],
  };
  expect(migrate(stored, defaults)).toEqual(stored);
});

test('who has chosen a language is spoken to in it, unless they wanted otherwise', () => {
  expect(migrate({ language: 'hi' }, defaults).interfaceLanguage).toBe('target');
  expect(migrate({ language: 'hi', interfaceLanguage: 'browser' }, defaults).interfaceLanguage).toBe('browser');
  expect(migrate({ language: 'xx' }, defaults).interfaceLanguage).toBe('browser');
});

test.each([
  [
    { language: 'xx', hub: 'https://hub.example' },
    { language: 'fr', hub: 'https://hub.example' },
  ],
  [
    { language: 'ga', hub: 'http://hub.example' },
    { language: 'ga', hub: DEFAULT_HUB, interfaceLanguage: 'target' },
  ],
  [
    { language: 7, hub: null },
    { language: 'fr', hub: DEFAULT_HUB },
  ],
  [
    { language: 'toString', hub: {}, browserMenu: 'yes', other: true, automaticSites: 'all', interfaceLanguage: 'fr' },
    { language: 'fr', hub: DEFAULT_HUB },
  ],
  [
    { automaticSites: ['https://a.example', 'https://a.example/x', 7, 'nonsense'] },
    { automaticSites: ['https://a.example'] },
  ],
  [{ hoverButton: 1 }, { hoverButton: false }],
  [{ toldOfBetter: ['hi', 'xx', 3] }, { toldOfBetter: ['hi'] }],
])('of %j it keeps %j', (stored, kept) => expect(migrate(stored, defaults)).toEqual({ ...defaults, ...kept }));
