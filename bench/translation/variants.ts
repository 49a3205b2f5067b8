import { misread, random } from '../../test/unit/engines/translators/memory/noise';

const SMALL = /^(?:a|an|and|as|at|but|by|for|from|in|of|on|or|the|to|with)$/;

/** A sentence as pictures have it. The same in every run. */
export const variants: Readonly<Record<string, (text: string, index: number, all: readonly string[]) => string>> = {
  clean: (text) => text,
  'ALL CAPS': (text) => text.toUpperCase(),
  'Title Case': (text) =>
    text.replace(/(?<![\p{L}'’])\p{L}[\p{L}'’]*/gu, (word, at: number) =>
      at > 0 && SMALL.test(word) ? word : word[0]!.toUpperCase() + word.slice(1),
    ),
  'broken lines': (text) => text.replace(/ (?=\p{Ll})/gu, (gap, at: number) => (at % 4 === 0 ? '\n' : gap)),
  'OCR errors, 2 %': (text, index) => misread(text, 0.02, random(index + 1)),
  'two joined': (text, index, all) => `${text} ${all[(index + 1) % all.length]}`,
};
