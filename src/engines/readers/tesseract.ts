import data from '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz?url';
import { createWorker, PSM, type Line as TesseractLine, type Worker } from 'tesseract.js';
import workerPath from 'tesseract.js/dist/worker.min.js?url';
import corePath from 'tesseract.js-core/tesseract-core-relaxedsimd-lstm.wasm.js?url';
import { once } from '../once';

/** A core that cannot load never answers: then it has failed. */
const LOAD_LIMIT_MS = 20_000;

/** How Tesseract should look at a picture: as a page with columns, as words anywhere, or as one line of text. */
export const LAYOUT = { page: PSM.AUTO, sparse: PSM.SPARSE_TEXT, line: PSM.SINGLE_LINE } as const;
export type Layout = keyof typeof LAYOUT;

const open = once(async (): Promise<Worker> => {
  const loading = createWorker('eng', 1, {
    langPath: absolute(data).replace(/\/eng\.traineddata$/, ''),
    gzip: false, // it is, but the library looks at the data, and not at the name
    workerPath: absolute(workerPath),
    corePath: absolute(corePath),
    workerBlobURL: false,
    cacheMethod: 'none',
    errorHandler: () => {}, // the promise rejects as well
  });
  return withLimit(loading, LOAD_LIMIT_MS);
});

const absolute = (url: string): string => new URL(url, self.location.href).href;

function withLimit<T>(promise: Promise<T>, limitMs: number): Promise<T> {
  const limit = Promise.withResolvers<never>();
  const timer = setTimeout(() => limit.reject(new Error(`Tesseract did not load within ${limitMs} ms`)), limitMs);
  return Promise.race([promise, limit.promise]).finally(() => clearTimeout(timer));
}

/** Recognises the text lines of a canvas; boxes in px of that canvas. */
export async function recognise(
  canvas: OffscreenCanvas,
  layout: Layout,
  signal: AbortSignal,
): Promise<TesseractLine[]> {
  const worker = await open();
  signal.throwIfAborted();
  await worker.setParameters({ tessedit_pageseg_mode: LAYOUT[layout] });
  const { data } = await worker.recognize(canvas, {}, { text: false, blocks: true });
  signal.throwIfAborted();
  return (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines));
}
