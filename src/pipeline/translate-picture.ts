import type { Engines } from './engines';
import { groupLines } from './group/group-lines';
import { findInk } from './ink/find-ink';
import { stopwatch } from './stopwatch';
import { measureStyle } from './style/measure-style';
import { translateBlocks } from './translate-blocks';
import type { Picture, Progress, Request, Result } from './types';
import { typeset } from './typeset/typeset';

/** THE workflow: find → read → group → (translate ∥ erase) → typeset. Rejects with PipelineError or AbortError. */
export async function translatePicture(
  picture: Picture,
  request: Request,
  engines: Engines,
  report: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Result> {
  const { timings, timed } = stopwatch(report, signal);

  const found = await timed('finding', () => engines.finder.find(picture, signal));
  const lines = await timed('reading', () => engines.reader.read(picture, found, signal));

  const blocks = groupLines(lines).map((block) => {
    const ink = findInk(picture, block);
    return { ...block, ink, style: measureStyle(picture, block, ink) };
  });
  if (request.readOnly) return { blocks: blocks.map(unchanged), picture: null, timings, warnings: [] };

  const [translated, patches] = await Promise.all([
    timed('translating', () => translateBlocks(blocks, request, engines.translator, report, signal)),
    timed('erasing', () =>
      engines.eraser.erase(
        picture,
        blocks.map(({ ink }) => ink.halo),
        signal,
      ),
    ),
  ]);
  const written = await timed('typesetting', () => typeset(picture, translated, patches, request.to));
  return { ...written, blocks: translated.map(unchanged), timings };
}
