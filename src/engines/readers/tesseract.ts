import data from '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz?url';
import { createWorker, PSM, type Line as TesseractLine, type Worker } from 'tesseract.js';
import workerPath from 'tesseract.js/dist/worker.min.js?url';
import corePath from 'tesseract.js-core/tesseract-core-relaxedsimd-lstm.wasm.js?url';
import { once } from '../once';

/** A core that cannot load never answers: then it has failed. */
const LOAD_LIMIT_MS = 20_000;
/** Each needs a core of its own, beside the one that finds and binarises, and about 100 MB. */
const WORKERS = Math.min(2, Math.max(1, Math.floor(navigator.hardwareConcurrency / 2)));

/** Luminance, one byte a pixel, row by row. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

const pool = Array.from({ length: WORKERS }, () => once(open));
/** Strips that each worker is given at a time: while it reads one the next waits there, and a cancel has not to wait for many. */
const AT_A_TIME = 2;
/** The last task of each place, and how many there are; the places of a worker are WORKERS apart. */
const busy: Promise<unknown>[] = Array.from({ length: WORKERS * AT_A_TIME }, () => Promise.resolve());
const load = busy.map(() => 0);

async function open(): Promise<Worker> {
  const loading = createWorker('eng', 1, {
    langPath: absolute(data).replace(/\/eng\.traineddata$/, ''),
    gzip: false, // it is, but the library looks at the data, and not at the name
    workerPath: absolute(workerPath),
    corePath: absolute(corePath),
    workerBlobURL: false,
    cacheMethod: 'none',
    errorHandler: () => {}, // the promise rejects as well
  });
  const worker = await withLimit(loading, LOAD_LIMIT_MS);
  // What it doubts, it would read once more as light letters on dark: ours never are. (The library's types lack this parameter.)
  const parameters = { tessedit_pageseg_mode: PSM.SINGLE_LINE, tessedit_do_invert: '0' };
  await worker.setParameters(parameters);
  return worker;
}

const absolute = (url: string): string => new URL(url, self.location.href).href;

function withLimit<T>(promise: Promise<T>, limitMs: number): Promise<T> {
  const limit = Promise.withResolvers<never>();
  const timer = setTimeout(() => limit.reject(new Error(`Tesseract did not load within ${limitMs} ms`)), limitMs);
  return Promise.race([promise, limit.promise]).finally(() => clearTimeout(timer));
}

/** Recognises one line of dark text on white, by whichever worker is free first; boxes in px of the given image. */
export async function recogniseLine(image: Grey, signal: AbortSignal): Promise<TesseractLine[]> {
  const at = load.indexOf(Math.min(...load));
  load[at]!++;
  const task = busy[at]!.then(async () => {
    signal.throwIfAborted();
    const worker = await pool[at % WORKERS]!();
    signal.throwIfAborted();
    const { data } = await worker.recognize(toPgm(image), {}, { text: false, blocks: true });
    return (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines));
  });
  busy[at] = task.catch(() => {});
  try {
    return await task;
  } finally {
    load[at]!--;
  }
}

/** Portable grey map: the least that Leptonica reads; a PNG would have to be packed and unpacked. */
const toPgm = ({ width, height, data }: Grey): Blob =>
  new Blob([`P5\n${width} ${height}\n255\n`, data as Uint8Array<ArrayBuffer>]);
