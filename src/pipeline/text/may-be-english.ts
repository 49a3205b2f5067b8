import { isCommonWord } from './english-words';

const ENGLISH_LETTERS = /^[\p{Script=Latin}\P{L}]*$/u;
/** Latin letters that English does not use. */
const FOREIGN_LETTER = /[ßñçğşłøåæœžčšřěůőűąęćńășțāēīūļķģ¿¡]/i;
/** Common words of other languages that are none in English. */
const FOREIGN_WORDS: ReadonlySet<string> = new Set(
  'der das und ist nicht ich wie für auf eine einen dir euch dein mein guten alles gute schönen tag el los las que por para una es está buenos buenas días con muy feliz tu mi le les est et vous nous je pas une pour dans bonne bonjour avec jour bir ve için bu çok ne iyi günaydın olsun het een niet ik van voor goede buon buongiorno il che non per di sono è og jeg ikke är och det som inte bom dia você não com na se jest nie dzień dobry'.split(
    ' ',
  ),
);
/** Of fewer words than this nothing is certain. */
const FEWEST = 2;

/** Whether a text may be English: other scripts, letters that English lacks, and words of other languages say no. */
export function mayBeEnglish(text: string): boolean {
  if (!ENGLISH_LETTERS.test(text) || FOREIGN_LETTER.test(text)) return false;
  const words = text.toLowerCase().match(/\p{L}[\p{L}'’]*/gu) ?? [];
  const foreign = words.filter((word) => FOREIGN_WORDS.has(word) && !isCommonWord(word)).length;
  const english = words.filter(isCommonWord).length;
  return foreign < FEWEST || foreign <= english;
}
