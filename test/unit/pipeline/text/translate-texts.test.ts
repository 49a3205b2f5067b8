import { describe, expect, test } from 'vitest';
import type { LanguageCode } from '../../../../src/languages';
import { languages } from '../../../../src/languages';
import { randomFrom } from '../../../../src/pipeline/random-from';
import { PLACEHOLDER } from '../../../../src/pipeline/text/placeholder';
import { translateTexts } from '../../../../src/pipeline/text/translate-texts';

/** A translator that knows some sentences by heart and says what it was asked. */
function knowing(known: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const translate = async (sentences: readonly string[]) => {
    asked.push(...sentences);
    return sentences.map((sentence) => known[sentence] ?? '');
  };
  const say = async (text: string, to: LanguageCode) =>
    (await translateTexts([text], to, 'opus-mt', translate))[0]?.text ?? null;
  return { asked, say };
}

/** Each line: what stands in the picture → what stands there afterwards, when the model gives the plain translation. */
describe.each<[LanguageCode, { plain: string; caps: string; straight: string; quoted: string }]>([
  [
    'de',
    {
      plain: 'Die Straße ist groß.',
      caps: 'DIE STRASSE IST GROSS.',
      straight: 'Er sagte "ja".',
      quoted: 'Er sagte „ja“.',
    },
  ],
  ['es', { plain: 'La calle está ahí.', caps: 'LA CALLE ESTÁ AHÍ.', straight: 'Dijo "sí".', quoted: 'Dijo «sí».' }],
  [
    'fr',
    { plain: 'La rue est là !', caps: 'LA RUE EST LÀ !', straight: 'Il a dit "oui".', quoted: 'Il a dit « oui ».' },
  ],
  [
    'tr',
    { plain: 'İyi ışıklı bir sokak.', caps: 'İYİ IŞIKLI BİR SOKAK.', straight: '"Evet" dedi.', quoted: '“Evet” dedi.' },
  ],
  ['hi', { plain: 'सड़क वहाँ है।', caps: 'सड़क वहाँ है।', straight: 'उसने "हाँ" कहा।', quoted: 'उसने “हाँ” कहा।' }],
  ['ar', { plain: 'الشارع هناك.', caps: 'الشارع هناك.', straight: 'قال "نعم".', quoted: 'قال «نعم».' }],
  [
    'ga',
    {
      plain: 'Tá an t-uisce in Éirinn, a hathair i bPáras.',
      caps: 'TÁ AN t-UISCE IN ÉIRINN, A hATHAIR I bPÁRAS.',
      straight: 'Dúirt sé "tá".',
      quoted: 'Dúirt sé “tá”.',
    },
  ],
])('%s', (code, { plain, caps, straight, quoted }) => {
  const model = knowing({
    'The street is there.': plain,
    'He said "yes".': straight,
  });

  test('plain text', async () => expect(await model.say('The street is there.', code)).toBe(plain));
  test('capitals are lowered and raised', async () => expect(await model.say('THE STREET IS THERE.', code)).toBe(caps));
  test('quotes are as the language has them', async () => expect(await model.say('He said “yes”.', code)).toBe(quoted));
  test('straight quotes stay straight', async () => expect(await model.say('He said "yes".', code)).toContain('"'));

  test('emoji, hashtags and the name after a quotation stay where they are', async () => {
    expect(await model.say('☀️ The street is there. 🙏🏽👨‍👩‍👧', code)).toBe(`☀️ ${plain} 🙏🏽👨‍👩‍👧`);
    expect(await model.say('The street is there. #blessed #Sunday2026', code)).toBe(`${plain} #blessed #Sunday2026`);
    expect(await model.say('The street is there. — Maya Lindqvist', code)).toBe(`${plain} — Maya Lindqvist`);
  });

  test('nothing is asked about what stands as it is', async () => {
    const { asked, say } = knowing({});
    const left = [
      '',
      '  \n ',
      '— Oscar Wilde',
      '~ Rumi',
      'Maya K. Lindqvist',
      'J',
      '?!',
      '...',
      '10:30',
      '$5.99',
      '25 kg',
      '🎉🎉',
      '@maria',
      '#love',
      'www.example.com',
      'me@example.org',
      '~ _ | x',
      '\u200E\u202E\u0007',
      'Guten Morgen, wie geht es dir und deiner Frau',
      'Доброе утро',
      'शुभ प्रभात',
      'صباح الخير',
      'Bonne journée à vous',
      'Günaydın arkadaşlar',
    ];
    for (const text of left) expect(await say(text, code), text).toBeNull();
    expect(asked).toEqual([]);
  });
});

