import { isCommonWord } from '../../../pipeline/text/english-words';
import { misreading } from './misreading';

/**
 * Words that may take each other's place: days, months, feasts. A column per language as the word stands alone in a sentence; after a
 * slash the class (gender) that its neighbours agree with.
 */
const TABLE = `
kind	en	de	es	fr	tr	hi	ar	ga
day	Monday	Montag	lunes	lundi	pazartesi	सोमवार	الاثنين	Dé Luain
day	Tuesday	Dienstag	martes	mardi	salı	मंगलवार	الثلاثاء	Dé Máirt
day	Wednesday	Mittwoch	miércoles	mercredi	çarşamba	बुधवार	الأربعاء	Dé Céadaoin
day	Thursday	Donnerstag	jueves	jeudi	perşembe	गुरुवार	الخميس	Déardaoin
day	Friday	Freitag	viernes	vendredi	cuma	शुक्रवार	الجمعة	Dé hAoine
day	Saturday	Samstag	sábado	samedi	cumartesi	शनिवार	السبت	Dé Sathairn
day	Sunday	Sonntag	domingo	dimanche	pazar	रविवार	الأحد	Dé Domhnaigh
month	January	Januar	enero	janvier	Ocak	जनवरी	يناير	Eanáir
month	February	Februar	febrero	février	Şubat	फ़रवरी	فبراير	Feabhra
month	March	März	marzo	mars	Mart	मार्च	مارس	Márta
month	April	April	abril	avril	Nisan	अप्रैल	أبريل	Aibreán
month	June	Juni	junio	juin	Haziran	जून	يونيو	Meitheamh
month	July	Juli	julio	juillet	Temmuz	जुलाई	يوليو	Iúil
month	August	August	agosto	août	Ağustos	अगस्त	أغسطس	Lúnasa
month	September	September	septiembre	septembre	Eylül	सितंबर	سبتمبر	Meán Fómhair
month	October	Oktober	octubre	octobre	Ekim	अक्टूबर	أكتوبر	Deireadh Fómhair
month	November	November	noviembre	novembre	Kasım	नवंबर	نوفمبر	Samhain
month	December	Dezember	diciembre	décembre	Aralık	दिसंबर	ديسمبر	Nollaig
feast	Diwali	Diwali	Diwali	Diwali/m	Diwali	दीवाली/f	ديوالي	Diwali
feast	Holi	Holi	Holi	Holi/f	Holi	होली/f	هولي	Holi
feast	Navratri	Navratri	Navratri	Navratri/m	Navratri	नवरात्रि/f	نافراتري	Navratri
feast	Pongal	Pongal	Pongal	Pongal/m	Pongal	पोंगल/m	بونغال	Pongal
feast	Nowruz	Nouruz	Nouruz	Norouz/m	Nevruz	नवरोज़/m	نوروز	Nowruz
feast	Hanukkah	Chanukka	Janucá	Hanoukka/m	Hanuka	हनुक्का/m	حانوكا	Hanukkah
`;

const [header = [], ...rows] = TABLE.trim()
  .split('\n')
  .map((row) => row.split('\t'));
const ENGLISH = header.indexOf('en');

export interface Term {
  /** What stands for any term of its kind in a key. */
  readonly slot: string;
  readonly english: string;
}

const TERMS: ReadonlyMap<string, Term> = new Map(
  rows.map((row) => [row[ENGLISH]!.toLowerCase(), { slot: `%${row[0]}`, english: row[ENGLISH]! }]),
);
/** Shorter ones are no term when they are damaged. */
const SHORTEST_DAMAGED = 6;

/** The term that a word is; a longer one also when one letter is typically misread. `word`: small letters. */
export function termOf(word: string): Term | null {
  const exact = TERMS.get(word);
  if (exact || word.length < SHORTEST_DAMAGED || isCommonWord(word)) return exact ?? null;
  const near = [...TERMS].filter(([term]) => misreading(word, term, 0.5) <= 0.5);
  return near.length === 1 ? near[0]![1] : null;
}

/** The term in a language, and its class; null when the table does not have it. */
export function termIn(english: string, to: string): { readonly word: string; readonly agrees: string } | null {
  const column = header.indexOf(to);
  const cell = rows.find((row) => row[ENGLISH] === english)?.[column];
  if (!cell) return null;
  const [word = '', agrees = ''] = cell.split('/');
  return { word, agrees };
}
