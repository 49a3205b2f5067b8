import { createChip } from '../chip/chip';
import { isLargeEnough } from '../clicked/pictures-in-view';
import { underPointer } from '../clicked/pointer';
import { createShadowHost } from '../elements/shadow-host';
import { follow } from '../painting/follow';
import { layOnShelf, shelfFor } from '../painting/shelf';
import { silentSource } from '../pixels/picture-version';
import type { Site } from '../sites/site';

/** So long the pointer rests before the page is searched for a picture. */
const REST_MS = 120;

interface Options {
  readonly label: () => string;
  readonly site: Site;
  readonly translate: (picture: Element) => void;
  readonly hasSession: (picture: Element) => boolean;
}

/** A button on the picture under the pointer, until the signal aborts; not where a translation is already. */
export function showHoverButtons({ label, site, translate, hasSession }: Options, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown: { readonly picture: Element; readonly host: HTMLElement; readonly ended: AbortController } | undefined;

  function hide(): void {
    shown?.ended.abort();
    shown = undefined;
  }

  function update(): void {
    const { target, point } = underPointer();
    if (shown && target === shown.host) return;
    const found = target && point ? site.findPicture({ target, point }) : null;
    const picture = found && isLargeEnough(found) && !hasSession(found) ? found : null;
    if (picture === shown?.picture) return;
    hide();
    if (picture) show(picture);
  }

  function show(picture: Element): void {
    const ended = new AbortController();
    const style = { position: 'absolute', 'pointer-events': 'none', left: '0', top: '0' };
    const { host, root } = createShadowHost('palimpsest-hover', style);
    const act = () => {
      hide();
      translate(picture);
    };
    createChip(root).show({ buttons: [{ icon: 'translation', label: label(), act }] });
    layOnShelf(host, picture, shelfFor(picture));
    follow([host], picture, { source: () => silentSource(picture), lost: hide, changed: hide }, ended.signal);
    ended.signal.addEventListener('abort', () => host.remove());
    shown = { picture, host, ended };
  }

  const onMove = () => {
    clearTimeout(timer);
    timer = setTimeout(update, REST_MS);
  };
  addEventListener('pointermove', onMove, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    hide();
  });
}
