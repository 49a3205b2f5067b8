import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { languages } from '../src/languages';
import { isInterfaceLanguage } from '../src/shared/interface-language';
import { parseScript, ROOT, read, readJson, sources } from './parse-script';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./unit/shared/fake-browser')).browser }));

type Messages = Readonly<Record<string, { readonly message: string }>>;

const parsed = sources.filter((file) => /\.tsx?$/.test(file)).map((file) => ({ file, ...parseScript(file) }));
const en: Messages = readJson('_locales/en/messages.json');
const locales = readdirSync(join(ROOT, '_locales')).sort();
const inManifest = [...read('manifest.json').matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? '');
const placeholders = (message = '') => [...new Set(message.match(/\$\d/g))].sort();

/** `pictures_few`: a form of `pictures_other` for some numbers. */
const FORM = /^(.+)_(zero|one|two|few|many|other)$/;
const formOf = (key: string) => FORM.exec(key)?.[2];
const pluralKeys = Object.keys(en).flatMap((key) => (formOf(key) === 'other' ? (FORM.exec(key)?.[1] ?? []) : []));

/** The plural categories that whole numbers of things have in a language. */
const categoriesOf = (locale: string) => {
  const rules = new Intl.PluralRules(locale);
  return new Set(Array.from({ length: 1000 }, (_, count) => rules.select(count)));
};

/** The keys that a locale must have: those of English, with the plural forms of its own. */
const keysFor = (locale: string) => [
  ...Object.keys(en).filter((key) => !formOf(key)),
  ...pluralKeys.flatMap((key) => [...new Set([...categoriesOf(locale), 'other'])].map((form) => `${key}_${form}`)),
];

// A language may be translated into before anybody has written the interface in it; its readers then get the browser's.
test('speaks no language but the target languages and English', () => {
  const known = [...Object.keys(languages), 'en'];
  expect(locales.filter((locale) => !known.includes(locale))).toEqual([]);
  expect(locales).toEqual(expect.arrayContaining(['ar', 'de', 'en', 'es', 'fr', 'ga', 'hi', 'tr']));
  expect(known.filter(isInterfaceLanguage).sort()).toEqual(locales);
});

describe.each(locales)('%s', (locale) => {
  const messages: Messages = readJson(`_locales/${locale}/messages.json`);

  test('has every sentence, and none more', () => expect(Object.keys(messages).sort()).toEqual(keysFor(locale).sort()));

  test('fills in what English fills in', () => {
    for (const [key, { message }] of Object.entries(messages)) {
      expect(message.trim(), key).not.toBe('');
      const form = formOf(key);
      const all = placeholders(en[form ? key.replace(FORM, '$1_other') : key]?.message);
      // "One picture" need not say 1.
      if (form && form !== 'other') expect(['$1', ...placeholders(message)], key).toEqual(expect.arrayContaining(all));
      else expect(placeholders(message), key).toEqual(all);
    }
  });

  test('says what it is', () => {
    expect(messages.locale?.message).toBe(locale);
    const known = new Map<string, string>(Object.entries(languages).map(([code, { direction }]) => [code, direction]));
    expect(messages.direction?.message).toBe(known.get(locale) ?? 'ltr');
    expect(messages.extensionDescription?.message.length).toBeLessThanOrEqual(132);
    expect(messages.popupHow?.message, 'names the menu item as it is called').toContain(
      messages.menuTranslate?.message,
    );
  });
});

const texts = parsed.flatMap((script) => script.texts);

test('has no sentence that is never said', () => {
  // Tables name keys too; a key of one plain word could be any string, and must stand in text() itself.
  const tabled = parsed.flatMap(({ strings }) => strings.filter((string) => /[a-z][A-Z]/.test(string)));
  const said = new Set([...texts, ...tabled, ...inManifest]);
  const other = (key: string) => key.replace(FORM, '$1_other');
  expect(Object.keys(en).filter((key) => !said.has(key) && !said.has(other(key)))).toEqual([]);
});

test('lacks no sentence', () => expect([...texts, ...inManifest].filter((key) => !(key in en))).toEqual([]));

test('says nothing that stands in the code', () => {
  // Names, which no language changes; and what is no word.
  const NAMES = new Set(['Palimpsest']);
  const spoken = parsed.flatMap(({ file, hardCoded }) =>
    hardCoded
      .filter((words) => /\p{L}{2}/u.test(words) && !NAMES.has(words) && !(words in en))
      .map((words) => `${file}: ${words}`),
  );
  expect(spoken).toEqual([]);
});
