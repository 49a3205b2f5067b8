import { follow } from './follow';
import { fitOf } from './picture-source';
import type { Part } from './read-pixels';
import { createShadowHost } from './shadow-host';

/** How the original is shown in its box: the translation is shown the same way. */
const SHARED_LOOKS = ['borderRadius', 'imageRendering', 'filter', 'opacity'] as const;

/** How long a picture may be away from the page. */
const PATIENCE_MS = 10_000;
/** z-index within the picture's own surroundings. */
const ABOVE_VEILS = 100;

export interface Overlay {
  /** Where the chip lives. */
  readonly root: ShadowRoot;
  /** Lays the translated picture over the part of the original that it was made from; `words` are for screen readers. */
  show(translated: Blob, part: Part, words: { readonly text: string; readonly language: string }): Promise<void>;
  setVisible(visible: boolean): void;
  /** What is going on, for whoever looks at the page from outside (tests, the demo). */
  setState(state: OverlayState): void;
}

export type OverlayState = 'working' | 'translated' | 'original' | 'nothing' | 'failed';

/**
 * An element beside the picture, exactly over it, until the signal aborts. The picture itself is not touched, and every
 * click goes through to it. When the page makes the picture anew (`findTwin` finds it), the overlay moves
 * to the new one; when that does not happen for a while, the picture is `gone`.
 */
export function createOverlay(
  picture: Element,
  findTwin: () => Element | undefined,
  gone: () => void,
  signal: AbortSignal,
): Overlay {
  const place = { position: 'absolute', pointerEvents: 'none', left: '0', top: '0' };
  const { host, root } = createShadowHost('palimpsest-overlay', place);
  // What the page lays over the picture (veils, badges) stays over the translation, but the chip must take clicks.
  const chip = createShadowHost('palimpsest-chip', { ...place, zIndex: String(ABOVE_VEILS) });
  const layer = document.createElement('img');
  layer.className = 'picture';
  layer.alt = '';
  layer.hidden = true;
  root.append(layer);

  let following = new AbortController();
  let lostSince = 0;
  function attach(picture: Element): void {
    following.abort();
    following = new AbortController();
    lostSince = 0;
    (picture.closest('picture, svg') ?? picture).after(host, chip.host);
    const style = getComputedStyle(picture);
    for (const name of SHARED_LOOKS) layer.style[name] = style[name];
    const { objectFit, objectPosition } = fitOf(picture);
    Object.assign(layer.style, { objectFit, objectPosition });
    follow([host, chip.host], picture, relocate, following.signal);
    function relocate(): void {
      lostSince ||= performance.now();
      const found = picture.isConnected ? picture : findTwin();
      if (found) attach(found);
      else if (performance.now() - lostSince > PATIENCE_MS) gone();
    }
  }
  attach(picture);

  signal.addEventListener('abort', () => {
    following.abort();
    host.remove();
    chip.host.remove();
    URL.revokeObjectURL(layer.src);
  });

  return {
    root: chip.root,
    async show(translated, part, words) {
      layer.alt = words.text;
      layer.lang = words.language;
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
    setState(state) {
      host.dataset.state = state;
    },
  };
}
