import { isCommonWord } from './english-words';
import { FOREIGN_WORDS } from './foreign-words';

/** Latin letters that English does not use, not even in loan words that kept their marks. */
const FOREIGN_LETTER = /[ßñçğışłøåæœžčšřěůőűąęćńșțāēīūļķģ¿¡ơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;
/** Words of English that its list of common words, made of what pictures say, does not hold. */
const MORE_ENGLISH = new Set(
  `the of and to a in is you that it he was for on are with as i his they be at this have from or one had by but not what all were we when
  your can said there an each which she do how their if will up other about out many then them these so some her would make like him into
  time has look two more see no way could people my than first who now find long down day did get come made may over new take only little
  know place year live give most very after our just good man think where help through much before right too any same want show also small
  does another well must even such because here why ask need us again still should love life never always every best today am me go let yes
  menu die god ton bra sang lads om per van son hat plus sin den hum tag mode men due far bad fast gift rot art war pain chat main son six mine tout tire coin son fin pour
  don't i'm it's you're we're they're i've i'd he's she's that's what's isn't aren't wasn't didn't doesn't can't won't let's yours mph`.split(
    /\s+/,
  ),
);
/** And those that it has in loan words only: "café". */
const RARE_LETTER = /[äëïöüáéíóúàèìòùâêîôûãõ]/iu;
/** How many words a word with such a letter is worth. */
const RARE_WEIGHT = 0.5;
/** So much says that a text is in another language; less might be a name or a reader's slip. */
const LEAST = 2;
/** Unknown words say a little, where nothing is English and something is foreign. */
const FEWEST_WORDS = 4;

/**
 * Whether a text is in another language than English: it is left as it stands. Each word is weighed both ways: what only English has, what
 * only one other language has, and what both have.
 * "Speed limit 30 miles per hour" → false; "Der Hund hat den Ball" → true; "La la la" → false.
 */
export function isForeign(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin < letters / 2) return true;
  const raw =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/\p{L}[\p{L}\p{M}']*/gu) ?? [];
  const words = [...new Set(raw)].map((word) => weigh(word)); // "La la la" is a song
  const english = words.filter((word) => word.isEnglish);
  const others = words.filter((word) => !word.isEnglish);
  const marks = others.reduce((sum, { marks }) => sum + marks, 0);
  let most = marks > english.length ? marks : 0;
  for (const list of FOREIGN_WORDS) {
    const own = marks + others.filter(({ plain, marks }) => marks === 0 && list.has(plain)).length;
    // What both have speaks for the one that has more of the rest.
    const shared = english.filter(({ plain }) => list.has(plain)).length;
    const said = own + shared / 2;
    if (own > 0 && said > english.length - shared) most = Math.max(most, said);
  }
  if (words.length === 1) return marks >= 1;
  return most >= LEAST || (words.length >= FEWEST_WORDS && english.length === 0 && most > 0);
}

interface Weighed {
  /** Marks folded away. */
  readonly plain: string;
  readonly isEnglish: boolean;
  /** How much its letters say that it is none. */
  readonly marks: number;
}

function weigh(word: string): Weighed {
  const plain = fold(word);
  const marks = FOREIGN_LETTER.test(word) ? 1 : RARE_LETTER.test(word) ? RARE_WEIGHT : 0;
  return {
    plain,
    marks,
    isEnglish: marks < 1 && (MORE_ENGLISH.has(plain) || (plain.length > 1 && isCommonWord(plain))),
  };
}

const fold = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');