test('titles are lowered, and raised where the language does so', async () => {
  const known = { 'Love and peace for the world': 'dünya için sevgi ve barış' };
  expect(await knowing(known).say('Love and Peace for the World', 'tr')).toBe('Dünya için Sevgi ve Barış');
  expect(
    await knowing({ 'Love and peace for the world': 'Liebe und Frieden für die Welt' }).say(
      'Love And Peace For The World',
      'de',
    ),
  ).toBe('Liebe und Frieden für die Welt');
});

test('sentences of a text are asked one by one, and stand in their order again', async () => {
  const { asked, say } = knowing({
    'Dr. Smith is in.': 'Dr. Smith ist da.',
    'Please wait!': 'Bitte warten!',
    Thanks: 'Danke.',
  });
  expect(await say('Dr. Smith is in. Please wait!\nThanks', 'de')).toBe('Dr. Smith ist da. Bitte warten!\nDanke');
  expect(asked).toHaveLength(3);
});

test('no space stands between sentences where the script has none', async () => {
  const { say } = knowing({ 'Good day!': '你好！', 'Come in.': '请进。' });
  expect(await say('Good day! Come in.', 'zh')).toBe('你好！请进。');
});

test('lines that go on are one sentence, list items are not', async () => {
  const { asked, say } = knowing({});
  await say('We wish you\na very happy birth-\nday, dear\nAnna', 'de');
  await say('Open the window\nClose the door', 'de');
  expect(asked).toEqual(['We wish you a very happy birthday, dear', 'Open the window', 'Close the door']);
});

test('marks come back as they were: ellipsis, and no full stop of the model', async () => {
  const { say } = knowing({ 'And then...': 'Und dann...', 'Happy birthday': 'Alles Gute zum Geburtstag.' });
  expect(await say('And then…', 'de')).toBe('Und dann…');
  expect(await say('Happy birthday', 'de')).toBe('Alles Gute zum Geburtstag');
});

test('where the model says nothing, the source stays; nothing but that is no translation', async () => {
  expect(await knowing({ Hello: 'Hallo' }).say('Hello\nThis is not known', 'de')).toBe('Hallo\nThis is not known');
  expect(await knowing({}).say('This is not known', 'de')).toBeNull();
});

test('numbers in another dress are put right; what is lost is asked again', async () => {
  const { asked, say } = knowing({
    'Only $5.99 until 9:30 AM!': 'Nur 5,99 $ bis 9.30 Uhr!',
    'Open from 5 PM.': 'Ab 17 Uhr geöffnet.',
    'Open from 11.': 'Ab 11 geöffnet.',
    'Follow @sun_day today': 'Folge Sun Day heute',
    'Follow 11 today': 'Folge ihm heute',
    Follow: 'Folgen.',
    today: 'Heute.',
    '3 cats': '३ बिल्लियाँ',
  });
  expect(await say('Only $5.99 until 9:30 AM!', 'de')).toBe('Nur $5.99 bis 9:30 AM!');
  expect(await say('Open from 5 PM.', 'de')).toBe('Ab 5 PM geöffnet.');
  expect(await say('Follow @sun_day today', 'de')).toBe('Folgen @sun_day heute');
  expect(await say('3 cats', 'hi')).toBe('3 बिल्लियाँ');
  expect(asked).toContain('Open from 11.');
});

