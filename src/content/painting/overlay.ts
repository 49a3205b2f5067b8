import type { LanguageCode } from '../../languages';
import type { Report } from '../../shared/job-port';
import { textOf } from '../chip/take-away';
import { keepKeys } from '../elements/keep-events';
import { leaveField } from '../elements/leave-field';
import { createShadowHost, setStyle } from '../elements/shadow-host';
import { showsFrame } from '../pixels/film';
import { pictureSource } from '../pixels/picture-source';
import { silentSource } from '../pixels/picture-version';
import type { Pixels } from '../pixels/pixels';
import { anchorForPrint } from './anchor-for-print';
import { follow } from './follow';
import { liftOverFullscreen } from './lift-over-fullscreen';
import { createLayer, fill, lookLike } from './look-like';
import type { OverlayEvents } from './overlay-events';
import { type OwnPaint, paintedBy, paintItself } from './paint-itself';
import { placeChip } from './place-chip';
import { layOnShelf, shelfFor } from './shelf';
import { createTextLayer, type TextLayer, type Words } from './text-layer';

/** How long a picture may be away from the page. */
const PATIENCE_MS = 10_000;
/** z-index within the picture's own surroundings. */
const ABOVE_VEILS = '100';
/** How often one asks what lies over the chip. */
const COVER_MS = 1000;

export interface Overlay {
  /** Where the chip lives. */
  readonly root: ShadowRoot;
  /** The element that the overlay lies on now. */
  picture(): Element;
  moveTo(picture: Element): void;
  /** Lays the translated picture over the part of the original that it was made from. */
  show(translated: Blob, pixels: Pixels, report: Report): Promise<void>;
  setVisible(visible: boolean): void;
  /** The words can be selected or edited where they stand; null: clicks go through to the page. */
  setWords(words: Words | null): void;
  /** What is going on, for who looks into closed shadow roots from outside (tests, the demo). */
  setState(state: OverlayState): void;
}

export type OverlayState = 'waiting' | 'working' | 'translated' | 'original' | 'nothing' | 'failed';

interface Made {
  readonly image: Blob;
  readonly pixels: Pixels;
  readonly report: Report;
  /** Px of the translated picture. */
  readonly width: number;
}

/**
 * The translation on the picture, its words and its chip, until the signal aborts. The picture is painted by its own element where that can
 * be; else by an element of ours beside it, exactly over it, which every click goes through.
 */
export function createOverlay(
  picture: Element,
  { identity, spot, findTwin, moved, gone, changed }: OverlayEvents,
  signal: AbortSignal,
): Overlay {
  const place = { position: 'absolute', 'pointer-events': 'none', left: '0', top: '0', width: '1px', height: '1px' };
  const { host, root } = createShadowHost('palimpsest-overlay', { ...place, overflow: 'clip' });
  const chip = createShadowHost('palimpsest-chip', place);
  keepKeys(host, (event) => leaveField(root, event));
  const layer = createLayer(root, identity, spot ? 'sheet part' : 'sheet');

  let holder = picture;
  let following = new AbortController();
  let lostSince = 0;
  let made: Made | undefined;
  let own: OwnPaint | undefined;
  /** The page does not let the element be painted. */
  let isRefused = false;
  let isVisible = true;
  let words: TextLayer | undefined;
  let coverAsked = 0;

  function putInPlace(): void {
    const shelf = shelfFor(holder);
    layOnShelf(chip.host, holder, shelf);
    if (made && !own && !spot) (holder.closest('picture, svg') ?? holder).after(host);
    else {
      layOnShelf(host, holder, shelf);
      host.after(chip.host); // the words never lie over the chip
    }
  }

  /** Where the element paints itself, for who listens only. */
  function drawLayer(): void {
    const isShown = isVisible && showsFrame(holder, made?.pixels.frame);
    if (spot) fill(layer, isShown);
    else lookLike(layer, holder, made?.pixels.onScreen, isShown);
    if (own) layer.style.opacity = '0';
  }

  function paint(): void {
    own?.remove();
    own = undefined;
    const place = made && !spot && !made.pixels.onScreen && !isRefused ? paintedBy(holder) : null;
    if (made && place) {
      const refused = () => {
        isRefused = true;
        paint();
      };
      const { address = '' } = pictureSource(holder) ?? {};
      own = paintItself(holder, place, { ...made, address }, refused);
      own.setVisible(isVisible);
    }
    drawLayer();
    putInPlace();
  }

  function look(now: number): void {
    own?.look();
    if (made && !own) drawLayer();
    if (now - coverAsked < COVER_MS) return;
    coverAsked = now;
    if (shelfFor(holder) !== chip.host.parentNode) putInPlace();
    placeChip(chip, holder);
  }

  function attach(picture: Element): void {
    following.abort();
    following = new AbortController();
    lostSince = 0;
    own?.remove();
    own = undefined;
    holder = picture;
    paint();
    picture.addEventListener('load', changed, { signal: following.signal });
    const source = () => silentSource(picture);
    const isExact = () => made !== undefined && own === undefined;
    follow(
      [host, chip.host],
      picture,
      { source, lost: relocate, changed, look, isExact, box: spot?.box },
      following.signal,
    );
    function relocate(): void {
      lostSince ||= performance.now();
      const found = picture.isConnected ? picture : findTwin();
      if (found) moveTo(found);
      else if (performance.now() - lostSince > PATIENCE_MS) gone();
    }
  }
  attach(picture);
  liftOverFullscreen(host, chip.host, chip.root, () => holder, signal);
  anchorForPrint([host, chip.host], () => (own || spot ? null : holder), signal); // what paints itself is on paper by itself
  // The chip's place at the end of the page is no place then, or is one again.
  const askAgain = () => {
    coverAsked = Number.NEGATIVE_INFINITY;
  };
  for (const type of ['fullscreenchange', 'toggle']) addEventListener(type, askAgain, { capture: true, signal });
  const moveTo = (next: Element) => {
    attach(next);
    moved(next);
  };

  signal.addEventListener('abort', () => {
    following.abort();
    own?.remove();
    words?.remove();
    host.remove();
    chip.host.remove();
    URL.revokeObjectURL(layer.src);
  });

  return {
    root: chip.root,
    picture: () => holder,
    moveTo,
    async show(translated, pixels, report) {
      layer.alt = textOf(report, 'translation');
      layer.lang = report.to satisfies LanguageCode;
      URL.revokeObjectURL(layer.src);
      layer.src = URL.createObjectURL(translated);
      await layer.decode();
      if (signal.aborted) return;
      made = { image: translated, pixels, report, width: layer.naturalWidth };
      layer.hidden = false;
      paint();
    },
    setVisible(visible) {
      isVisible = visible;
      own?.setVisible(visible);
      drawLayer();
    },
    setWords(wanted) {
      words?.remove();
      // Veils of the page would take the pointer.
      if (!own) setStyle(host, { 'z-index': wanted ? ABOVE_VEILS : 'auto' });
      words = wanted && made ? createTextLayer(layer, made.report, wanted) : undefined;
    },
    setState(state) {
      layer.dataset.state = state; // where no script of the page can read it
    },
  };
}
