import { describe, expect, test } from 'vitest';
import { firstFaces } from '../../../../src/pipeline/style/candidate-faces';
import { againstFace, mayBe } from '../../../../src/pipeline/style/face-evidence';
import { poolLettering } from '../../../../src/pipeline/style/pool-lettering';
import { shareLettering } from '../../../../src/pipeline/style/share-lettering';
import type { LetterClass, Line, Rgb, SeenLettering, TextBlock } from '../../../../src/pipeline/types';

const CLASSES: readonly LetterClass[] = ['sans', 'serif', 'display', 'condensed', 'script', 'hand', 'slab', 'mono'];

/** So sure of one class; the others share the rest. */
const seen = (name: LetterClass, p: number, italic = 0.05, weight = 400): SeenLettering => ({
  classes: Object.fromEntries(CLASSES.map((one) => [one, one === name ? p : (1 - p) / 7])) as Record<
    LetterClass,
    number
  >,
  italic,
  weight,
});

function line(text: string, lettering?: SeenLettering, top = 0, height = 20, colour: Rgb = [0, 0, 0]): Line {
  const [right, bottom] = [text.length * 10, top + height];
  const quad = [
    [0, top],
    [right, top],
    [right, bottom],
    [0, bottom],
  ] as const;
  return { quad, text, confidence: 90, words: [], colour, ...(lettering && { lettering }) };
}

const block = (...lines: Line[]): TextBlock => ({
  quad: lines[0]!.quad,
  lines,
  text: lines.map(({ text }) => text).join(' '),
});

/** What would be chosen if all drawings fitted alike. */
const chosen = (lettering: SeenLettering | null): LetterClass =>
  firstFaces.reduce((a, b) => (againstFace(b, lettering, 1) < againstFace(a, lettering, 1) ? b : a)).letterClass;

describe('what it takes to leave the plain sans', () => {
  test('nobody has said anything: the plain sans', () => {
    expect(chosen(null)).toBe('sans');
  });

  test('a reader that wavers does not make a sans a script', () => {
    expect(chosen(seen('script', 0.3))).toBe('sans');
  });

  test.each(CLASSES)('a reader that is sure is believed: %s', (name) => {
    expect(chosen(seen(name, 0.9))).toBe(name);
  });

  test('slanted faces only where the reader says so clearly, and then no upright ones', () => {
    const [upright, slanted] = [false, true].map(
      (italic) => ({ letterClass: 'serif', weight: 400, italic, doubt: 0 }) as const,
    );
    for (const [italic, isSlanted] of [
      [0.1, false],
      [0.5, false],
      [0.95, true],
    ] as const) {
      expect(mayBe(slanted!, seen('serif', 0.9, italic))).toBe(isSlanted);
      expect(mayBe(upright!, seen('serif', 0.9, italic))).toBe(!isSlanted);
    }
    expect(mayBe(slanted!, null)).toBe(true);
    // What has no slanted drawing of ours stays.
    expect(mayBe({ letterClass: 'hand', weight: 400, italic: false, doubt: 0 }, seen('hand', 0.9, 0.95))).toBe(true);
  });
});

describe('lines speak together', () => {
  test('each as loudly as it has letters', () => {
    const pooled = poolLettering([
      line('a few words more than that', seen('serif', 0.8)),
      line('Oh', seen('script', 0.8)),
    ]);
    expect(pooled!.classes.serif).toBeGreaterThan(0.6);
    expect(Object.values(pooled!.classes).reduce((a, b) => a + b)).toBeCloseTo(1);
  });

  test('slant and weight are means over the letters', () => {
    const pooled = poolLettering([
      line('abcd', seen('sans', 0.8, 1, 700)),
      line('abcdabcdabcd', seen('sans', 0.8, 0, 300)),
    ]);
    expect(pooled!.italic).toBeCloseTo(0.25);
    expect(pooled!.weight).toBeCloseTo(400);
  });

  test('nothing comes of lines that nobody spoke of', () => {
    expect(poolLettering([line('abcd')])).toBeNull();
  });
});

describe('blocks that look alike speak together', () => {
  const long = 'a long line of a text in a serif face';
  const classOf = ({ lines }: TextBlock) => chosen(lines[0]!.lettering ?? null);

  test('a short text is told by its neighbours', () => {
    const short = block(line('Sign in', seen('script', 0.6), 100));
    const [, shared] = shareLettering([block(line(long, seen('serif', 0.9))), short]);
    expect(classOf(short)).toBe('script');
    expect(classOf(shared!)).toBe('serif');
  });

  test('a long one by itself', () => {
    const other = block(...[0, 1, 2].map((n) => line(long, seen('serif', 0.9), 30 * n)));
    const [, shared] = shareLettering([other, block(line(long, seen('hand', 0.9), 200))]);
    expect(classOf(shared!)).toBe('hand');
  });

  test.each([
    ['size', line('Sign in', seen('script', 0.6), 100, 30)],
    ['colour', line('Sign in', seen('script', 0.6), 100, 20, [250, 30, 30])],
    ['capitals', line('SIGN IN', seen('script', 0.6), 100)],
  ])('not by such as differ in %s', (_, one) => {
    const [, shared] = shareLettering([block(line(long, seen('serif', 0.9))), block(one)]);
    expect(shared!.lines[0]!.lettering!.classes.script).toBeCloseTo(0.6);
  });
});
