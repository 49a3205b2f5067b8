import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createMemory } from '../../../../../src/engines/translators/memory';
import { indexCorpus, type LookUp } from '../../../../../src/engines/translators/memory/index-corpus';
import { wordsOf } from '../../../../../src/engines/translators/memory/match-key';
import type { LanguageCode } from '../../../../../src/languages';
import type { SourceText } from '../../../../../src/pipeline/engines';
import { misread, random, surenessOf } from './noise';

const corpus = new URL('../../../../../src/engines/translators/memory/forwards.tsv', import.meta.url);
const tsv = readFileSync(corpus, 'utf8');
const [header = '', ...rows] = tsv.trim().split('\n');
const CODES = ['de', 'es', 'fr', 'tr', 'hi', 'ar', 'ga'] as const;
const cellsOf = (row: string) => row.split('\t');
const columnOf = (code: string) => header.split('\t').indexOf(code);
const english = rows.map((row) => cellsOf(row)[1]!);

const memory = createMemory({ load: async () => tsv });
const { signal } = new AbortController();
const say = async (text: string, to: LanguageCode, words: SourceText['words'] = []) =>
  (await memory.translate([{ text, words }], to, () => {}, signal)).translations[0]?.text ?? null;

/** Words alone: what two texts share that differ in case, marks and spaces. */
const bare = (text: string): string => wordsOf(text).join(' ').toLowerCase();
const letters = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '').toLowerCase();

test.each(CODES)('%s: every row is known by heart', (code) => {
  const lookUp = indexCorpus(tsv, code);
  const wrong = rows.map(cellsOf).filter((cells) => lookUp(cells[1]!) !== cells[columnOf(code)]);
  expect(wrong.map((cells) => cells[1])).toEqual([]);
});

describe('misread', () => {
  const lookUp = indexCorpus(tsv, 'de');
  const right = new Map<string, Set<string>>();
  for (const row of rows) {
    const cells = cellsOf(row);
    const key = bare(cells[1]!);
    right.set(key, (right.get(key) ?? new Set()).add(letters(cells[columnOf('de')]!)));
  }

  test.each([
    [0.01, 0.98],
    [0.02, 0.965],
    [0.03, 0.95],
  ])(
    'at %d wrong letters, enough is found, and nothing wrong',
    (share, found) => {
      const next = random(5);
      const answers = english
        .filter((_, i) => i % 4 === 0)
        .map((text) => ({ text, read: misread(text, share, next) }))
        .map((trial) => ({ ...trial, said: lookUp(trial.read) }));
      const answered = answers.filter(({ said }) => said !== null);
      expect(answered.length / answers.length).toBeGreaterThanOrEqual(found);
      expect(answered.filter(({ text, said }) => !right.get(bare(text))!.has(letters(said!)))).toEqual([]);
    },
    60_000,
  );

  test('knowing how sure the reader is costs hardly a match, and makes none wrong', () => {
    const next = random(6);
    const answers = english
      .filter((_, i) => i % 8 === 0)
      .map((text) => ({ text, read: misread(text, 0.03, next) }))
      .map(({ text, read }) => ({ text, said: lookUp(read, surenessOf(text, read, next)) }))
      .filter(({ said }) => said !== null);
    expect(answers.length / (english.length / 8)).toBeGreaterThanOrEqual(0.95);
    expect(answers.filter(({ text, said }) => !right.get(bare(text))!.has(letters(said!)))).toEqual([]);
  }, 60_000);

  /** A part of the corpus that the memory does not have; by a hash of the text, the same in every run. */
  const isHeldOut = (text: string): boolean =>
    [...text].reduce((hash, sign) => (hash * 31 + sign.charCodeAt(0)) >>> 0, 7) % 12 === 0;

  test.each(['de', 'ar'] as const)(
    '%s: what it does not know stays unknown, however it is misread',
    (code) => {
      const column = columnOf(code);
      const known = [header, ...rows.filter((row) => !isHeldOut(cellsOf(row)[1]!))].join('\n');
      const part: LookUp = indexCorpus(known, code);
      const unknown = rows.map(cellsOf).filter((cells) => isHeldOut(cells[1]!));
      const next = random(11);
      let trials = 0;
      const wrong: string[] = [];
      for (let round = 0; round < 4; round++)
        for (const cells of unknown) {
          const read = round === 0 ? cells[1]! : misread(cells[1]!, [0.01, 0.02, 0.03][round % 3]!, next);
          const said = part(read);
          trials++;
          // A slot may well make the right answer.
          if (said !== null && letters(said) !== letters(cells[column]!)) wrong.push(`${read} → ${said}`);
        }
      expect(trials).toBeGreaterThan(1000);
      expect(wrong).toEqual([]);
    },
    60_000,
  );
});

