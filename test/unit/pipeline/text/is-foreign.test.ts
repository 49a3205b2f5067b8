import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import corpusText from '../../../../src/engines/translators/memory/forwards.tsv?raw';
import { isForeign } from '../../../../src/pipeline/text/is-foreign';

const [header = [], ...rows] = corpusText
  .trim()
  .split('\n')
  .map((line) => line.split('\t'));
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
/** What an English reader makes of a text: plain letters. */
const texts = (language: string) => rows.map((row) => plain(row[header.indexOf(language)] ?? ''));
const share = (all: readonly string[]) => all.filter(isForeign).length / all.length;
const isSentence = (text: string) => text.split(/\s+/).length >= 4;

/** Sentences of the interface: twenty-odd words of everyday language in each. */
const interfaceIn = (locale: string): string[] => {
  const messages: Record<string, { message: string }> = JSON.parse(
    readFileSync(`_locales/${locale}/messages.json`, 'utf8'),
  );
  return Object.values(messages).map(({ message }) => message.replace(/\$\d/g, ''));
};

test('English never is', () => {
  expect(texts('en').filter(isForeign)).toEqual([]);
  expect(interfaceIn('en').filter(isForeign)).toEqual([]);
});

test.each([
  ['de', 0.9],
  ['es', 0.9],
  ['fr', 0.9],
  ['tr', 0.75],
  ['ga', 0.85],
] as const)('a sentence in %s mostly is, even without its marks', (language, least) => {
  const sentences = texts(language).filter((text) => text.split(/\s+/).length >= 5);
  expect(sentences.length).toBeGreaterThan(500);
  expect(share(sentences)).toBeGreaterThan(least);
});

const latin = readdirSync('_locales').filter((locale) => !/^(?:en|ar|hi|ru)$/.test(locale));
test.each(latin)('so is a sentence of the interface in %s', (locale) => {
  const sentences = interfaceIn(locale).filter(isSentence);
  expect(sentences.length).toBeGreaterThan(80);
  expect(share(sentences)).toBeGreaterThan(0.8);
});
test('… in fourteen languages', () => expect(latin.length).toBeGreaterThanOrEqual(14));

test.each(['hi', 'ar'])('other scripts are: %s', (language) => expect(share(texts(language))).toBeGreaterThan(0.98));

test.each([
  'Mark Twain',
  'LA LA LAND',
  'Los Angeles',
  'Good Morning',
  'No problem',
  'de',
  '2 + 2',
  '',
  // Words that other languages have, too.
  'Speed limit 30 miles per hour',
  'One van per family',
  'My son has a red hat',
  'Sin plus sin is no virtue',
  "The bees hum in the lion's den",
  'Put on your hat, son',
  'Two plus two is four',
  'Cost per person: 5 plus tax',
  'I gave him a pour of red wine',
  'Die hard fans wait in line',
  'Fast food, slow life',
  'Art and war',
  'Bring a gift for the main table',
  'Van parking on the left',
  'The rot in the old tire',
  'He sat on a chat in the rain',
  'Tag me in the picture',
  'Café du Monde is open',
  'Try our jalapeño burger',
  'A la carte menu',
])('English, or too little to say so: %s', (text) => expect(isForeign(text)).toBe(false));

test.each([
  'Der Hund hat den Ball',
  'Das ist gut so',
  'Mi casa es tu casa',
  'La vida es bella',
  'Je ne sais pas',
  'Bonne journée à vous',
  'Günaydın arkadaşlar',
  'Buongiorno a tutti',
  'Bom dia para você',
  'Het is een mooie dag',
  'Straße',
])('not English: %s', (text) => expect(isForeign(text)).toBe(true));
