/** px */
const SIDE = 96;

/** A small picture for the list, as an address: it is all that is kept decoded of a picture nobody looks at. */
export async function thumbnail(picture: Blob): Promise<string> {
  const whole = await createImageBitmap(picture);
  const scale = SIDE / Math.min(whole.width, whole.height);
  const canvas = new OffscreenCanvas(SIDE, SIDE);
  const [width, height] = [whole.width * scale, whole.height * scale];
  const context = canvas.getContext('2d');
  if (context) context.imageSmoothingQuality = 'high';
  context?.drawImage(whole, (SIDE - width) / 2, (SIDE - height) / 2, width, height);
  whole.close();
  return URL.createObjectURL(await canvas.convertToBlob({ type: 'image/webp' }));
}