test.each<[string, LanguageCode, string | null]>([
  // numbers, times, prices
  ['The party starts at 21:30.', 'de', 'Die Party beginnt um 21:30.'],
  ['The party starts at 21:30.', 'fr', 'La fête commence à 21:30.'],
  ['The party starts at 21:30.', 'tr', null], // 20:00'de, but 21:30'da
  ['The party starts at 01:30.', 'es', null], // a la
  ['Battery low: 20% remaining', 'de', 'Akku schwach: noch 20 %'],
  ['Use soap and scrub for at least 30 seconds.', 'ar', 'استخدم الصابون وافرك 30 ثانية على الأقل.'],
  ['Use soap and scrub for at least 3 seconds.', 'ar', null], // ثوانٍ
  ['Use soap and scrub for at least 1 seconds.', 'de', null],
  ['10 benefits of drinking green tea', 'ga', '10 mbuntáiste a bhaineann le tae glas a ól'],
  ['3 benefits of drinking green tea', 'ga', null], // bhuntáiste
  ['8 benefits of drinking green tea', 'ga', '8 mbuntáiste a bhaineann le tae glas a ól'],
  // dates, days, months
  ['Road closed until 20 July', 'de', 'Straße bis 20. Juli gesperrt'],
  ['Road closed until 20 July', 'hi', '20 जुलाई तक रास्ता बंद'],
  ['Road closed until 20 July', 'tr', null], // Mart'a, but Temmuz'a by another rule
  ['Halfway there, it is Thursday!', 'de', 'Die Hälfte ist geschafft, es ist Donnerstag!'],
  ["Halfway there, it's Thursday!", 'tr', 'Yarıladık, bugün perşembe!'],
  ["Halfway there, it's Thursday!", 'es', '¡Ya vamos por la mitad, es jueves!'],
  // feasts: German neuter, French gender
  ['Happy Navratri to you and your family.', 'de', 'Frohes Navratri dir und deiner Familie.'],
  ['Happy Navratri to you and your family.', 'fr', 'Joyeux Navratri à toi et à ta famille.'],
  ["Don't mind, it's Pongal!", 'hi', null], // होली feminine, पोंगल masculine
  // names
  ['Missed call from Julia', 'de', 'Verpasster Anruf von Julia'],
  ['Missed call from Anna', 'fr', null], // d'Anna
  ['Missed call from Tom', 'de', null], // might be wrong elsewhere: another gender
  ['You were added to the group by Emma.', 'es', 'Emma te añadió al grupo.'],
  // negation and numbers are never crossed
  ['I am riqht.', 'de', null],
  ['This is now a joke.', 'de', null],
  ['Tnis is not a jake.', 'de', 'Das ist kein Scherz.'],
  ['', 'de', null],
])('%s → %s', async (text, to, wanted) => {
  expect(await say(text, to)).toBe(wanted);
});

const PHOTOS = 'Ein wahrer Freund kennt deine schlimmsten Fotos und bewahrt sie sicher auf.';
test.each<[string, string, number, string | null]>([
  // two letters wrong in one word
  ['Thank you for the DEAUTIFOL flowers.', 'DEAUTIFOL', 95, null],
  ['Thank you for the DEAUTIFOL flowers.', 'DEAUTIFOL', 60, 'Danke für die schönen Blumen.'],
  // one
  ['Thank you for the beautiful flawers.', 'flawers.', 95, 'Danke für die schönen Blumen.'],
  // one word for another
  ['A true friend knows your worst photos end keeps them safe.', 'end', 95, null],
  ['A true friend knows your worst photos end keeps them safe.', 'end', 60, PHOTOS],
])('what the reader is sure of is hardly doubted: %s, %s at %d → %s', async (text, read, confidence, wanted) => {
  expect(await say(text, 'de', [{ text: read, confidence }])).toBe(wanted);
});

test('of a word that stands there twice the less sure reading counts', async () => {
  const words = [95, 60, 93].map((confidence) => ({ text: 'End', confidence }));
  expect(await say('A true friend knows your worst photos end keeps them safe.', 'de', words)).toBe(PHOTOS);
});

test('capitals, emoji and marks are those of the picture', async () => {
  expect(await say('HAPPY BIRTHDAY! 🎂', 'de')).toBe('ALLES GUTE ZUM GEBURTSTAG! 🎂');
  expect(await say('Happy Birthday', 'de')).toBe('Alles Gute zum Geburtstag!');
  expect(await say('Happy New Year! Happy birthday!', 'ga')).toContain('!');
});

test('a language without a column knows nothing, and says so', async () => {
  const own = createMemory({ load: async () => 'domain\ten\tde\nx\tHello\tHallo' });
  expect(await own.translate([{ text: 'Hello' }], 'ga', () => {}, signal)).toEqual({
    translations: [null],
    needsModel: [0],
  });
});

test('it is small and quickly open', () => {
  expect(Buffer.byteLength(tsv)).toBeLessThan(1_500_000);
  indexCorpus(tsv, 'es');
  const before = process.cpuUsage();
  for (let i = 0; i < 5; i++) indexCorpus(tsv, 'fr');
  const { user } = process.cpuUsage(before);
  expect(user / 5 / 1000, 'milliseconds of processor time').toBeLessThan(60); // 30 on a machine with nothing else to do
});
