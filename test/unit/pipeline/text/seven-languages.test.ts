import { describe, expect, test } from 'vitest';
import type { LanguageCode } from '../../../../src/languages';
import { translateTexts } from '../../../../src/pipeline/text/translate-texts';

// Each rule of picture text, in each of the seven languages. The model is one that knows these sentences as a translation model would say
// them: with a full stop of its own, its language's digits and clock, and nothing of what the picture looks like.

interface Words {
  /** "Love and peace for the world" */
  readonly title: string;
  readonly titled: string;
  /** "And then..." */
  readonly andThen: string;
  /** "Be brave — be kind." */
  readonly brave: string;
  /** "Open at 9:30 AM for $5.99", as the language writes it */
  readonly open: string;
  readonly openKept: string;
  /** "Good news" */
  readonly news: string;
  /** "The coffee is ready." */
  readonly coffee: string;
  /** "What a d*mn day" */
  readonly masked: string;
}

const WORDS: readonly [LanguageCode, Words][] = [
  [
    'de',
    {
      title: 'Liebe und Frieden für die Welt',
      titled: 'Liebe und Frieden für die Welt',
      andThen: 'Und dann',
      brave: 'Sei mutig — sei freundlich.',
      open: 'Um 9.30 Uhr für 5,99 $ geöffnet',
      openKept: 'Um 9:30 AM für $5.99 geöffnet',
      news: 'Gute Nachrichten',
      coffee: 'Der Kaffee ist fertig.',
      masked: 'Was für ein d*mn Tag',
    },
  ],
  [
    'es',
    {
      title: 'Amor y paz para el mundo',
      titled: 'Amor y paz para el mundo',
      andThen: 'Y entonces',
      brave: 'Sé valiente — sé amable.',
      open: 'Abierto a las 9:30 a. m. por 5,99 $',
      openKept: 'Abierto a las 9:30 AM por $5.99',
      news: 'Buenas noticias',
      coffee: 'El café está listo.',
      masked: 'Qué día d*mn',
    },
  ],
  [
    'fr',
    {
      title: 'Amour et paix pour le monde',
      titled: 'Amour et paix pour le monde',
      andThen: 'Et puis',
      brave: 'Sois courageux — sois gentil.',
      open: 'Ouvert à 9:30 heures pour 5,99 $',
      openKept: 'Ouvert à 9:30 AM pour $5.99',
      news: 'Bonnes nouvelles',
      coffee: 'Le café est prêt.',
      masked: 'Quelle journée d*mn',
    },
  ],
  [
    'tr',
    {
      title: 'dünya için sevgi ve barış',
      titled: 'Dünya için Sevgi ve Barış',
      andThen: 'Ve sonra',
      brave: 'Cesur ol — nazik ol.',
      open: 'Saat 9.30’da 5,99 $ karşılığında açık',
      openKept: 'Saat 9:30 AM’da $5.99 karşılığında açık',
      news: 'İyi haberler',
      coffee: 'Kahve hazır.',
      masked: 'Ne d*mn bir gün',
    },
  ],
  [
    'hi',
    {
      title: 'दुनिया के लिए प्यार और शांति',
      titled: 'दुनिया के लिए प्यार और शांति',
      andThen: 'और फिर',
      brave: 'बहादुर बनो — दयालु बनो।',
      open: 'सुबह ९:३० पर $५.९९ में खुला',
      openKept: 'सुबह 9:30 AM पर $5.99 में खुला',
      news: 'अच्छी ख़बर',
      coffee: 'कॉफ़ी तैयार है।',
      masked: 'क्या d*mn दिन है',
    },
  ],
  [
    'ar',
    {
      title: 'الحب والسلام للعالم',
      titled: 'الحب والسلام للعالم',
      andThen: 'ثم',
      brave: 'كن شجاعا — كن لطيفا.',
      open: 'مفتوح الساعة ٩:٣٠ مقابل ٥٫٩٩ $',
      openKept: 'مفتوح الساعة 9:30 AM مقابل $5.99',
      news: 'أخبار سارة',
      coffee: 'القهوة جاهزة.',
      masked: 'يا له من يوم d*mn',
    },
  ],
  [
    'ga',
    {
      title: 'Grá agus síocháin don domhan',
      titled: 'Grá agus síocháin don domhan',
      andThen: 'Agus ansin',
      brave: 'Bí cróga — bí cineálta.',
      open: 'Oscailte ag 9.30 ar 5.99 $',
      openKept: 'Oscailte ag 9:30 AM ar $5.99',
      news: 'Dea-scéala',
      coffee: 'Tá an caife réidh.',
      masked: 'A leithéid de lá d*mn',
    },
  ],
];

describe.each(WORDS)('%s', (to, words) => {
  const known: Readonly<Record<string, string>> = {
    'Love and peace for the world': words.title,
    'And then...': `${words.andThen}...`,
    'Be brave — be kind.': words.brave,
    'Open at 9:30 AM for $5.99': words.open,
    'Good news': `${words.news}${to === 'hi' ? '।' : '.'}`,
    'The coffee is ready.': words.coffee,
    'What a d*mn day': words.masked,
  };
  const asked: string[] = [];
  const say = async (text: string) => {
    const ask = async (sentences: readonly string[]) => {
      asked.push(...sentences);
      return sentences.map((sentence) => known[sentence] ?? '');
    };
    return (await translateTexts([text], to, 'opus-mt', ask))[0]?.text ?? null;
  };

  test('a title has the capitals that the language gives titles', async () =>
    expect(await say('Love And Peace For The World')).toBe(words.titled));

  test('an ellipsis and a dash are as in the picture', async () => {
    expect(await say('And then…')).toBe(`${words.andThen}…`);
    expect(await say('And then...')).toBe(`${words.andThen}...`);
    expect(await say('Be brave -- be kind.')).toBe(words.brave);
  });

  test('times and prices are as in the picture', async () =>
    expect(await say('Open at 9:30 AM for $5.99')).toBe(words.openKept));

  test('no full stop stands where the picture has none', async () => expect(await say('Good news')).toBe(words.news));

  test('sentences are asked one by one, lines that go on together', async () => {
    asked.length = 0;
    expect(await say('Good news\nThe coffee\nis ready.')).toBe(`${words.news}\n${words.coffee}`);
    expect(asked).toEqual(['Good news', 'The coffee is ready.']);
  });

  test('a masked word stays masked, an address and a name as they are', async () => {
    expect(await say('What a d*mn day')).toBe(words.masked);
    expect(await say('The coffee is ready.\n@sun_day')).toBe(`${words.coffee}\n@sun_day`);
    expect(await say('The coffee is ready. ~ Rumi')).toBe(`${words.coffee} ~ Rumi`);
    expect(await say('The coffee is ready.\nwww.example.com/menu')).toBe(`${words.coffee}\nwww.example.com/menu`);
  });

  test('where the model says nothing, nothing is made up', async () =>
    expect(await say('Nobody has learnt this sentence.')).toBeNull());
});
