/** Seconds: nearer is the same frame, in films of up to 60 a second. */
const SAME_FRAME = 1 / 120;

export const isFilm = (element: Element): element is HTMLVideoElement => element instanceof HTMLVideoElement;

export const isPlaying = (film: HTMLVideoElement): boolean => !film.paused && !film.ended;

/** Until a film has begun, its poster is to be seen, where it has one. */
export const showsPoster = ({ poster, played, currentTime }: HTMLVideoElement): boolean =>
  poster !== '' && played.length === 0 && currentTime === 0;

/** Whether a frame of it can be had. */
export const hasFrame = ({ readyState, videoWidth }: HTMLVideoElement): boolean =>
  readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && videoWidth > 0;

/** Films that stand only because we held them; from the next start on it is the user's, or the page's, own doing. */
const stopped = new WeakSet<HTMLVideoElement>();

/** A film that runs would have gone on before its frame is translated: it is held, and let go when the signal aborts. */
export function createFilmHolder(signal: AbortSignal) {
  const held = new Set<HTMLVideoElement>();
  signal.addEventListener('abort', () => {
    for (const film of held) if (stopped.has(film) && film.isConnected) void film.play().catch(() => {});
  });
  return {
    hold(element: Element): void {
      if (!isFilm(element)) return;
      if (isPlaying(element)) {
        element.pause();
        stopped.add(element);
        element.addEventListener('play', () => stopped.delete(element), { once: true });
      }
      held.add(element);
    },
    /** Whoever holds this one too lets it go. */
    leave: (element: Element) => void (isFilm(element) && held.delete(element)),
  };
}

/** Whether the element shows what it showed when its pixels were taken: a film goes on, and comes back. */
export const showsFrame = (element: Element, frame: number | undefined): boolean =>
  frame === undefined ||
  !isFilm(element) ||
  (!isPlaying(element) && Math.abs(element.currentTime - frame) < SAME_FRAME);
