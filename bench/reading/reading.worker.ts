import * as Comlink from 'comlink';
import { createLineFinder } from '../../src/engines/finders/line-finder';
import { createLineReader } from '../../src/engines/readers/line-reader';
import { decodePicture } from '../../src/offscreen/load-picture';
import { groupLines } from '../../src/pipeline/group/group-lines';
import type { Line, Picture, Quad } from '../../src/pipeline/types';
import { describeMisses } from './describe-misses';
import { drawOverlay } from './draw-overlay';
import { matchLines, scoreGroups } from './score-lines';
import { scoreMasks } from './score-masks';
import { scoreLetters, scoreWords } from './score-words';
import { itemsApart, type Truth } from './truth';
import { readWholePicture, WHOLE } from './whole-picture';

/** Counts that are added up over pictures before anything is divided. */
export interface Counts {
  readonly expected: number;
  readonly got: number;
  readonly right: number;
}

export interface Score {
  readonly lines?: Counts;
  readonly words: Counts;
  readonly letters: { readonly letters: number; readonly errors: number };
  readonly pairs?: Counts;
  readonly blocks?: Counts;
  readonly fill?: Counts;
  readonly ink?: Counts;
  /** Blocks in the result. */
  readonly found: number;
  /** Milliseconds. */
  readonly ms: { readonly find?: number; readonly read: number };
}

export type Rows = Readonly<Record<string, Score>>;

const finder = createLineFinder();
const reader = createLineReader();
const never = new AbortController().signal;

async function timed<T>(work: () => Promise<T>): Promise<[result: T, ms: number]> {
  const start = performance.now();
  return [await work(), performance.now() - start];
}

interface Masks {
  readonly fill: Uint8Array;
  readonly ink: Uint8Array;
}

const readingWorker = {
  /** Every way of reading, on one picture. `url` without its extension; `ways`: which rows. */
  async measure(url: string, file: string, ways: readonly string[]): Promise<Rows> {
    const blob = await (await fetch(`${url}/${file}`)).blob();
    const name = `${url}/${file.replace(/\.\w+$/, '')}`;
    const truth: Truth = await (await fetch(`${name}.json`)).json();
    const { picture } = await decodePicture(blob);
    const rows: Record<string, Score> = {};
    const masks = { fill: await loadMask(`${name}.fill.png`), ink: await loadMask(`${name}.ink.png`) };
    if (ways.includes('ours')) {
      const [found, find] = await timed(() => finder.find(picture, never));
      const [{ lines }, read] = await timed(() => reader.read(picture, found, never));
      rows['found lines, before reading'] = {
        ...noText,
        lines: scoreLines(
          truth,
          found.map(({ quad }) => quad),
        ),
        ms: { find, read: 0 },
      };
      rows.ours = { ...score(picture, truth, lines, masks), ms: { find, read } };
    }
    if (ways.includes('oracle')) {
      const [{ lines }, read] = await timed(() => reader.read(picture, truth.lines, never));
      rows['true boxes'] = { ...score(picture, truth, lines, masks), ms: { read } };
    }
    // PSM 3 alone is what our time is compared with.
    if (ways.includes('whole') || ways.includes('psm3'))
      for (const [way, layout] of Object.entries(WHOLE).slice(0, ways.includes('whole') ? 3 : 1)) {
        const [lines, read] = await timed(() => readWholePicture(blob, layout));
        rows[way] = {
          words: scoreWords(truth.lines, lines),
          letters: scoreLetters(truth.lines, lines),
          found: 1,
          ms: { read },
        };
      }
    return rows;
  },

  /** Words that were not read or not there, line by line: with found boxes, or with the true ones. */
  async misses(url: string, file: string, trueBoxes: boolean): Promise<string[]> {
    const { picture } = await decodePicture(await (await fetch(`${url}/${file}`)).blob());
    const truth: Truth = await (await fetch(`${url}/${file.replace(/\.\w+$/, '')}.json`)).json();
    const found = trueBoxes ? truth.lines : await finder.find(picture, never);
    const { lines } = await reader.read(picture, found, never);
    return describeMisses(truth.lines, lines);
  },

  /** The texts of the lines that were read, of a picture whose words alone are known; `whole`: and how long PSM 3 takes, if that is asked. */
  async read(url: string, file: string, withWhole: boolean) {
    const blob = await (await fetch(`${url}/${file}`)).blob();
    const { picture } = await decodePicture(blob);
    const [found, find] = await timed(() => finder.find(picture, never));
    const [{ lines }, read] = await timed(() => reader.read(picture, found, never));
    const whole = withWhole ? (await timed(() => readWholePicture(blob, WHOLE['whole picture, PSM 3'])))[1] : 0;
    return { read: lines.map(({ text }) => text), ms: { find, read, whole } };
  },

  /** A picture of what was found and read. */
  async look(url: string, file: string): Promise<Blob> {
    const { picture } = await decodePicture(await (await fetch(`${url}/${file}`)).blob());
    const found = await finder.find(picture, never);
    const { lines } = await reader.read(picture, found, never);
    return drawOverlay(picture, found, lines, groupLines(lines));
  },
};
export type ReadingWorker = typeof readingWorker;

const noText = {
  words: { expected: 0, got: 0, right: 0 },
  letters: { letters: 0, errors: 0 },
  found: 0,
};

function scoreLines(truth: Truth, quads: readonly Quad[]): Counts {
  const matched = matchLines(
    truth.lines.map(({ quad }) => quad),
    quads,
  );
  return { expected: matched.length, got: quads.length, right: matched.filter((at) => at >= 0).length };
}

function score(picture: Picture, truth: Truth, lines: readonly Line[], masks?: Masks): Omit<Score, 'ms'> {
  const blocks = groupLines(lines);
  const grouped = blocks.flatMap((block, i) => block.lines.map((line) => ({ ...line, block: i })));
  const matched = matchLines(
    truth.lines.map(({ quad }) => quad),
    grouped.map(({ quad }) => quad),
  );
  const items = itemsApart(truth.lines);
  const both = matched.flatMap((at, i) => (at < 0 ? [] : [[items[i]!.block, grouped[at]!.block] as const]));
  const inks = lines.flatMap(({ ink }) => (ink ? [ink] : []));
  return {
    lines: scoreLines(
      truth,
      lines.map(({ quad }) => quad),
    ),
    words: scoreWords(truth.lines, lines),
    letters: scoreLetters(truth.lines, lines),
    ...scoreGroups(
      both.map(([block]) => block),
      both.map(([, block]) => block),
    ),
    found: blocks.length,
    ...(masks && {
      fill: scoreMasks(
        masks.fill,
        picture.width,
        inks.map(({ fill }) => fill),
      ),
      ink: scoreMasks(
        masks.ink,
        picture.width,
        inks.map(({ halo }) => halo),
      ),
    }),
  };
}

/** The red channel: one byte a pixel. */
async function loadMask(url: string): Promise<Uint8Array> {
  const { picture } = await decodePicture(await (await fetch(url)).blob());
  return Uint8Array.from({ length: picture.width * picture.height }, (_, i) => picture.data[4 * i]!);
}

Comlink.expose(readingWorker);
