import { fontSizeOf } from '../geometry/font-size';
import { angleOf, type Box, boxIn, turnBetween } from '../geometry/frame';
import { ATTRIBUTION } from '../text/attribution';
import type { Line } from '../types';

// All lengths in font sizes: a picture may have any size.
const LARGEST_TURN = (5 * Math.PI) / 180;
/** Sizes within one sentence differ up to this: an emphasised line. */
const EMPHASIS = 2.2;
/** … and up to this around a figure. */
const LARGE_FIGURE = 4;
/** A figure in a sentence is not smaller than its letters. */
const LEAST_FIGURE = 0.85;
/** Sizes that count as the same. */
const SAME_SIZE = 1.3;
const LARGEST_GAP = 1;
/** Between sentences of one paragraph. */
const PARAGRAPH_GAP = 0.65;
/** A gap wider than the block's others by this, after a sentence, is one between two texts. */
const WIDER_GAP = 0.3;
/** Lines this close need no edge in common when their sentence goes on. */
const CLOSE_GAP = 0.5;
const SAME_EDGE = 0.6;
const LEAST_GAP = -0.6;
/** Euclidean, grey levels. */
const SAME_COLOUR = 90;

const SENTENCE_END = /[.!?…:]["'”’)]*$/;
const ABBREVIATION = /(?:^|\s)(?:vs|mr|mrs|ms|dr|st|no|e\.g|i\.e|feat)\.$/i;
const endsSentence = (text: string): boolean => SENTENCE_END.test(text) && !ABBREVIATION.test(text);
/** An item of a list: of a numbered one, or behind a dash (with few words, that would be a name: see ATTRIBUTION). */
const ITEM = /^(?:\(?\d{1,2}[.)]\s+\p{L}|[–—-]\s+\S)/u;
/** Only a time, a number or the like: the small print of a chat bubble or a table. */
const ONLY_FIGURES = /^[$€£₹]?[\d\s:.,/%-]+(?:[ap]\.?m\.?)?$/i;

/**
 * Whether `next` goes on with the text whose lines so far are `block` (at least one), in reading order. `below`: the line under `next`, if
 * there is one; it tells whether a lone figure stands in the middle of a sentence.
 */
export function belongsTo(block: readonly Line[], next: Line, below?: Line): boolean {
  const last = block.at(-1)!;
  const angle = angleOf(last.quad);
  if (Math.abs(turnBetween(angle, angleOf(next.quad))) > LARGEST_TURN) return false;
  if (ATTRIBUTION.test(next.text) || ATTRIBUTION.test(last.text)) return false;
  if (next.before?.kind === 'mark' || ITEM.test(next.text)) return false;
  // Whoever ends a line with a picture has ended the sentence, unless the next line goes on with it.
  if (last.after?.kind === 'picture' && !continues(last.text, next.text)) return false;
  const [wasFigure, isFigure] = [last, next].map(({ text }) => ONLY_FIGURES.test(text));
  if (isFigure && !isInSentence(last, next, below)) return false;
  if (wasFigure && !goesOnWith(next.text)) return false;

  const [above, under] = [boxIn(last.quad, angle), boxIn(next.quad, angle)];
  const [large, small] = [fontSizeOf(last), fontSizeOf(next)].toSorted((a, b) => b - a) as [number, number];
  const gap = (under.top - above.bottom) / large;
  const largest = isFigure || wasFigure ? LARGE_FIGURE : EMPHASIS;
  if (large > largest * small || gap > LARGEST_GAP || gap < LEAST_GAP) return false;

  const column = boxIn(
    block.flatMap(({ quad }) => quad),
    angle,
  );
  const edges = sharedEdges(column, under, (large + small) / 2);
  const sameCase = isFigure || wasFigure || allCaps(last.text) === allCaps(next.text);
  // A line of capitals over one that begins anew is its heading.
  if (!sameCase && !continues(last.text, next.text)) return false;
  const sameSize = large < SAME_SIZE * small || !sameCase;
  const sameLook = sameSize && sameColour(last, next);
  if (!edges.any && !(sameLook && gap < CLOSE_GAP && lapsOver(above, under) && goesOn(last.text, next.text)))
    return false;
  // Capitals all begin like names.
  const comparable = !allCaps(next.text);
  if (edges.left && !edges.centre && comparable && brokenOnPurpose(last, next, column, above)) return false;
  if (isFigure || wasFigure) return true;
  if (!endsSentence(last.text)) return sameLook || continues(last.text, next.text);
  return sameLook && gap < Math.min(PARAGRAPH_GAP, usualGap(block, angle) / large + WIDER_GAP);
}

/** A figure among the lines of a sentence, at least as large as they: not the hour of a bubble, nor one of a table. */
function isInSentence(last: Line, figure: Line, below: Line | undefined): boolean {
  if (endsSentence(last.text) || fontSizeOf(figure) < LEAST_FIGURE * fontSizeOf(last)) return false;
  return isOpen(last.text) || (below !== undefined && /^\p{Ll}/u.test(below.text) && !ONLY_FIGURES.test(last.text));
}

/** Words that no text ends with, and that hardly any begins with. */
const BINDING = new Set(
  'a an the of to in for with and or that than at by from is are was were will be as into on only my your his her our their this these not if when who which has have had'.split(
    ' ',
  ),
);
const isOpen = (text: string): boolean => BINDING.has(/[\p{L}’']+$/u.exec(text)?.[0].toLowerCase() ?? '');
const goesOnWith = (text: string): boolean => /^\p{Ll}/u.test(text) || /^(?:of|in|with|than|or|and|per)\b/i.test(text);

/** Between the block's own lines, px; no limit where it has but one. */
function usualGap(block: readonly Line[], angle: number): number {
  const boxes = block.map(({ quad }) => boxIn(quad, angle));
  const gaps = boxes.slice(1).map((box, i) => box.top - boxes[i]!.bottom);
  return gaps.length > 0 ? Math.max(...gaps) : Number.POSITIVE_INFINITY;
}

/** Unknown colours are no reason to part lines. */
const sameColour = ({ colour: a }: Line, { colour: b }: Line): boolean =>
  !a || !b || Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) < SAME_COLOUR;

const allCaps = (text: string): boolean => text === text.toUpperCase();

/** The narrower one lies mostly above or below the other. */
function lapsOver(a: Box, b: Box): boolean {
  const overlap = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  return overlap > 0.5 * Math.min(a.right - a.left, b.right - b.left);
}

/** The last line ends in the middle of a sentence, and the next does not begin one. */
const goesOn = (last: string, next: string): boolean => !endsSentence(last) && continues(last, next);

/** A sentence goes on over a change of size: it has not ended, and the next line does not begin a new one. */
function continues(last: string, next: string): boolean {
  if (/[,;–—-]$/.test(last) || isOpen(last)) return true;
  return /^\p{Ll}/u.test(next) || (allCaps(last) && allCaps(next));
}

function sharedEdges(column: Box, line: Box, height: number) {
  const near = (a: number, b: number) => Math.abs(a - b) < SAME_EDGE * height;
  const left = near(column.left, line.left);
  const right = near(column.right, line.right);
  const centre = near((column.left + column.right) / 2, (line.left + line.right) / 2);
  return { left, right, centre, any: left || right || centre };
}

/** In flush-left text a line that had room for the next word ended because its author wanted it to. */
function brokenOnPurpose(last: Line, next: Line, column: Box, above: Box): boolean {
  const word = next.words[0];
  // Verse goes on behind a comma.
  if (/[,;–—]$/.test(last.text)) return false;
  if (!word || !/^[\p{Lu}\d]/u.test(next.text)) return false;
  const wordBox = boxIn(word.quad, angleOf(next.quad));
  const space = 0.3 * fontSizeOf(last);
  const right = Math.max(column.right, boxIn(next.quad, angleOf(last.quad)).right);
  return above.right + space + (wordBox.right - wordBox.left) < right;
}
