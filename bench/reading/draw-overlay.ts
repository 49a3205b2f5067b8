import type { FoundLine, Line, Picture, Quad, TextBlock } from '../../src/pipeline/types';

/** The picture, dimmed; found lines in blue, read words in green with their text below them, blocks in orange. */
export async function drawOverlay(
  picture: Picture,
  found: readonly FoundLine[],
  lines: readonly Line[],
  blocks: readonly TextBlock[],
): Promise<Blob> {
  const scale = Math.min(2, 1400 / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(Math.ceil(picture.width * scale), Math.ceil(picture.height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas');
  const source = new OffscreenCanvas(picture.width, picture.height);
  source.getContext('2d')?.putImageData(new ImageData(new Uint8ClampedArray(picture.data), picture.width), 0, 0);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.globalAlpha = 0.75;
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  context.globalAlpha = 1;

  const outline = (quad: Quad, colour: string, width: number) => {
    context.beginPath();
    for (const [x, y] of quad) context.lineTo(x * scale, y * scale);
    context.closePath();
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke();
  };
  for (const { quad } of found) outline(quad, '#06f', 1);
  for (const { quad } of blocks) outline(quad, '#f70', 3);
  context.textBaseline = 'bottom';
  context.font = '600 13px sans-serif';
  for (const { quad, words } of lines) {
    outline(quad, '#0a3', 2);
    for (const word of words) {
      const [x, y] = [word.quad[3][0] * scale, word.quad[3][1] * scale + 3];
      const label = `${word.text} ${Math.round(word.confidence)}`;
      context.fillStyle = '#ffffffc0';
      context.fillRect(x, y - 14, context.measureText(label).width, 14);
      context.fillStyle = word.confidence < 70 ? '#c00' : '#063';
      context.fillText(label, x, y);
    }
  }
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
}
