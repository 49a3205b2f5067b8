import { describe, expect, test } from 'vitest';
import { type FitPart, type FitRequest, fitText } from '../../../../src/pipeline/typeset/fit';
import { splitWords } from '../../../../src/pipeline/typeset/split-words';

const part = (text: string, some: Partial<FitPart> = {}, condense = 1): FitPart => {
  const measure = (word: string) => 0.5 * condense * [...word].length;
  return {
    pieces: splitWords(text, 'de', measure, false),
    hyphenated: splitWords(text, 'de', measure, true),
    size: 20,
    leading: 28,
    leastLeading: 24,
    spaceBefore: 0,
    ascent: 15,
    descent: 5,
    lineCount: 1,
    filled: false,
    shape: [],
    ...some,
  };
};
const request = (text: string, some: Partial<FitRequest> & { readonly part?: Partial<FitPart> } = {}): FitRequest => ({
  settings: [1, 0.95, 0.9].map((by) => [by, [part(text, some.part, by)]]),
  widths: [100, 150],
  height: 20,
  foot: null,
  largest: 1,
  ...some,
});
const texts = (fit: ReturnType<typeof fitText>) => fit?.lines.map(({ text }) => text);

describe('what fits', () => {
  test('keeps its size and its own width', () => {
    const fit = fitText(request('zehn Worte'));
    expect(fit).toMatchObject({ scale: 1, condense: 1 });
    expect(texts(fit)).toEqual(['zehn Worte']);
  });
  test('keeps the number of lines', () =>
    expect(texts(fitText(request('eins zwei drei vier', { height: 200, part: { lineCount: 4 } })))).toHaveLength(4));
});

describe('what is shorter', () => {
  test('has fewer lines rather than one word in each', () => {
    const shape = [180, 200, 190, 170];
    const fit = fitText(request('eins zwei drei vier', { widths: [200], height: 200, part: { lineCount: 4, shape } }));
    expect(texts(fit)).toHaveLength(2);
  });
  test('but keeps their number, and each its share, where they are about as long', () => {
    const shape = [60, 100, 60];
    const fit = fitText(request('ein paar kurze Worte', { widths: [110], height: 200, part: { lineCount: 3, shape } }));
    expect(texts(fit)).toEqual(['ein', 'paar kurze', 'Worte']);
  });
});

describe('what is too long', () => {
  test('takes free room before anything else', () => {
    const fit = fitText(request('ein Dutzend Worte')); // 170 / 2 px at size 20: 170 > 100
    expect(fit?.scale).toBeLessThan(1);
    expect(fitText(request('ein Dutzend', { widths: [100, 150] }))).toMatchObject({ scale: 1, condense: 1 });
  });
  test('is condensed before it shrinks', () =>
    expect(fitText(request('zwölf Worte', { widths: [105] }))).toMatchObject({ scale: 1, condense: 0.95 }));
  test('gets more lines where there is room below', () => {
    const fit = fitText(request('eins zwei drei vier', { height: 60 }));
    expect(fit).toMatchObject({ scale: 1 });
    expect(texts(fit)).toEqual(['eins zwei', 'drei vier']);
  });
  test('is broken inside a word only to stay readable', () => {
    const narrow = fitText(request('Donaudampfschifffahrtsgesellschaft', { widths: [60], height: 400 }));
    expect(texts(narrow)?.length).toBeGreaterThan(3);
    const wide = fitText(request('Geburtstag', { widths: [95], height: 400 }));
    expect(texts(wide)).toEqual(['Geburtstag']);
  });
});

describe('what is too long, with a foot below its room', () => {
  const foot = { height: 26, width: 60, widest: 100 };
  test('goes on there, in narrower lines', () => {
    const fit = fitText(request('zehn gute Worte', { widths: [100], foot }));
    expect(fit?.inFoot).toBe(true);
    expect(fit?.scale).toBeGreaterThan(0.93);
    expect(texts(fit)).toEqual(['zehn gute', 'Worte']);
  });
  test('does not, where its words are too wide for it', () =>
    expect(fitText(request('zehn Wortungetüme', { widths: [100], foot }))?.inFoot).toBe(false));
  test('is not needed by what fits', () =>
    expect(fitText(request('zehn Worte', { widths: [100], foot }))).toMatchObject({ scale: 1, inFoot: false }));
});

test('never exceeds width and height, whatever the length', () => {
  for (let words = 1; words < 60; words += 7)
    for (const height of [20, 50, 130]) {
      const text = Array.from({ length: words }, (_, i) => 'wort'.repeat(1 + (i % 3))).join(' ');
      const fit = fitText(request(text, { height }))!;
      expect(fit).not.toBeNull();
      for (const line of fit.lines) expect(line.width * 20 * fit.scale).toBeLessThanOrEqual(150 + 1e-6);
      expect(fit.ascent + fit.lines.at(-1)!.down + fit.descent).toBeLessThanOrEqual(height + 1e-6);
    }
});

test('running text fills its lines, and needs no more than it must', () => {
  const text = 'eins zwei drei vier fünf sechs sieben';
  const fit = fitText(request(text, { height: 200, part: { lineCount: 4, filled: true } }));
  expect(texts(fit)).toEqual(['eins zwei', 'drei vier', 'fünf sechs', 'sieben']);
  const wide = fitText(request(text, { widths: [300], height: 200, part: { lineCount: 4, filled: true } }));
  // A short word is not left alone.
  expect(texts(wide)).toEqual(['eins zwei drei vier fünf', 'sechs sieben']);
});

test('parts keep their proportion and order', () => {
  const parts = [part('klein und fein'), part('groß', { size: 40, ascent: 30, descent: 10, spaceBefore: 50 })];
  const fit = fitText({ settings: [[1, parts]], widths: [150], height: 300, foot: null, largest: 1 })!;
  expect(fit.lines.map(({ text, part, down }) => [text, part, down])).toEqual([['klein und fein', 0, 0], ['groß', 1, 50]]); // biome-ignore format: rows
});

test('is not larger than siblings ask for', () => expect(fitText(request('kurz', { largest: 0.8 }))?.scale).toBe(0.8));

test('five hundred words come to an end soon', () => {
  const started = performance.now();
  const text = Array.from({ length: 500 }, (_, i) => `Wort${i}`).join(' ');
  expect(fitText(request(text, { height: 60 }))?.scale).toBeLessThan(0.3);
  expect(performance.now() - started).toBeLessThan(5000);
});
