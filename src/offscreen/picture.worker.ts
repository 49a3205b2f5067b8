import * as Comlink from 'comlink';
import { createEngines, wordingsOf } from '../engines';
import type { BrowserTranslation } from '../engines/translators/browser-translation';
import type { LanguageCode } from '../languages';
import type { Progress } from '../pipeline/progress';
import { translatePicture } from '../pipeline/translate-picture';
import type { Picture } from '../pipeline/types';
import type { Job, Outcome, Report } from '../shared/job-port';
import { describeFailure } from './describe-failure';
import { loadFonts } from './fonts';
import type { EncodedPicture } from './hash-picture';
import { createKnownPictures } from './known-pictures';

let current: AbortController | undefined;
const knownPicture = createKnownPictures();

/** Works on one picture at a time; whoever owns the worker takes care of that. */
const pictureWorker = {
  /** Resolves with the outcome, failures included; rejects only when cancelled. */
  async translate(
    { encoded, hash }: EncodedPicture,
    job: Job,
    report: (progress: Progress) => void,
    ofBrowser: BrowserTranslation,
  ): Promise<Outcome> {
    current = new AbortController();
    const { signal } = current;
    try {
      return await work({ encoded, hash }, job, report, ofBrowser, signal);
    } catch (error) {
      signal.throwIfAborted();
      return { type: 'failed', failure: describeFailure(error) };
    }
  },
  /** How a text can be said by what is on this machine. */
  async wordingsOf(text: string, to: LanguageCode, hub: string, ofBrowser: BrowserTranslation): Promise<string[]> {
    current = new AbortController();
    return wordingsOf(text, to, hub, ofBrowser, current.signal);
  },
  cancel(): void {
    current?.abort();
  },
};
export type PictureWorker = typeof pictureWorker;

async function work(
  { encoded, hash }: EncodedPicture,
  { request, engine }: Job,
  report: (progress: Progress) => void,
  ofBrowser: BrowserTranslation,
  signal: AbortSignal,
): Promise<Outcome> {
  report({ stage: 'loading' });
  const [known] = await Promise.all([knownPicture(hash, encoded), loadFonts()]);
  const { picture, animated } = known;
  const engines = await createEngines(request, engine, ofBrowser, known.answers);
  const result = await translatePicture(known, request, engines, report, signal);
  const details: Report = {
    picture: { width: picture.width, height: picture.height },
    from: request.from,
    to: request.to,
    blocks: result.blocks,
    engine: {
      finder: engines.finder.id,
      reader: engines.reader.id,
      translator: engines.translator.id,
      eraser: engines.eraser.id,
    },
    timings: result.timings,
    ...(result.modelFailure && { modelFailure: describeFailure(result.modelFailure) }),
    warnings: animated ? [...result.warnings, 'first-frame-only'] : result.warnings,
  };
  return result.picture
    ? { type: 'done', image: await encode(result.picture), report: details }
    : { type: 'nothing-to-translate', report: details };
}

/** PNG, so that every pixel that was not touched stays what it was. */
async function encode({ width, height, data }: Picture): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  canvas
    .getContext('2d', { willReadFrequently: true })
    ?.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
  return canvas.convertToBlob({ type: 'image/png' });
}

Comlink.expose(pictureWorker);
