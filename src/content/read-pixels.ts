import { request } from '../shared/messages';
import { type PictureSource, pictureSource } from './picture-source';

/** Which part of the picture the pixels show, in fractions of its box. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Pixels {
  /** Encoded, or where the engine room is permitted to fetch it. */
  readonly source: Blob | { readonly url: string };
  readonly part: Part;
}

const WHOLE: Part = { left: 0, top: 0, width: 1, height: 1 };

/**
 * Gets at the picture's pixels, the best way first: the file itself, a drawing of the decoded picture, the engine room's
 * own fetch, and last what the screen shows. Rejects when none of them works.
 */
export async function readPixels(picture: Element, signal: AbortSignal): Promise<Pixels> {
  const { address = '', drawable = null } = pictureSource(picture) ?? {};
  const whole = (await fetchFile(address, signal)) ?? (await drawPicture(drawable));
  if (whole) return { source: whole, part: WHOLE };
  signal.throwIfAborted();
  const url = URL.parse(address);
  if (url && /^https?:$/.test(url.protocol) && (await browserMayFetch(url)))
    return { source: { url: url.href }, part: WHOLE };
  return cropScreen(picture);
}

async function fetchFile(address: string, signal: AbortSignal): Promise<Blob | null> {
  try {
    const response = await fetch(address, { signal, cache: 'force-cache' });
    const blob = response.ok ? await response.blob() : null;
    // An SVG has no pixels before it is drawn, and only a page can draw it.
    return blob && /^image\/(?!svg)/.test(blob.type) && blob.size > 0 ? blob : null;
  } catch {
    signal.throwIfAborted();
    return null;
  }
}

/** The decoded picture at its natural size; null when it is not decoded, or when the browser forbids reading it. */
async function drawPicture(drawable: PictureSource['drawable']): Promise<Blob | null> {
  if (!drawable) return null;
  const canvas = document.createElement('canvas');
  const [width, height] = sizeOf(drawable);
  canvas.width = width || drawable.clientWidth;
  canvas.height = height || drawable.clientHeight;
  try {
    canvas.getContext('2d', { willReadFrequently: true })?.drawImage(drawable, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  } catch {
    return null;
  }
}

function sizeOf(drawable: NonNullable<PictureSource['drawable']>): readonly [width: number, height: number] {
  if (drawable instanceof HTMLImageElement) return [drawable.naturalWidth, drawable.naturalHeight];
  if (drawable instanceof HTMLCanvasElement) return [drawable.width, drawable.height];
  return [drawable.width.baseVal.value, drawable.height.baseVal.value];
}

async function browserMayFetch(url: URL): Promise<boolean> {
  return request('may-fetch', url.origin).catch(() => false);
}

/** What the screen shows of the picture. Only its visible part, and no sharper than the screen. */
async function cropScreen(picture: Element): Promise<Pixels> {
  const box = picture.getBoundingClientRect();
  const left = Math.max(0, box.left);
  const top = Math.max(0, box.top);
  const width = Math.min(innerWidth, box.right) - left;
  const height = Math.min(innerHeight, box.bottom) - top;
  if (width < 1 || height < 1) throw new Error('The picture is not on the screen');
  const screen = await createImageBitmap(await request('capture-tab'));
  const scale = screen.width / innerWidth;
  const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
  canvas.getContext('2d', { willReadFrequently: true })?.drawImage(screen, -left * scale, -top * scale);
  screen.close();
  const part = {
    left: (left - box.left) / box.width,
    top: (top - box.top) / box.height,
    width: width / box.width,
    height: height / box.height,
  };
  return { source: await canvas.convertToBlob({ type: 'image/png' }), part };
}
