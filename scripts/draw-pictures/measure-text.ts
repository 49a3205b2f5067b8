import type { Point } from '../../src/pipeline/types';
import type { TrueBlock, TrueLine, Truth } from './types';

/**
 * Runs inside the page, before the turned element is turned: reads every `[data-block]` word by word, joins words on one
 * baseline to lines, and turns the quads afterwards. Must be self-contained: it is sent to the browser as source.
 */
export function measureText(turnDegrees: number): Truth {
  interface WordBox {
    readonly text: string;
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly baseline: number;
  }
  const pen = document.createElement('canvas').getContext('2d')!;

  const wordsOf = (block: Element): WordBox[] => {
    const words: WordBox[] = [];
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const style = getComputedStyle(node.parentElement!);
      pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      for (const match of node.nodeValue!.matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        const box = range.getBoundingClientRect();
        const size = pen.measureText(match[0]);
        // a range's box is the font's ascent + descent around the baseline, whatever the line height
        const baseline = box.top + size.fontBoundingBoxAscent;
        const [top, bottom] = [baseline - size.actualBoundingBoxAscent, baseline + size.actualBoundingBoxDescent];
        words.push({ text: match[0], left: box.left, right: box.right, top, bottom, baseline });
      }
    }
    return words;
  };

  const turned = document.querySelector('[data-turned]')?.getBoundingClientRect();
  const [centreX, centreY] = turned ? [turned.left + turned.width / 2, turned.top + turned.height / 2] : [0, 0];
  const radians = (turnDegrees * Math.PI) / 180;
  const turn = (x: number, y: number): Point => {
    const [dx, dy] = [x - centreX, y - centreY];
    const turnedX = centreX + dx * Math.cos(radians) - dy * Math.sin(radians);
    const turnedY = centreY + dx * Math.sin(radians) + dy * Math.cos(radians);
    return [Math.round(turnedX * 10) / 10, Math.round(turnedY * 10) / 10];
  };

  const lineOf = (words: readonly WordBox[]): TrueLine => {
    const left = Math.min(...words.map((word) => word.left));
    const right = Math.max(...words.map((word) => word.right));
    const top = Math.min(...words.map((word) => word.top));
    const bottom = Math.max(...words.map((word) => word.bottom));
    const quad = [turn(left, top), turn(right, top), turn(right, bottom), turn(left, bottom)] as const;
    return { text: words.map((word) => word.text).join(' '), quad };
  };

  const blockOf = (block: Element): TrueBlock => {
    const rows: WordBox[][] = [];
    for (const word of wordsOf(block)) {
      const row = rows.at(-1);
      if (row && Math.abs(row[0]!.baseline - word.baseline) < 3) row.push(word);
      else rows.push([word]);
    }
    const lines = rows.map(lineOf);
    return { lines, text: lines.map((line) => line.text).join(' ') };
  };

  return { blocks: [...document.querySelectorAll('[data-block]')].map(blockOf) };
}
