import { request } from '../../shared/messages';
import type { Pixels } from './pixels';

/** What the tab shows, in device pixels. */
export const takeScreen = async (): Promise<ImageBitmap> => createImageBitmap(await request('capture-tab'));

/** What the screen shows of the picture. Only its visible part, and no sharper than the screen. Rejects when that is nothing. */
export async function cropScreen(picture: Element): Promise<Pixels> {
  const box = picture.getBoundingClientRect();
  const left = Math.max(0, box.left);
  const top = Math.max(0, box.top);
  const width = Math.min(innerWidth, box.right) - left;
  const height = Math.min(innerHeight, box.bottom) - top;
  if (width < 1 || height < 1) throw new Error('The picture is not on the screen');
  const screen = await takeScreen();
  const source = await cutOut(screen, new DOMRect(left, top, width, height));
  screen.close();
  const onScreen = {
    left: (left - box.left) / box.width,
    top: (top - box.top) / box.height,
    width: width / box.width,
    height: height / box.height,
  };
  return { source, onScreen };
}

/** A rectangle of this frame's viewport (CSS px) as a PNG. */
export async function cutOut(screen: ImageBitmap, { left, top, width, height }: DOMRect): Promise<Blob> {
  const { x, y, scale } = placeOfFrame(screen);
  const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context?.drawImage(screen, -(x + left) * scale, -(y + top) * scale);
  return canvas.convertToBlob({ type: 'image/png' });
}

/**
 * Where this frame's viewport lies in the picture of the tab: offset in CSS px, and device px per CSS px. A frame may ask that of those
 * around it only where they are of its own site.
 */
function placeOfFrame({ width }: ImageBitmap): { readonly x: number; readonly y: number; readonly scale: number } {
  let [x, y] = [0, 0];
  let view: Window = window;
  while (view !== view.parent) {
    const element = view.frameElement;
    if (!element) throw new Error('Nobody knows where this frame is');
    const { left, top } = element.getBoundingClientRect();
    const { paddingLeft, paddingTop } = getComputedStyle(element);
    x += left + element.clientLeft + Number.parseFloat(paddingLeft);
    y += top + element.clientTop + Number.parseFloat(paddingTop);
    view = view.parent;
  }
  return { x, y, scale: width / view.innerWidth };
}
