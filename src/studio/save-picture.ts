import { translatedName } from '../shared/translated-name';

export const FORMATS = { png: 'image/png', jpeg: 'image/jpeg', webp: 'image/webp' } as const;
export type Format = keyof typeof FORMATS;

const EXTENSIONS: Readonly<Record<Format, string>> = { png: 'png', jpeg: 'jpg', webp: 'webp' };
/** Of JPEG and WebP: no difference that anybody sees. */
const QUALITY = 0.92;

/** The picture in another format. PNG is what it is already, bit by bit. */
export async function encodeAs(picture: Blob, format: Format): Promise<Blob> {
  if (format === 'png') return picture;
  const bitmap = await createImageBitmap(picture);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas');
  if (format === 'jpeg') {
    // It knows no see-through pixels.
    context.fillStyle = 'white';
    context.fillRect(0, 0, bitmap.width, bitmap.height);
  }
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas.convertToBlob({ type: FORMATS[format], quality: QUALITY });
}

export const nameFor = (name: string, language: string, format: Format): string =>
  translatedName(name, language, EXTENSIONS[format]);

/** Browsers take nothing but PNG. */
export const copy = (picture: Blob): Promise<void> =>
  navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
