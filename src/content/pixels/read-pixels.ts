import { request } from '../../shared/messages';
import { cropScreen } from './crop-screen';
import { drawFile, drawPicture } from './draw-picture';
import { hasFrame, isFilm, showsPoster } from './film';
import { fullSizeOf, isSameShape } from './full-size';
import { pictureSource } from './picture-source';
import type { Pixels } from './pixels';
import { isSameSketch, sketchOf } from './sketch';

/**
 * Gets at the picture's pixels, the best way first: the largest file, the file shown, a drawing of the decoded picture, the engine
 * room's own fetch, and last what the screen shows. Rejects when none of them works.
 */
export async function readPixels(picture: Element, signal: AbortSignal): Promise<Pixels> {
  if (isFilm(picture) && !showsPoster(picture)) return readFrame(picture);
  const { address = '', drawable = null } = pictureSource(picture) ?? {};
  const larger = picture instanceof HTMLImageElement ? fullSizeOf(picture) : null;
  const whole =
    (larger && (await fetchLarger(larger, picture as HTMLImageElement, signal))) ??
    (await fetchFile(address, picture, signal)) ??
    (await drawPicture(drawable));
  if (whole) return { source: whole };
  signal.throwIfAborted();
  const url = URL.parse(larger ?? address);
  const isDrawing = /\.svg$/i.test(url?.pathname ?? ''); // a file of those has no pixels
  if (url && !isDrawing && /^https?:$/.test(url.protocol) && (await browserMayFetch(url)))
    return { source: { url: url.href } };
  return cropScreen(picture);
}

/** A film from elsewhere may not be drawn; what the screen shows of it may have the player's buttons in it. */
async function readFrame(film: HTMLVideoElement): Promise<Pixels> {
  const frame = film.currentTime;
  const whole = hasFrame(film) && (await drawPicture(film));
  return { ...(whole ? { source: whole } : await cropScreen(film)), frame };
}

async function fetchLarger(address: string, picture: HTMLImageElement, signal: AbortSignal): Promise<Blob | null> {
  const file = await fetchFile(address, picture, signal);
  return file && (await isSameShape(file, picture)) ? file : null;
}

async function fetchFile(address: string, picture: Element, signal: AbortSignal): Promise<Blob | null> {
  try {
    const response = await fetch(address, { signal, cache: 'force-cache' });
    const blob = response.ok ? await response.blob() : null;
    if (!blob?.size || !blob.type.startsWith('image/')) return null;
    // An SVG has no pixels before it is drawn, and only a page can draw it.
    if (blob.type.startsWith('image/svg')) return await drawFile(blob, picture);
    const mayDiffer = /no-store/.test(response.headers.get('cache-control') ?? '');
    return mayDiffer && !(await isShown(blob, picture)) ? null : blob;
  } catch {
    signal.throwIfAborted();
    return null;
  }
}

/** Some addresses give another picture each time. False where the browser forbids looking; what a style shows can never be looked at. */
async function isShown(file: Blob, picture: Element): Promise<boolean> {
  if (!(picture instanceof HTMLImageElement)) return true;
  const shown = sketchOf(picture);
  if (!shown) return false;
  const bitmap = await createImageBitmap(file);
  const fetched = sketchOf(bitmap);
  bitmap.close();
  return fetched !== null && isSameSketch(shown, fetched);
}

async function browserMayFetch(url: URL): Promise<boolean> {
  return request('may-fetch', url.origin).catch(() => false);
}
