import { LRUCache } from 'lru-cache';
import type { Answers } from '../engines/translators/remembering';
import type { KnownPicture } from '../pipeline/known-picture';
import { decodePicture } from './load-picture';

const MOST = 6;
const LARGEST_BYTES = 256 * 1024 * 1024;
/** RGBA, and as much again for what is found in it. */
const BYTES_PER_PIXEL = 8;

export interface Known extends KnownPicture {
  readonly animated: boolean;
  readonly answers: Answers;
}

/**
 * The last pictures, decoded, with what was found in them: a correction, or another language, then takes no more than translating and
 * writing. In the worker's memory only; when it has been ended, everything is simply done again.
 */
export function createKnownPictures() {
  const pictures = new LRUCache<string, Known>({
    max: MOST,
    maxSize: LARGEST_BYTES,
    sizeCalculation: ({ picture: { width, height } }) => BYTES_PER_PIXEL * width * height,
  });
  /** `hash`: of the encoded picture. */
  return async (hash: string, encoded: Blob): Promise<Known> => {
    const known = pictures.get(hash) ?? { ...(await decodePicture(encoded)), answers: new Map() };
    pictures.set(hash, known);
    return known;
  };
}
