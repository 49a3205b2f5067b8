import { isConnected } from '../../shared/browser';
import { isOurHost } from './shadow-host';

/** How often one asks; it costs nothing. */
const ASK_MS = 1000;

/**
 * Aborts once the extension is updated, disabled or removed: the browser leaves this script in the page, cut off from all the rest. A press
 * asks, too, so that no button of ours is pressed in vain. Firefox ends the script itself; there the next one clears away.
 */
export function untilCutOff(): AbortSignal {
  const ended = new AbortController();
  const { signal } = ended;
  const ask = () => {
    if (!isConnected()) ended.abort();
  };
  const timer = setInterval(ask, ASK_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
  for (const type of ['pointerdown', 'keydown', 'contextmenu']) addEventListener(type, ask, { capture: true, signal });
  return signal;
}

/** What an earlier version of this script has left in the page, or this one at its end. */
export function clearAway(): void {
  for (const element of document.querySelectorAll('*')) if (isOurHost(element)) element.remove();
}
