import { request } from '../../shared/messages';
import { cropScreen } from './crop-screen';
import { drawFile, drawPicture } from './draw-picture';
import { fullSizeOf, isSameShape } from './full-size';
import { pictureSource } from './picture-source';
import type { Part, Pixels } from './pixels';

const WHOLE: Part = { left: 0, top: 0, width: 1, height: 1 };

/**
 * Gets at the picture's pixels, the best way first: the largest file, the file shown, a drawing of the decoded picture, the engine
 * room's own fetch, and last what the screen shows. Rejects when none of them works.
 */
export async function readPixels(picture: Element, signal: AbortSignal): Promise<Pixels> {
  const { address = '', drawable = null } = pictureSource(picture) ?? {};
  const larger = picture instanceof HTMLImageElement ? fullSizeOf(picture) : null;
  const whole =
    (larger && (await fetchLarger(larger, picture as HTMLImageElement, signal))) ??
    (await fetchFile(address, picture, signal)) ??
    (await drawPicture(drawable));
  if (whole) return { source: whole, part: WHOLE };
  signal.throwIfAborted();
  const url = URL.parse(larger ?? address);
  if (url && /^https?:$/.test(url.protocol) && (await browserMayFetch(url)))
    return { source: { url: url.href }, part: WHOLE };
  return { ...(await cropScreen(picture)), fromScreen: true };
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
    return blob.type.startsWith('image/svg') ? await drawFile(blob, picture) : blob;
  } catch {
    signal.throwIfAborted();
    return null;
  }
}

async function browserMayFetch(url: URL): Promise<boolean> {
  return request('may-fetch', url.origin).catch(() => false);
}
