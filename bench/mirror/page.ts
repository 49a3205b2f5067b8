import { createPatchworkEraser } from '../../src/engines/erasers/patchwork';
import { createLineFinder } from '../../src/engines/finders/line-finder';
import { createLineReader } from '../../src/engines/readers/line-reader';
import { createGiven } from '../../src/engines/translators/given';
import { loadFonts } from '../../src/offscreen/fonts';
import { decodePicture } from '../../src/offscreen/load-picture';
import type { Engines } from '../../src/pipeline/engines';
import { translatePicture } from '../../src/pipeline/translate-picture';
import type { Line, Picture, Request } from '../../src/pipeline/types';
import { encode } from '../rewriting/typesetting/measure-case';
import { packReading, unpackReading } from './kept-reading';
import { scoreMirror } from './score-mirror';

// A worker's own set of fonts is called `fonts`, a page's is the document's.
Object.assign(globalThis, { fonts: document.fonts });
await loadFonts();

const finder = createLineFinder();
const reader = createLineReader();
const eraser = createPatchworkEraser();
const never = new AbortController().signal;

/** The real finder and reader; or what they read another time. */
function readingEngines(kept: string | null): { readonly engines: Pick<Engines, 'finder' | 'reader'>; read(): string } {
  let lines: readonly Line[] = kept ? unpackReading(kept) : [];
  return {
    engines: {
      finder: kept ? { id: 'kept', find: async () => [] } : finder,
      reader: {
        id: 'kept',
        async read(picture, found, signal) {
          if (kept) return { lines, unread: [] };
          const reading = await reader.read(picture, found, signal);
          lines = reading.lines;
          return reading;
        },
      },
    },
    read: () => kept ?? packReading(lines),
  };
}

const loaded = async (url: string): Promise<Picture> => (await decodePicture(await (await fetch(url)).blob())).picture;

const workbench = {
  /** Translates a picture by the whole pipeline. `url`: a data: url; `kept`: what was read in it another time. */
  async rewrite(url: string, kept: string | null, request: Request) {
    const picture = await loaded(url);
    const { engines, read } = readingEngines(kept);
    const translator = createGiven(request.translations ?? {});
    const result = await translatePicture({ picture }, request, { ...engines, translator, eraser }, () => {}, never);
    const done = result.blocks.filter(({ translation }) => translation);
    const quads = done.flatMap(({ lines }) => lines.map(({ quad }) => quad));
    return {
      width: picture.width,
      height: picture.height,
      kept: read(),
      written: await encode(result.picture ?? picture),
      blocks: result.blocks.map(({ text, lines, style, size, translation, quad }) => {
        const described = lines.map(({ text, quad }) => ({ text, quad }));
        return { text, quad, lines: described, style, size, written: translation?.text ?? null };
      }),
      score: quads.length > 0 ? scoreMirror(picture, result.picture ?? picture, quads) : null,
      timings: result.timings,
      warnings: result.warnings,
    };
  },
  /** The lines that our own reader reads in a picture. */
  async read(url: string): Promise<string[]> {
    const picture = await loaded(url);
    const { lines } = await reader.read(picture, await finder.find(picture, never), never);
    return lines.map(({ text }) => text);
  },
};
export type Mirror = typeof workbench;
export type Rewritten = Awaited<ReturnType<Mirror['rewrite']>>;
Object.assign(globalThis, { workbench });
