import { expect, test } from 'vitest';
import { splitRuns } from '../../../../src/pipeline/typeset/split-runs';
import { plainBlock } from '../plain-block';

const runs = [{ lineCount: 1 }, { lineCount: 2, capHeight: 32, weight: 700 }];
const block = (first: string, translation: string) =>
  plainBlock({
    left: 0,
    top: 0,
    width: 300,
    texts: [first, 'it is staying kind', 'while you wait.'],
    translation,
    runs,
  });
const split = (first: string, translation: string) =>
  splitRuns(block(first, translation), translation).map(({ text, run }) => [text, run.capHeight]);

test('the emphasised part is found by the sign before it', () => {
  expect(split('Patience is not waiting;', 'Geduld heißt nicht warten; sie heißt freundlich bleiben.')).toEqual([
    ['Geduld heißt nicht warten;', 20],
    ['sie heißt freundlich bleiben.', 32],
  ]);
  expect(split('Patience is not waiting;', 'الصبر ليس انتظارًا، بل أن تبقى لطيفًا وأنت تنتظر.')).toHaveLength(2);
});

test('of several signs the one at the same place counts', () =>
  expect(split('Patience, they say, is not waiting;', 'Geduld, sagt man, heißt nicht warten, sondern freundlich bleiben.')[0]).toEqual(['Geduld, sagt man, heißt nicht warten,', 20])); // biome-ignore format: one row

test('without such a sign the words that stand where it stood', () =>
  expect(
    split('Patience is not waiting', 'Geduld heißt nicht nur zu warten sondern freundlich bleiben solange du wartest'),
  ).toEqual([
    ['Geduld heißt nicht nur zu warten', 20],
    ['sondern freundlich bleiben solange du wartest', 32],
  ]));

test('a sign far from the place is another one', () =>
  expect(split('Patience is not waiting;', 'Ja, Geduld heißt nicht zu warten es heißt freundlich zu bleiben und sonst nichts')[0]).toEqual(['Ja, Geduld heißt nicht zu warten', 20])); // biome-ignore format: one row

test('where no word ends near the place, all of it gets one size in between', () => {
  const [only, ...rest] = split('Patience is not waiting', 'Freundlichkeitsüberzeugung bleibt');
  expect(rest).toEqual([]);
  expect(only?.[1]).toBeGreaterThan(20);
  expect(only?.[1]).toBeLessThan(32);
});
