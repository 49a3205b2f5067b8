/** Of the box: less may be rounding. */
const WHOLE = 0.999;

/**
 * Calls `moved` when the element has another place or size than it had at `begin`, at no cost as long as it has not: a window of observation
 * that is cut to the element's very box sees less of it as soon as it moves. (The idea is Floating UI's `autoUpdate`.)
 */
export function watchPlace(element: Element, moved: () => void) {
  let watched = '';
  let observer: IntersectionObserver | undefined;
  let isFirst = true;
  const sizes = new ResizeObserver(() => {
    if (!isFirst) moved();
    isFirst = false;
  });
  sizes.observe(element);

  function end(): void {
    observer?.disconnect();
    observer = undefined;
    watched = '';
  }
  function begin(): void {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const margins = [top, clientWidth - right, clientHeight - bottom, left].map((side) => `${-Math.floor(side)}px`);
    const place = margins.join(' ');
    if (place === watched) return;
    end();
    watched = place;
    let told = Number.NaN;
    observer = new IntersectionObserver(
      ([entry]) => {
        const ratio = entry?.intersectionRatio ?? 0;
        // What is cut off by boxes around it is never seen as a whole: then it is the change that counts.
        if (!Number.isNaN(told) && ratio !== told) moved();
        told = ratio;
      },
      { rootMargin: place, threshold: [0.001, 0.25, 0.5, 0.75, WHOLE] },
    );
    observer.observe(element);
  }
  return {
    begin,
    end() {
      end();
      sizes.disconnect();
    },
  };
}
