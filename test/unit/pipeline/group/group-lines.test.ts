import { describe, expect, test } from 'vitest';
import { boxIn, quadOf } from '../../../../src/pipeline/geometry/frame';
import { groupLines } from '../../../../src/pipeline/group/group-lines';
import { PLACEHOLDER } from '../../../../src/pipeline/text/placeholder';
import type { Line, Rgb } from '../../../../src/pipeline/types';

interface Look {
  readonly size?: number;
  readonly angle?: number;
  readonly colour?: Rgb;
  /** Where the line's `x` is: at its left end, in its middle, or at its right end. */
  readonly anchor?: 'left' | 'centre' | 'right';
}

/** A line of letters half as wide as high, its baseline box at (x, y) of a page that is turned by `angle` about the origin. */
function line(text: string, x: number, y: number, { size = 40, angle = 0, colour, anchor = 'left' }: Look = {}): Line {
  const advance = 0.5 * size;
  const width = text.length * advance;
  const left = anchor === 'left' ? x : anchor === 'centre' ? x - width / 2 : x - width;
  const box = (from: number, to: number) =>
    quadOf({ left: left + from * advance, right: left + to * advance, top: y, bottom: y + 0.97 * size }, angle);
  const words = [...text.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    confidence: 90,
    quad: box(match.index, match.index + match[0].length),
  }));
  return { text, confidence: 90, words, quad: box(0, text.length), ...(colour && { colour }) };
}

const item = (text: string, x: number, y: number): Line => ({
  ...line(text, x, y),
  before: { kind: 'mark', quad: line('x', x - 40, y).quad },
});
const withPicture = (text: string, x: number, y: number): Line => ({
  ...line(text, x, y),
  after: { kind: 'picture', quad: line('x', x + 20 * text.length + 10, y).quad },
});
const texts = (...lines: Line[]) => groupLines(lines).map((block) => block.text);
const centred = (size: number, more: Look = {}): Look => ({ size, anchor: 'centre', ...more });

describe('one text', () => {
  test('around a figure in the middle of its sentence, and behind one that begins it', () => {
    expect(
      texts(
        line('The shop will open', 400, 100, { anchor: 'centre' }),
        line('15', 400, 145, { size: 70, anchor: 'centre' }),
        line('minutes before the show.', 400, 220, { anchor: 'centre' }),
      ),
    ).toEqual(['The shop will open 15 minutes before the show.']);
    expect(texts(line('81%', 100, 100, { size: 80 }), line('of people sleep well', 100, 180))).toEqual([
      '81% of people sleep well',
    ]);
    // The hour of a bubble is smaller than its text.
    expect(texts(line('see you at the', 100, 100), line('10:45', 100, 150, { size: 24 }), line('Station', 100, 190))).toHaveLength(3); // biome-ignore format: one row
  });

  test('of verse, that goes on behind a comma', () =>
    expect(
      texts(line('You came into my life,', 100, 100), line('Not ever knowing what it would become', 100, 150)),
    ).toEqual(['You came into my life, Not ever knowing what it would become']));

  test('although its first line ends with an abbreviation', () =>
    expect(texts(line('Cats vs.', 400, 100, { anchor: 'centre' }), line('dogs on sofas', 400, 150, { anchor: 'centre' }))).toEqual(['Cats vs. dogs on sofas'])); // biome-ignore format: one row

  test('of lines below each other, wherever they are flush', () => {
    for (const anchor of ['left', 'centre', 'right'] as const)
      expect(
        texts(
          line('The best way out', 400, 100, { anchor }),
          line('is always', 400, 150, { anchor }),
          line('through.', 400, 200, { anchor }),
        ),
      ).toEqual(['The best way out is always through.']);
  });

  test.each([-30, -12, 12, 30, 90])('turned by %d°', (degrees) => {
    const angle = (degrees * Math.PI) / 180;
    expect(
      texts(line('The best way out', 400, 100, { angle }), line('is always through.', 400, 150, { angle })),
    ).toEqual(['The best way out is always through.']);
  });

  test('upside down is read from its own top', () => {
    expect(
      texts(
        line('is always through.', -400, -150, { angle: Math.PI }),
        line('The best way out', -400, -200, { angle: Math.PI }),
      ),
    ).toEqual(['The best way out is always through.']);
  });

  test('although one of its lines is larger', () => {
    expect(
      texts(
        line('Do not let the', 400, 100, centred(40)),
        line('SMALL MINDS', 400, 155, centred(76)),
        line('tell you that your dreams', 400, 250, centred(40)),
        line('are too big.', 400, 300, centred(40)),
      ),
    ).toEqual(['Do not let the SMALL MINDS tell you that your dreams are too big.']);
  });

  test('although one of its lines has another colour', () => {
    expect(
      texts(
        line('Be the reason someone', 400, 100, centred(40, { colour: [255, 255, 255] })),
        line('smiles today,', 400, 150, centred(40, { colour: [255, 200, 40] })),
        line('even once.', 400, 200, centred(40, { colour: [255, 255, 255] })),
      ),
    ).toEqual(['Be the reason someone smiles today, even once.']);
  });

  test('with a word broken over two lines, and a hyphen that belongs there', () => {
    expect(texts(line('This is under-', 50, 100), line('standable to all', 50, 148))).toEqual([
      'This is understandable to all',
    ]);
    expect(texts(line('Anglo-', 50, 100), line('Saxon words', 50, 148))).toEqual(['Anglo-Saxon words']);
    expect(texts(line('A good-', 50, 100), line('day for all', 50, 148))).toEqual(['A good-day for all']);
  });

  test('of which a reader made two pieces in a row', () => {
    expect(texts(line('Good', 50, 100), line('morning', 50 + 5 * 20, 101))).toEqual(['Good morning']);
  });
});

