import { AutoModelForSeq2SeqLM, AutoTokenizer, env } from '@huggingface/transformers';
import openCv from '@techstark/opencv-js';
import { createWorker, type Word, type Worker } from 'tesseract.js';

/**
 * The yardstick: a straight port of the article that this project began with. Whole-picture Tesseract; the words joined by
 * spaces and cut at full stops; one greedy translation call per sentence; one Navier–Stokes inpainting of radius 7 per word
 * box; the whole translation at the top left in one size and colour. Kept as it is, not improved.
 */
export interface SeedTimings {
  readonly read: number;
  readonly translate: number;
  readonly erase: number;
  readonly write: number;
  readonly all: number;
}

export interface SeedResult {
  readonly text: string;
  readonly translation: string;
  readonly timings: SeedTimings;
  readonly png: Blob;
}

export interface Seed {
  translate(picture: Blob): Promise<SeedResult>;
}

type OpenCv = typeof openCv;

const INPAINT_RADIUS_PX = 7;
const FONT_PX = 32;
const MAX_NEW_TOKENS = 60;

/** `hub`: where the model is served; `model`: its id there; `prefix`: its language token, or ''. */
export async function openSeed(assets: string, hub: string, model: string, prefix: string): Promise<Seed> {
  const reader = await createWorker('eng', 1, {
    workerPath: `${assets}/tesseract.js/dist/worker.min.js`,
    corePath: `${assets}/tesseract.js-core`,
    langPath: `${assets}/@tesseract.js-data/eng/4.0.0_best_int`,
    cacheMethod: 'none',
  });
  env.remoteHost = hub;
  env.useBrowserCache = false;
  if (env.backends.onnx.wasm) env.backends.onnx.wasm.wasmPaths = `${assets}/onnxruntime-web/dist/`;
  const [tokenizer, seq2seq] = await Promise.all([
    AutoTokenizer.from_pretrained(model),
    AutoModelForSeq2SeqLM.from_pretrained(model, { dtype: 'q8', device: 'wasm' }),
  ]);
  const translateSentence = async (sentence: string): Promise<string> => {
    const inputs = tokenizer(prefix ? `${prefix} ${sentence}` : sentence);
    const output = await seq2seq.generate({ ...inputs, max_new_tokens: MAX_NEW_TOKENS, num_beams: 1 });
    return tokenizer.batch_decode(output as never, { skip_special_tokens: true })[0] ?? '';
  };
  const cv = await openCv; // a promise, whatever its types say
  return { translate: (picture) => translatePicture(picture, reader, translateSentence, cv) };
}

async function translatePicture(
  picture: Blob,
  reader: Worker,
  translateSentence: (sentence: string) => Promise<string>,
  cv: OpenCv,
): Promise<SeedResult> {
  const start = performance.now();
  const { data } = await reader.recognize(picture, {}, { blocks: true });
  const words = (data.blocks ?? []).flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ lines }) => lines.flatMap((line) => line.words)),
  );
  const read = performance.now();

  const text = words.map((word) => word.text).join(' ');
  const translated: string[] = [];
  for (const sentence of text.split(/(?<=[.!?])\s+/).filter(Boolean))
    translated.push(await translateSentence(sentence));
  const translate = performance.now();

  const bitmap = await createImageBitmap(picture);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('No canvas');
  context.drawImage(bitmap, 0, 0);
  context.putImageData(eraseWords(context.getImageData(0, 0, canvas.width, canvas.height), words, cv), 0, 0);
  const erase = performance.now();

  context.font = `${FONT_PX}px sans-serif`;
  context.fillStyle = '#000';
  const translation = translated.join(' ');
  context.fillText(translation, 0, FONT_PX);
  const png = await canvas.convertToBlob();
  const end = performance.now();
  return {
    text,
    translation,
    png,
    timings: {
      read: read - start,
      translate: translate - read,
      erase: erase - translate,
      write: end - erase,
      all: end - start,
    },
  };
}

function eraseWords(pixels: ImageData, words: readonly Word[], cv: OpenCv): ImageData {
  const rgba = cv.matFromImageData(pixels);
  const picture = new cv.Mat();
  cv.cvtColor(rgba, picture, cv.COLOR_RGBA2RGB);
  for (const { bbox } of words) {
    const mask = cv.Mat.zeros(picture.rows, picture.cols, cv.CV_8UC1);
    cv.rectangle(mask, new cv.Point(bbox.x0, bbox.y0), new cv.Point(bbox.x1, bbox.y1), new cv.Scalar(255), cv.FILLED);
    cv.inpaint(picture, mask, picture, INPAINT_RADIUS_PX, cv.INPAINT_NS);
    mask.delete();
  }
  cv.cvtColor(picture, rgba, cv.COLOR_RGB2RGBA);
  const erased = new ImageData(new Uint8ClampedArray(rgba.data), rgba.cols, rgba.rows);
  rgba.delete();
  picture.delete();
  return erased;
}
