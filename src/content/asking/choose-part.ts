import { keepKeys } from '../elements/keep-events';
import { moveByKey } from './move-by-key';
import { createVeil } from './part-veil';

/** CSS px: what is smaller was a click. */
const LEAST_SIDE = 8;

interface Options {
  /** What the page looks like now. */
  readonly screen: ImageBitmap;
  /** The picture at this point; null: there is none. */
  readonly pictureAt: (x: number, y: number) => Element | null;
  /** To go through by the Tab key. */
  readonly pictures: readonly Element[];
}

export type Chosen = { readonly picture: Element } | { readonly box: DOMRect };

/**
 * Darkens the page and lets the user drag a rectangle, or click a picture: by the keys too, where Tab goes from picture to picture, the arrows
 * move the rectangle (with Shift: its corner), and Enter takes it. Resolves with null when they leave.
 */
export function choosePart({ screen, pictureAt, pictures }: Options): Promise<Chosen | null> {
  return new Promise((resolve) => {
    const ended = new AbortController();
    const { signal } = ended;
    let box = new DOMRect();
    let from: { readonly x: number; readonly y: number } | undefined;
    let tabbed = -1;

    function end(chosen: Chosen | null): void {
      if (signal.aborted) return;
      ended.abort();
      veil.remove();
      resolve(chosen);
    }
    const veil = createVeil(screen, () => end(null));
    const show = (next: DOMRect) => {
      box = next;
      veil.showHole(box);
    };
    /** Of the page's own elements none can be asked for while the veil lies over them. */
    function click(x: number, y: number): void {
      veil.lift();
      const picture = pictureAt(x, y);
      if (picture) end({ picture });
      else {
        veil.lay();
        show(new DOMRect());
      }
    }
    function take(): void {
      const picture = pictures[tabbed];
      if (picture) end({ picture });
      else if (isLargeEnough(box)) end({ box });
    }
    function goOn(step: number): void {
      if (pictures.length === 0) return;
      tabbed = (Math.max(tabbed, step < 0 ? 0 : -1) + step + pictures.length) % pictures.length;
      show(onScreen(pictures[tabbed]!.getBoundingClientRect()));
    }
    keepKeys(veil.host, (event) => {
      if (event.type !== 'keydown') return;
      event.preventDefault();
      if (event.key === 'Escape') end(null);
      else if (event.key === 'Tab') goOn(event.shiftKey ? -1 : 1);
      else if (event.key === 'Enter' || event.key === ' ') take();
      else {
        const moved = moveByKey(box, event);
        if (!moved) return;
        tabbed = -1;
        show(onScreen(moved));
      }
    });

    const { dialog } = veil;
    const isOnButton = (event: Event) => event.target instanceof Element && event.target.closest('button') !== null;
    dialog.addEventListener('pointerdown', (event) => {
      if (event.button !== 0 || isOnButton(event)) return;
      dialog.setPointerCapture(event.pointerId);
      tabbed = -1;
      from = { x: event.clientX, y: event.clientY };
    });
    dialog.addEventListener('pointermove', ({ clientX: x, clientY: y }) => {
      if (!from) return;
      show(onScreen(new DOMRect(Math.min(x, from.x), Math.min(y, from.y), Math.abs(x - from.x), Math.abs(y - from.y))));
    });
    dialog.addEventListener('pointerup', () => {
      if (!from) return;
      const { x, y } = from;
      from = undefined;
      if (isLargeEnough(box)) end({ box });
      else click(x, y);
    });
    dialog.addEventListener('pointercancel', () => {
      from = undefined;
    });
    dialog.addEventListener('cancel', () => end(null));
    dialog.addEventListener('wheel', (event) => event.preventDefault(), { passive: false });
    addEventListener('resize', () => end(null), { signal }); // nothing is where it was
  });
}

const isLargeEnough = ({ width, height }: DOMRect): boolean => Math.min(width, height) >= LEAST_SIDE;

function onScreen({ left, top, right, bottom }: DOMRect): DOMRect {
  const within = (at: number, end: number) => Math.max(0, Math.min(at, end));
  const [x, y] = [within(left, innerWidth), within(top, innerHeight)];
  return new DOMRect(x, y, within(right, innerWidth) - x, within(bottom, innerHeight) - y);
}
