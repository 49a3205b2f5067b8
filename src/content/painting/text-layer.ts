import { languageOf } from '../../languages';
import type { TranslatedBlock } from '../../pipeline/types';
import type { Report } from '../../shared/job-port';
import { keepEvents } from '../elements/keep-events';

/** The height of a capital letter as a share of the font size, in most faces. */
const CAP_HEIGHT = 0.7;
/** A line of text as a share of the font size, where the picture shows but one. */
const LINE_HEIGHT = 1.2;

export interface TextLayer {
  remove(): void;
}

/** What the words are for: to be selected, or to be written anew, block by block. */
export interface Words {
  readonly version: 'original' | 'translation';
  readonly edit?: (block: number, translation: string) => void;
  /** The user is at this block. */
  readonly choose?: (block: number) => void;
}

/** The words of each block where they are written in the picture, invisible, but there for the pointer and the keys. */
export function createTextLayer(
  picture: HTMLImageElement,
  { blocks, picture: size, from, to }: Report,
  { version, edit, choose = () => {} }: Words,
): TextLayer {
  const layer = document.createElement('div');
  layer.className = 'words';
  layer.lang = version === 'original' ? from : to;
  layer.dir = version === 'original' ? 'ltr' : languageOf(to).direction;
  Object.assign(layer.style, { width: `${size.width}px`, height: `${size.height}px` });
  const frame = document.createElement('div');
  frame.className = 'frame';
  for (const side of ['left', 'top', 'width', 'height'] as const) frame.style[side] = picture.style[side];
  frame.append(layer);
  picture.after(frame);
  keepEvents(frame);
  const elements = blocks.map((block) => addBlock(layer, block, version));
  if (edit) makeEditable(layer, elements, blocks, { edit, choose });

  const place = () => {
    const { objectFit, objectPosition } = picture.style;
    const { x, y, scaleX, scaleY } = placeInBox(
      { width: picture.clientWidth, height: picture.clientHeight },
      size,
      objectFit,
      objectPosition,
    );
    layer.style.transform = `translate(${x}px, ${y}px) scale(${scaleX}, ${scaleY})`;
  };
  place();
  const observer = new ResizeObserver(place);
  observer.observe(picture);
  return {
    remove() {
      observer.disconnect();
      frame.remove();
    },
  };
}

function addBlock(
  layer: HTMLElement,
  { quad, style, text, translation, size: share = 1, align = style.align }: TranslatedBlock,
  version: 'original' | 'translation',
): HTMLElement {
  const [topLeft, topRight, bottomRight, bottomLeft] = quad;
  const distance = ([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]) =>
    Math.hypot(bx - ax, by - ay);
  const width = distance(topLeft, topRight);
  const height = distance(topLeft, bottomLeft);
  const size = (style.capHeight / CAP_HEIGHT) * (version === 'translation' ? share : 1);
  const element = document.createElement('p');
  element.textContent = version === 'translation' && translation ? translation.text : text;
  Object.assign(element.style, {
    left: `${(topLeft[0] + bottomRight[0] - width) / 2}px`,
    top: `${(topLeft[1] + bottomRight[1] - height) / 2}px`,
    width: `${width}px`,
    transform: `rotate(${style.angle}rad)`,
    transformOrigin: `${width / 2}px ${height / 2}px`,
    textAlign: version === 'translation' ? align : style.align,
    fontSize: `${size}px`,
    minHeight: `${height}px`,
    lineHeight: String(Math.max(1, (style.lineSpacing * CAP_HEIGHT) / style.capHeight || LINE_HEIGHT)),
  });
  layer.append(element);
  return element;
}

/** Each block is a field of its own; what was changed counts when the focus leaves it. */
function makeEditable(
  layer: HTMLElement,
  elements: readonly HTMLElement[],
  blocks: readonly TranslatedBlock[],
  { edit, choose }: Required<Pick<Words, 'edit' | 'choose'>>,
): void {
  layer.classList.add('editable');
  for (const [i, element] of elements.entries()) {
    element.contentEditable = 'plaintext-only';
    element.role = 'textbox';
    element.ariaLabel = blocks[i]?.text ?? '';
    let before = element.textContent;
    element.addEventListener('focus', () => choose(i));
    element.addEventListener('blur', () => {
      if (element.textContent === before) return;
      before = element.textContent;
      edit(i, before);
    });
  }
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where CSS `object-fit` and `object-position` (computed values) put a picture in its box: offset in px of the box, and scale. */
export function placeInBox(box: Size, picture: Size, fit: string, position: string) {
  const [byWidth, byHeight] = [box.width / picture.width, box.height / picture.height];
  const scales: Readonly<Record<string, readonly [number, number]>> = {
    contain: [Math.min(byWidth, byHeight), Math.min(byWidth, byHeight)],
    cover: [Math.max(byWidth, byHeight), Math.max(byWidth, byHeight)],
    'scale-down': [Math.min(1, byWidth, byHeight), Math.min(1, byWidth, byHeight)],
    none: [1, 1],
  };
  const [scaleX, scaleY] = scales[fit] ?? [byWidth, byHeight];
  const [horizontal = '50%', vertical = '50%'] = position.replaceAll('center', '50%').split(' ');
  const offset = (part: string, room: number) => (Number.parseFloat(part) || 0) * (part.endsWith('%') ? room / 100 : 1);
  return {
    x: offset(horizontal, box.width - picture.width * scaleX),
    y: offset(vertical, box.height - picture.height * scaleY),
    scaleX,
    scaleY,
  };
}
