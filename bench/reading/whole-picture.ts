import data from '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz?url';
import { createWorker, PSM } from 'tesseract.js';
import workerPath from 'tesseract.js/dist/worker.min.js?url';
import corePath from 'tesseract.js-core/tesseract-core-relaxedsimd-lstm.wasm.js?url';
import { once } from '../../src/engines/once';
import type { Text } from './score-words';

/** What is compared with: Tesseract on the whole picture, as such tools use it. */
export const WHOLE = {
  'whole picture, PSM 3': PSM.AUTO,
  'whole picture, PSM 6': PSM.SINGLE_BLOCK,
  'whole picture, PSM 11': PSM.SPARSE_TEXT,
} as const;

const absolute = (url: string): string => new URL(url, self.location.href).href;

const open = once(() =>
  createWorker('eng', 1, {
    langPath: absolute(data).replace(/\/eng\.traineddata$/, ''),
    gzip: false,
    workerPath: absolute(workerPath),
    corePath: absolute(corePath),
    workerBlobURL: false,
    cacheMethod: 'none',
  }),
);

export async function readWholePicture(picture: Blob, layout: PSM): Promise<Text[]> {
  const worker = await open();
  await worker.setParameters({ tessedit_pageseg_mode: layout });
  const { data } = await worker.recognize(picture, {}, { text: false, blocks: true });
  return (data.blocks ?? [])
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines))
    .map(({ bbox: { x0, y0, x1, y1 }, words }) => ({
      quad: [
        [x0, y0],
        [x1, y0],
        [x1, y1],
        [x0, y1],
      ],
      text: words.map(({ text }) => text).join(' '),
    }));
}
