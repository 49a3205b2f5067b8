import { fontSizeOf } from '../geometry/font-size';
import { boxIn } from '../geometry/frame';
import type { Ink, Line, Picture, Rgb, Run, Style, TextBlock } from '../types';
import { alignmentOf } from './alignment';
import { alignmentHint } from './alignment-hint';
import { angleAmong } from './angle-among';
import { coverageOf } from './coverage';
import { TRIAL } from './draw-words';
import { findOpacity } from './find-opacity';
import { findOutline } from './find-outline';
import { findShades } from './find-shades';
import { findShadow } from './find-shadow';
import { inkColour } from './ink-colours';
import { innerStrokes } from './inner-strokes';
import { type MeasuredLine, type MeasuredRun, measureLines } from './measure-lines';
import { sameInk } from './same-ink';
import { takeSample } from './sample';
import { softnessOf } from './softness';
import { isUnderlined } from './underline';

/** How a block looks, measured from its pixels. `blocks`: all of the picture, whose edges it may share. */
export function measureStyle(picture: Picture, block: TextBlock, found: Ink, blocks: readonly TextBlock[]): Style {
  const ink = innerStrokes(picture, found);
  const angle = angleAmong(block, blocks);
  const main = mostOf(block.lines);
  const fontSize = fontSizeOf(main);
  const sample = takeSample(picture, ink, boxIn(main.quad, angle), angle, fontSize);
  const colour: Rgb = sample ? inkColour(picture, sample) : [0, 0, 0];
  const outline = sample && findOutline(picture, sample, colour, fontSize);
  const coverage = coverageOf(picture, ink.fill, colour, outline ? null : (sample?.ground ?? null));

  /** Of another line than the main one. */
  const inkOf = (line: Line): Rgb => {
    const own = takeSample(picture, ink, boxIn(line.quad, angle), angle, fontSizeOf(line));
    return own ? inkColour(picture, own) : colour;
  };
  const runs = inOneFace(measureLines(block.lines, coverage, ink.fill, angle));
  const { lettering, strip, baseline } = runs.reduce((a, b) => (b.letters > a.letters ? b : a));
  const lines = runs.flatMap((run) => run.lines);
  const baselines = [lines[0]!.baseline, lines.at(-1)!.baseline] as const;
  const heights = runs.flatMap((run) =>
    run.lines.map(({ baseline }) => [baseline - run.lettering.capHeight, baseline] as const),
  );
  const seeThrough = sample && !outline ? findOpacity(picture, sample, fontSize) : null;
  const { gradient, shades } = findShades(picture, ink.fill, angle, heights);
  const letters = seeThrough?.ink ?? gradient?.above ?? colour;
  return {
    ...lettering,
    ink: letters,
    inkBelow: seeThrough ? null : (gradient?.below ?? null),
    shades,
    opacity: seeThrough?.opacity ?? 1,
    outline,
    shadow: sample && !outline ? findShadow(picture, sample, colour, fontSize) : null,
    underline: isUnderlined(strip, baseline, TRIAL),
    softness: sample ? softnessOf(picture, sample, colour, outline?.colour ?? sample.ground) : 0,
    lineSpacing: lineSpacing(lines),
    baselines,
    align: isItem(block)
      ? 'left'
      : alignmentOf(
          block.lines.map(({ quad }) => boxIn(quad, angle)),
          fontSize,
          () => alignmentHint(picture, block, blocks, angle),
        ),
    angle,
    runs: runs.map((run, i) => describeRun(run, runs[i - 1], run.main === main ? letters : inkOf(run.main))),
  };
}

/** So few letters do not tell a face of their own, nor a weight that differs by less. */
const FEW_LETTERS = 24;
const SAME_WEIGHT = 220;

/** Runs differ in size and colour; one that is short, or hardly bolder, was written in the face of most letters. */
function inOneFace(runs: readonly MeasuredRun[]): readonly MeasuredRun[] {
  const { lettering: main } = runs.reduce((a, b) => (b.letters > a.letters ? b : a));
  return runs.map((run) => {
    const { weight } = run.lettering;
    const isOwn = run.letters >= FEW_LETTERS && run.lettering.letterClass !== main.letterClass;
    if (isOwn) return run;
    const { letterClass, italic, width, letterSpacing } = main;
    const own = {
      letterClass,
      italic,
      width,
      letterSpacing,
      weight: Math.abs(weight - main.weight) < SAME_WEIGHT ? main.weight : weight,
    };
    return { ...run, lettering: { ...run.lettering, ...own } };
  });
}

/** Its second line may hang below its bullet. */
const isItem = ({ lines }: TextBlock): boolean => lines[0]?.before?.kind === 'mark';

/** The longest line in the colour of most letters: a single red line must not make all of them red. */
function mostOf(lines: readonly Line[]): Line {
  const inColour = (one: Line): number =>
    lines.reduce((sum, line) => sum + (sameInk(one, line) ? line.text.length : 0), 0);
  const most = Math.max(...lines.map(inColour));
  return lines.filter((line) => inColour(line) === most).reduce((a, b) => (b.text.length > a.text.length ? b : a));
}

/** The median step: a line of another size in between does not matter. */
function lineSpacing(lines: readonly MeasuredLine[]): number {
  const steps = lines.slice(1).map(({ baseline }, i) => baseline - lines[i]!.baseline);
  return Math.max(0, steps.toSorted((a, b) => a - b)[steps.length >> 1] ?? 0);
}

function describeRun(run: MeasuredRun, before: MeasuredRun | undefined, ink: Rgb): Run {
  return {
    ...run.lettering,
    ink,
    lineCount: run.lines.length,
    lineSpacing: lineSpacing(run.lines),
    spaceBefore: before ? run.lines[0]!.baseline - before.lines.at(-1)!.baseline : 0,
  };
}
