import type { LanguageCode } from '../languages';
import type { Report } from '../shared/job-port';
import { anchorForPrint } from './anchor-for-print';
import { follow } from './follow';
import { keepKeys } from './keep-events';
import { liftOverFullscreen } from './lift-over-fullscreen';
import { fitOf } from './picture-source';
import type { Part } from './read-pixels';
import { createShadowHost, setStyle } from './shadow-host';
import { textOf } from './take-away';
import { createTextLayer, type TextLayer, type Words } from './text-layer';

/** How the original is shown in its box: the translation is shown the same way. */
const SHARED_LOOKS = ['borderRadius', 'imageRendering', 'filter', 'opacity'] as const;

/** How long a picture may be away from the page. */
const PATIENCE_MS = 10_000;
/** z-index within the picture's own surroundings. */
const ABOVE_VEILS = '100';

export interface Overlay {
  /** Where the chip lives. */
  readonly root: ShadowRoot;
  /** The element that the overlay lies on now. */
  picture(): Element;
  moveTo(picture: Element): void;
  /** Lays the translated picture over the part of the original that it was made from. */
  show(translated: Blob, part: Part, report: Report): Promise<void>;
  setVisible(visible: boolean): void;
  /** The words can be selected or edited where they stand; null: clicks go through to the page. */
  setWords(words: Words | null): void;
  /** What is going on, for who looks into closed shadow roots from outside (tests, the demo). */
  setState(state: OverlayState): void;
}

export type OverlayState = 'waiting' | 'working' | 'translated' | 'original' | 'nothing' | 'failed';

interface OverlayEvents {
  /** Where the page has put the picture when it made it anew: the overlay moves there. */
  readonly findTwin: () => Element | undefined;
  readonly moved: (picture: Element) => void;
  /** The picture has not been there for a while. */
  readonly gone: () => void;
  /** The element has loaded something: perhaps another picture. */
  readonly changed: () => void;
}

/**
 * An element beside the picture, exactly over it, until the signal aborts. The picture itself is not touched, and every click goes
 * through to it.
 */
export function createOverlay(
  picture: Element,
  { findTwin, moved, gone, changed }: OverlayEvents,
  signal: AbortSignal,
): Overlay {
  const place = { position: 'absolute', 'pointer-events': 'none', left: '0', top: '0' };
  const { host, root } = createShadowHost('palimpsest-overlay', place);
  // What the page lays over the picture (veils, badges) stays over the translation, but the chip must take clicks.
  const chip = createShadowHost('palimpsest-chip', { ...place, 'z-index': ABOVE_VEILS });
  // Out of a field that is being edited, without and with what was written.
  const leaveField = ({ type, key, isComposing, shiftKey }: KeyboardEvent) => {
    if (type !== 'keydown') return;
    const field = root.activeElement as HTMLElement | null;
    if (isComposing || !field || (key !== 'Escape' && (key !== 'Enter' || shiftKey))) return;
    field.blur();
  };
  keepKeys(host, leaveField);
  const layer = document.createElement('img');
  layer.className = 'picture';
  layer.alt = '';
  layer.hidden = true;
  root.append(layer);

  let holder = picture;
  let following = new AbortController();
  let lostSince = 0;
  function attach(picture: Element): void {
    following.abort();
    following = new AbortController();
    lostSince = 0;
    holder = picture;
    (picture.closest('picture, svg') ?? picture).after(host, chip.host);
    const style = getComputedStyle(picture);
    for (const name of SHARED_LOOKS) layer.style[name] = style[name];
    const { objectFit, objectPosition } = fitOf(picture);
    Object.assign(layer.style, { objectFit, objectPosition });
    picture.addEventListener('load', changed, { signal: following.signal });
    follow([host, chip.host], picture, { lost: relocate, changed }, following.signal);
    function relocate(): void {
      lostSince ||= performance.now();
      const found = picture.isConnected ? picture : findTwin();
      if (found) moveTo(found);
      else if (performance.now() - lostSince > PATIENCE_MS) gone();
    }
  }
  attach(picture);
  liftOverFullscreen(host, chip.host, chip.root, () => holder, signal);
  anchorForPrint([host, chip.host], () => holder, signal);
  const moveTo = (next: Element) => {
    attach(next);
    moved(next);
  };

  let report: Report | undefined;
  let words: TextLayer | undefined;
  signal.addEventListener('abort', () => {
    following.abort();
    words?.remove();
    host.remove();
    chip.host.remove();
    URL.revokeObjectURL(layer.src);
  });

  return {
    root: chip.root,
    picture: () => holder,
    moveTo,
    async show(translated, part, made) {
      report = made;
      layer.alt = textOf(made, 'translation');
      layer.lang = made.to satisfies LanguageCode;
      URL.revokeObjectURL(layer.src);
      layer.src = URL.createObjectURL(translated);
      await layer.decode();
      const percent = (fraction: number) => `${fraction * 100}%`;
      layer.style.left = percent(part.left);
      layer.style.top = percent(part.top);
      layer.style.width = percent(part.width);
      layer.style.height = percent(part.height);
      if (part.width < 1 || part.height < 1) layer.style.objectFit = 'fill';
      layer.hidden = false;
    },
    setVisible(visible) {
      layer.style.visibility = visible ? 'visible' : 'hidden';
    },
    setWords(wanted) {
      words?.remove();
      // Veils of the page would take the pointer.
      setStyle(host, { 'z-index': wanted ? ABOVE_VEILS : 'auto' });
      words = wanted && report ? createTextLayer(layer, report, wanted) : undefined;
    },
    setState(state) {
      layer.dataset.state = state; // where no script of the page can read it
    },
  };
}
