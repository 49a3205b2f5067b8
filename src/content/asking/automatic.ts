import { picturesInView } from '../clicked/pictures-in-view';
import { pictureSource } from '../pixels/picture-source';
import type { Sessions } from '../sessions/sessions';
import type { Site } from '../sites/site';

/** What comes into view while the user scrolls past is not worth the work: so long it must be quiet first. */
const PAUSE_MS = 300;
/** As browsers do: below this share of the battery, unplugged, they save power. */
const LOW_BATTERY = 0.2;

/**
 * Translates what comes into view, until the signal aborts: silently, one picture at a time, the uppermost first, each once. Rests
 * while the tab is hidden or the battery low.
 */
export function translateAutomatically(site: Site, sessions: Sessions, signal: AbortSignal): void {
  const done = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;

  const keyOf = (picture: Element) => `${site.identityOf(picture)} ${pictureSource(picture)?.address}`;
  const next = () => picturesInView(site).find((picture) => !done.has(keyOf(picture)));

  async function work(): Promise<void> {
    if (busy || signal.aborted) return;
    busy = true;
    for (let picture = next(); picture && !(await mustRest()) && !signal.aborted; picture = next()) {
      done.add(keyOf(picture));
      await sessions.open(picture, 'silent');
    }
    busy = false;
  }
  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void work(), PAUSE_MS);
  }

  const options = { capture: true, passive: true, signal };
  // `load` tells of pictures that have come, by whatever way; it does not bubble, but is captured.
  for (const type of ['load', 'scroll', 'resize', 'visibilitychange']) addEventListener(type, soon, options);
  const observer = new MutationObserver(soon);
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  soon();
}

interface Battery {
  readonly charging: boolean;
  /** 0–1 */
  readonly level: number;
}

/** No browser tells whether it saves power; what it does that for, it tells on https pages. */
async function mustRest(): Promise<boolean> {
  if (document.hidden) return true;
  const { getBattery } = navigator as { getBattery?: () => Promise<Battery> };
  const battery = await getBattery?.call(navigator).catch(() => undefined);
  return battery ? !battery.charging && battery.level <= LOW_BATTERY : false;
}
