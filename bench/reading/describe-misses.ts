import type { Line } from '../../src/pipeline/types';
import { area, sharedArea } from './overlap';
import { wordsOf } from './score-words';
import type { TrueLine } from './truth';

/** One sentence for every true line whose words were not all read, and for every line that is none. */
export function describeMisses(truth: readonly TrueLine[], read: readonly Line[]): string[] {
  const at = (line: TrueLine) =>
    read.filter(({ quad }) => sharedArea(quad, line.quad) > 0.3 * Math.min(area(quad), area(line.quad)));
  const missed = truth.flatMap((line) => {
    const there = at(line);
    const got = there.map(({ text, confidence }) => `"${text}" ${confidence.toFixed(0)}`).join(' + ');
    const same = wordsOf(line).join(' ') === there.flatMap(wordsOf).join(' ');
    return same ? [] : [`"${line.text}" was read as ${got || 'nothing'}`];
  });
  const strays = read.filter((line) => !truth.some((other) => at(other).includes(line)));
  return [...missed, ...strays.map(({ text, confidence }) => `"${text}" ${confidence.toFixed(0)} is none`)];
}
