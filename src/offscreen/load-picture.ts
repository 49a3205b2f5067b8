import { PipelineError } from '../pipeline/errors';
import type { Picture } from '../pipeline/types';

/** More would need over 500 MB for the stages together. In px. */
const LARGEST_AREA = 40_000_000;

export interface LoadedPicture {
  readonly picture: Picture;
  /** The file holds more frames than the one that was decoded. */
  readonly animated: boolean;
}

/** Fetches the encoded picture from the web, where the extension is permitted to. */
export async function fetchPicture(url: string, signal: AbortSignal): Promise<Blob> {
  try {
    const response = await fetch(url, { signal });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return await response.blob();
  } catch (cause) {
    signal.throwIfAborted();
    throw new PipelineError('picture-unreachable', 'loading', { cause, host: URL.parse(url)?.host ?? '' });
  }
}

/** Decodes the first frame, turned upright as its EXIF data says. */
export async function decodePicture(blob: Blob): Promise<LoadedPicture> {
  const [bitmap, animated] = await Promise.all([decode(blob), isAnimated(blob)]);
  try {
    const { width, height } = bitmap;
    if (width * height > LARGEST_AREA) throw new PipelineError('picture-too-large', 'loading');
    const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    if (!context) throw new PipelineError('engine-failed', 'loading');
    context.drawImage(bitmap, 0, 0);
    return { picture: context.getImageData(0, 0, width, height), animated };
  } finally {
    bitmap.close();
  }
}

async function decode(blob: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(blob);
  } catch (cause) {
    throw new PipelineError('picture-unreadable', 'loading', { cause });
  }
}

async function isAnimated(blob: Blob): Promise<boolean> {
  if (!/gif|webp|apng|png|avif/.test(blob.type) || !('ImageDecoder' in globalThis)) return false;
  const decoder = new ImageDecoder({ data: await blob.arrayBuffer(), type: blob.type });
  try {
    await decoder.tracks.ready;
    await decoder.completed;
    return (decoder.tracks.selectedTrack?.frameCount ?? 0) > 1;
  } catch {
    return false; // decode() tells what is wrong with the file
  } finally {
    decoder.close();
  }
}