test('property: what is to be kept is never changed, whatever a model makes of it', async () => {
  const next = randomFrom(7);
  const int = (below: number) => Math.floor(next() * below);
  const pick = <T>(list: readonly T[]): T => list[int(list.length)]!;
  const makers = [
    () => `${int(24)}:${String(int(60)).padStart(2, '0')}${pick(['', ' AM', 'pm', ' p.m.'])}`,
    () => `${pick(['$', '€', '£', '₹'])}${int(2000)}${pick(['', '.99', ',50'])}`,
    () => `${int(900)}${pick([' kg', 'km', '%', ' °C', ' ml', 'GB'])}`,
    () => `${1 + int(30)}/${1 + int(12)}/202${int(10)}`,
    () => `@${pick(['anna', 'sun_day', 'x9'])}${int(99)}`,
    () => `https://${pick(['a', 'shop', 'my-site'])}.example.org/${int(999)}?q=${int(9)}`,
    () => `www.${pick(['sunny', 'cards'])}${int(9)}.com`,
    () => `${pick(['info', 'me.too'])}@mail${int(9)}.example.com`,
    () => String(int(100_000)),
    () => `${int(9)},${String(int(1000)).padStart(3, '0')}`,
    () => `+49 ${100 + int(800)} ${1000 + int(9000)}`,
  ];
  /** Models that copy, drop, double, spell out, localise and scramble. */
  const models: ((sentence: string) => string)[] = [
    (sentence) => sentence,
    (sentence) => sentence.replace(/\d+/g, ''),
    (sentence) => `${sentence} ${sentence}`,
    (sentence) => sentence.replace(/(\d)[.:](\d)/g, '$1,$2').replace(/\$(\d+)/g, '$1 $'),
    (sentence) => sentence.replace(/\d/g, (digit) => '०१२३४५६७८९'[Number(digit)]!),
    (sentence) => sentence.split(' ').reverse().join(' '),
    (sentence) => sentence.toLowerCase().replace(/[@_/]/g, ' '),
    (sentence) => `7 ${sentence}`,
    () => 'Etwas ganz anderes.',
  ];
  for (let i = 0; i < 3000; i++) {
    const kept = Array.from({ length: 1 + int(3) }, () => pick(makers)());
    const text = `Please come over ${kept.join(' and then ')} with all your friends${pick(['.', '!', ''])}`;
    const model = pick(models);
    const [result] = await translateTexts(
      [text],
      pick(Object.keys(languages) as LanguageCode[]),
      'opus-mt',
      async (sentences) => sentences.map(model),
    );
    for (const part of new Set(kept)) {
      const times = kept.filter((other) => other === part).length;
      const standing = result!.text.split(part).length - 1;
      expect(standing, `${text} → ${result!.text}`).toBeGreaterThanOrEqual(times);
    }
    const digits = (said: string) => said.replace(/\D/g, '').length;
    expect(digits(result!.text), `${text} → ${result!.text}`).toBe(digits(text));
  }
});

describe('a drawing among the words', () => {
  test('inside a sentence it is a number to the model, and stands where the model puts it', async () => {
    const model = knowing({
      [`Say ${PLACEHOLDER} to her now.`]: 'Sag ihr jetzt.',
      'Say 11 to her now.': 'Sag jetzt 11 zu ihr.',
    });
    expect(await model.say(`Say ${PLACEHOLDER} to her now.`, 'de')).toBe(`Sag jetzt ${PLACEHOLDER} zu ihr.`);
  });

  test('where a sentence ends it parts sentences', async () => {
    const model = knowing({ 'Good morning': 'Guten Morgen', 'Have a nice day': 'Schönen Tag' });
    const text = `Good morning ${PLACEHOLDER} Have a nice day`;
    const said = await model.say(text, 'de');
    expect(model.asked).toEqual(['Good morning', 'Have a nice day']);
    expect(said).toBe(`Guten Morgen ${PLACEHOLDER} Schönen Tag`);
  });
});