describe('texts apart', () => {
  test('what stands on both sides of another one', () =>
    expect(
      texts(line('Gift Card', 100, 100), line('$100', 100, 150, { size: 20 }), line('Only today', 100, 190)),
    ).toEqual(
      ['Gift Card', '$100', 'Only today'], // biome-ignore format: one row
    ));

  test('rows of a table', () => {
    const row = (y: number) => [line('01Aug2018', 40, y), line('Clearing Cheque', 400, y), line('60.93', 900, y)];
    expect(groupLines([...row(100), ...row(150), ...row(200)])).toHaveLength(9);
  });

  test('a heading in capitals and the sentence below it', () =>
    expect(texts(line('MESSAGES', 100, 100), line('We in the yard', 100, 150))).toEqual([
      'MESSAGES',
      'We in the yard',
    ]));

  test('list items', () => {
    expect(
      texts(item('Drink more water', 50, 100), item('Sleep eight hours', 50, 160), item('Walk every day', 50, 220)),
    ).toEqual(['Drink more water', 'Sleep eight hours', 'Walk every day']);
    expect(texts(line('1. Wash your hands', 50, 100), line('2. Cover your mouth', 50, 150))).toHaveLength(2);
  });

  test('greetings that end with an emoji each', () =>
    expect(texts(withPicture('Good morning', 50, 100), withPicture('Have a nice day', 50, 148))).toEqual([
      'Good morning',
      'Have a nice day',
    ]));

  test('but a sentence that goes on behind an emoji holds its place', () =>
    expect(texts(withPicture('I love you', 50, 100), line('very much', 50, 148))).toEqual([
      `I love you ${PLACEHOLDER} very much`,
    ]));

  test('sprinkles beside a line are no emoji of its', () => {
    const far = { kind: 'picture', quad: line('x', 400, 100).quad } as const;
    const small = { kind: 'picture', quad: line('x', 325, 100, { size: 12 }).quad } as const;
    for (const after of [far, small])
      expect(texts({ ...line('anything to hurt', 0, 100), after }, line('you or make', 0, 150))).toEqual([
        'anything to hurt you or make',
      ]);
  });

  test('a list item of two lines stays one', () => {
    expect(
      texts(
        item('Drink more water than', 50, 100),
        line('you did yesterday', 50, 148),
        item('Sleep eight hours', 50, 210),
      ),
    ).toEqual(['Drink more water than you did yesterday', 'Sleep eight hours']);
  });

  test('a heading and the text below it', () => {
    expect(
      texts(line('HEALTH TIPS', 400, 60, centred(90)), line('Start your day with water.', 400, 200, centred(36))),
    ).toEqual(['HEALTH TIPS', 'Start your day with water.']);
  });

  test('paragraphs', () => {
    expect(
      texts(
        line('The first thought ends', 50, 100),
        line('here.', 50, 148),
        line('The second one begins', 50, 250),
        line('below.', 50, 298),
      ),
    ).toEqual(['The first thought ends here.', 'The second one begins below.']);
  });

  test('chat bubbles on two sides', () => {
    expect(
      texts(
        line('Are you coming today?', 40, 100),
        line('Yes, at eight!', 900, 165, { anchor: 'right' }),
        line('Bring the cake', 40, 230),
      ),
    ).toEqual(['Are you coming today?', 'Yes, at eight!', 'Bring the cake']);
  });

  test('columns, each read to its end', () => {
    expect(
      texts(
        line('Left one goes', 50, 100),
        line('on and on', 50, 148),
        line('right one goes', 500, 100),
        line('its own way', 500, 148),
      ),
    ).toEqual(['Left one goes on and on', 'right one goes its own way']);
  });

  test('lines in other directions', () => {
    expect(texts(line('Sale today', 50, 100), line('only', 50, 150, { angle: 0.4 }))).toHaveLength(2);
  });

  test('another size in another colour after a sentence has ended', () => {
    expect(
      texts(
        line('Happy Birthday', 400, 100, centred(60, { colour: [200, 30, 60] })),
        line('May all your wishes come true', 400, 175, centred(40, { colour: [40, 40, 40] })),
      ),
    ).toHaveLength(2);
  });

  test('who said it', () => {
    expect(texts(line('Be kind whenever possible.', 50, 100), line('– Dalai Lama', 50, 155))).toEqual([
      'Be kind whenever possible.',
      '– Dalai Lama',
    ]);
  });
});

test('reading order: from top to bottom, in a row from left to right', () => {
  expect(
    texts(line('third', 50, 500), line('second', 700, 104), line('first', 50, 100), line('fourth', 700, 505)),
  ).toEqual(['first', 'second', 'third', 'fourth']);
});

test('reading order of a picture that stands on its head: from its own top', () => {
  const angle = Math.PI;
  const lines = [line('First comes this.', -400, -300, { angle }), line('Then comes that.', -400, -100, { angle })];
  expect(texts(...lines)).toEqual(['First comes this.', 'Then comes that.']);
});

test('no lines, no blocks', () => expect(groupLines([])).toEqual([]));

test('the block’s quad holds its lines', () => {
  const [block] = groupLines([line('The best way out', 100, 100), line('is always through.', 100, 150)]);
  expect(boxIn(block!.quad, 0)).toEqual({ left: 100, right: 100 + 18 * 20, top: 100, bottom: 150 + 0.97 * 40 });
});
