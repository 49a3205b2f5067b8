import { request } from '../shared/messages';
import { lastPlace } from './pointer';
import type { Pixels } from './read-pixels';

/** What the screen shows of the picture. Only its visible part, and no sharper than the screen. Rejects when that is nothing. */
export async function cropScreen(picture: Element): Promise<Pixels> {
  const box = picture.getBoundingClientRect();
  const left = Math.max(0, box.left);
  const top = Math.max(0, box.top);
  const width = Math.min(innerWidth, box.right) - left;
  const height = Math.min(innerHeight, box.bottom) - top;
  if (width < 1 || height < 1) throw new Error('The picture is not on the screen');
  const screen = await createImageBitmap(await request('capture-tab'));
  const { x, y, scale } = placeOfFrame(screen);
  const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context?.drawImage(screen, -(x + left) * scale, -(y + top) * scale);
  screen.close();
  const part = {
    left: (left - box.left) / box.width,
    top: (top - box.top) / box.height,
    width: width / box.width,
    height: height / box.height,
  };
  return { source: await canvas.convertToBlob({ type: 'image/png' }), part };
}

/**
 * Where this frame's viewport lies in the picture of the tab: offset in CSS px, and device px per CSS px. A frame of another site
 * may not ask where it is; but the pointer's place is known both in the frame and on the screen, and the tab is at the foot of its window.
 */
function placeOfFrame({ width, height }: ImageBitmap): {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
} {
  if (window === window.top) return { x: 0, y: 0, scale: width / innerWidth };
  const scale = devicePixelRatio;
  const place = lastPlace();
  if (!place) throw new Error('Nobody knows where this frame is');
  const tabLeft = screenX + (outerWidth - width / scale) / 2;
  const tabTop = screenY + outerHeight - height / scale;
  return { x: place.screenX - place.clientX - tabLeft, y: place.screenY - place.clientY - tabTop, scale };
}
