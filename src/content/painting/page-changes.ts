import { isOurHost } from '../elements/shadow-host';

/** So long after the last sign of change every frame is looked at. */
const AWAKE_MS = 300;

/** What may move a picture, or change it. */
const SIGNS =
  'scroll resize load transitionrun animationstart fullscreenchange toggle pointerdown keydown play pause seeking seeked'.split(
    ' ',
  );

let until = 0;
let isWatching = false;

/** Calls `wake` whenever something happens on the page after which pictures may lie elsewhere; once is enough for all. */
export function watchForChanges(wake: () => void): void {
  if (isWatching) return;
  isWatching = true;
  const note = () => {
    until = performance.now() + AWAKE_MS;
    wake();
  };
  for (const type of SIGNS) addEventListener(type, note, { capture: true, passive: true });
  // A style for what the pointer is on: one look; where it is a transition, that tells of itself.
  addEventListener('pointerover', wake, { capture: true, passive: true });
  document.fonts.addEventListener('loadingdone', note);
  new MutationObserver((changes) => {
    if (changes.some(({ target }) => !(target instanceof Element && isOurHost(target)))) note();
  }).observe(document, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['class', 'style', 'src'],
  });
}

export const isAwake = (now: number): boolean => now < until;
