import { describe, expect, test } from 'vitest';
import { type LanguageCode, languageOf, languages } from '../../../../src/languages';
import { raiseCapitals } from '../../../../src/pipeline/text/raise-capitals';
import { translateTexts } from '../../../../src/pipeline/text/translate-texts';
import { splitWords } from '../../../../src/pipeline/typeset/split-words';

const codes = Object.keys(languages) as LanguageCode[];
const CASED = /^(?:Latn|Cyrl|Grek)$/;
/** What a translation model would say of anything. */
const saying = (answer: string) => async (sentences: readonly string[]) => sentences.map(() => answer);
const translate = async (text: string, to: LanguageCode, answer: string) =>
  (await translateTexts([text], to, 'bergamot', saying(answer)))[0]?.text ?? null;

describe.each(codes)('%s', (code) => {
  const { name, script, quotes } = languageOf(code);

  test('capitals where the script has them, by its own rules', async () => {
    const raised = await translate('KEEP THE DOOR SHUT', code, name);
    expect(raised).toBe(raiseCapitals(name, code));
    if (CASED.test(script)) expect(raised).not.toMatch(/\p{Ll}/u);
    else expect(raised).toBe(name);
  });

  test('its own quotation marks', async () =>
    expect(await translate('He said “yes” again.', code, `${name} "${name}" ${name}.`)).toContain(
      `${quotes[0]}${name}${quotes[1]}`,
    ));

  test('no full stop where there was none', async () =>
    expect(await translate('Fresh bread', code, `${name}.`)).toBe(name));

  test('times and prices as they stood, whatever digits the model writes', async () => {
    const { numberingSystem } = new Intl.NumberFormat(code === 'fa' ? 'fa-IR' : `${code}`).resolvedOptions();
    for (const system of new Set([numberingSystem, SYSTEMS[script] ?? 'latn'])) {
      const digits = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false });
      const native = `${digits.format(8)}:${digits.format(30)}`;
      expect(await translate('Doors open at 8:30', code, `${name} ${native}`)).toBe(`${name} 8:30`);
    }
  });
});

/** Digits that a script may be written with. */
const SYSTEMS: Readonly<Record<string, string>> = {
  Arab: 'arabext',
  Deva: 'deva',
  Beng: 'beng',
  Gujr: 'gujr',
  Taml: 'tamldec',
  Telu: 'telu',
  Knda: 'knda',
  Mlym: 'mlym',
  Thai: 'thai',
};

test.each([
  ['az', 'İyi işıq', 'İYİ İŞIQ'],
  ['tr', 'İyi ışık', 'İYİ IŞIK'],
  ['el', 'Καλημέρα', 'ΚΑΛΗΜΕΡΑ'],
  ['de', 'Straße', 'STRASSE'],
  ['lt', 'Žąsis', 'ŽĄSIS'],
  ['sr', 'Његош', 'ЊЕГОШ'],
  ['th', 'ไทย', 'ไทย'],
] as const)('%s in capitals: %s → %s', (code, text, raised) => expect(raiseCapitals(text, code)).toBe(raised));

const measure = (text: string) => [...text].length;

test('Thai is broken between words only, and ๆ never begins a line', () => {
  const text = 'มาแต่เช้าและพาเพื่อนมาด้วยเร็วๆ นี้';
  const pieces = splitWords(text, 'th', measure, false);
  expect(pieces.length).toBeGreaterThan(5);
  expect(
    pieces
      .map((piece) => piece.text)
      .join('')
      .replaceAll('\u00a0', ''),
  ).toBe(text.replaceAll(' ', ''));
  expect(pieces.some((piece) => /^[ๆฯ]/.test(piece.text))).toBe(false);
  // No mark is cut from its letter.
  expect(pieces.some((piece) => /^\p{M}/u.test(piece.text))).toBe(false);
});

test.each(['he', 'fa', 'ar', 'th'] as const)('%s: no word gets a hyphen', (code) => {
  const pieces = splitWords(`${languageOf(code).name.repeat(4)} ${languageOf(code).name}`, code, measure, true);
  expect(pieces.every(({ hyphen }) => hyphen === 0)).toBe(true);
});

test('sentences in Chinese and Japanese follow each other without a space, in Korean and Thai with one', async () => {
  for (const [code, gap] of [
    ['zh', ''],
    ['zh-Hant', ''],
    ['ja', ''],
    ['ko', ' '],
    ['th', ' '],
  ] as const)
    expect(await translate('Wash your hands. Use soap.', code, 'X。')).toBe(`X。${gap}X。`);
});
