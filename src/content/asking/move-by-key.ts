/** CSS px a press; what is held repeats. */
const STEP = 12;
/** Of the screen's sides: with that the first arrow key begins. */
const FIRST_SHARE = 0.4;

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** The rectangle after this key: moved, or with Shift its right lower corner. Null: no key for that. */
export function moveByKey(box: DOMRect, { key, shiftKey }: KeyboardEvent): DOMRect | null {
  const arrow = ARROWS[key];
  if (!arrow) return null;
  if (box.width === 0) return middleOfScreen();
  const [x, y] = arrow;
  if (shiftKey) return new DOMRect(box.x, box.y, Math.max(STEP, box.width + x), Math.max(STEP, box.height + y));
  const within = (at: number, end: number) => Math.max(0, Math.min(at, end));
  const [left, top] = [within(box.x + x, innerWidth - box.width), within(box.y + y, innerHeight - box.height)];
  return new DOMRect(left, top, box.width, box.height);
}

function middleOfScreen(): DOMRect {
  const [width, height] = [innerWidth * FIRST_SHARE, innerHeight * FIRST_SHARE];
  return new DOMRect((innerWidth - width) / 2, (innerHeight - height) / 2, width, height);
}
