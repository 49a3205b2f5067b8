import type { Translator } from '../../pipeline/engines';

/** White space folded: what a block's text is looked up by. */
const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The user's own translations, by a block's text. What is not among them stays as it is. */
export function createGiven(translations: Readonly<Record<string, string>>): Translator {
  const known = new Map(Object.entries(translations).map(([text, translation]) => [fold(text), translation]));
  return {
    id: 'given',
    async translate(texts) {
      return {
        translations: texts.map(({ text }) => {
          const given = known.get(fold(text));
          return given === undefined ? null : { text: given, by: 'given' };
        }),
        needsModel: [],
      };
    },
  };
}
