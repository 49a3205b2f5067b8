import type { PictureSource } from './picture-source';

/** Px: a drawing without a size of its own is made no larger. */
const LONGEST_SIDE = 2400;

type Drawable = NonNullable<PictureSource['drawable']>;

/** The decoded picture at its natural size; null when it is not decoded, or when the browser forbids reading it. */
export async function drawPicture(drawable: Drawable | null): Promise<Blob | null> {
  if (!drawable) return null;
  const [width, height] = sizeOf(drawable);
  return draw(drawable, width || drawable.clientWidth, height || drawable.clientHeight);
}

/** An SVG file as pixels, as sharp as it is shown. As an `<img>` it runs no script and fetches nothing. */
export async function drawFile(file: Blob, shown: Element): Promise<Blob | null> {
  const img = new Image();
  img.src = URL.createObjectURL(file);
  try {
    await img.decode();
    const [width, height] = [img.naturalWidth || 1, img.naturalHeight || 1];
    const wanted = (shown.getBoundingClientRect().width * devicePixelRatio) / width;
    const scale = Math.min(Math.max(1, wanted), LONGEST_SIDE / Math.max(width, height));
    return await draw(img, width * scale, height * scale);
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(img.src);
  }
}

async function draw(drawable: Drawable, width: number, height: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width);
  canvas.height = Math.round(height);
  try {
    canvas.getContext('2d', { willReadFrequently: true })?.drawImage(drawable, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  } catch {
    return null;
  }
}

function sizeOf(drawable: Drawable): readonly [width: number, height: number] {
  if (drawable instanceof HTMLImageElement) return [drawable.naturalWidth, drawable.naturalHeight];
  if (drawable instanceof HTMLCanvasElement) return [drawable.width, drawable.height];
  return [drawable.width.baseVal.value, drawable.height.baseVal.value];
}
