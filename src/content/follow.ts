/** Looking for a picture through the whole page is not cheap: not more often than this. */
const REPORT_MS = 250;

/**
 * Keeps `hosts` (absolutely positioned, put into the page beside the picture) exactly over the picture, whatever moves it:
 * scrolling, resizing, zooming, transitions, the page's own changes. Measures once per frame while the picture is near
 * the screen, and corrects by the difference, so that ancestors' offsets and scales need not be known.
 * `lost` is called now and then while the picture or a host is no longer in the page.
 */
export function follow(hosts: readonly HTMLElement[], picture: Element, lost: () => void, signal: AbortSignal): void {
  let near = true;
  let reported = Number.NEGATIVE_INFINITY;
  const observer = new IntersectionObserver(([entry]) => (near = entry?.isIntersecting ?? true), { rootMargin: '50%' });
  observer.observe(picture);
  let frame = requestAnimationFrame(step);
  function step(now: number): void {
    if (picture.isConnected && hosts.every((host) => host.isConnected)) {
      if (near) for (const host of hosts) align(host, picture);
    } else if (now - reported > REPORT_MS) {
      reported = now;
      lost();
    }
    if (!signal.aborted) frame = requestAnimationFrame(step);
  }
  signal.addEventListener('abort', () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  });
}

/** Differences below this are not seen; in CSS px. */
const TOLERANCE = 0.05;

function align(host: HTMLElement, picture: Element): void {
  const target = picture.getBoundingClientRect();
  const now = host.getBoundingClientRect();
  if (now.width === 0 || now.height === 0) host.style.width = host.style.height = '1px';
  // An ancestor's zoom or transform scales the host too.
  const scaleX = now.width / host.offsetWidth || 1;
  const scaleY = now.height / host.offsetHeight || 1;
  correct(host, 'left', (target.left - now.left) / scaleX);
  correct(host, 'top', (target.top - now.top) / scaleY);
  correct(host, 'width', (target.width - now.width) / scaleX);
  correct(host, 'height', (target.height - now.height) / scaleY);
  const clip = clipOf(host, picture, target);
  if (host.style.clipPath !== clip) host.style.clipPath = clip;
}

function correct(host: HTMLElement, side: 'left' | 'top' | 'width' | 'height', difference: number): void {
  if (Math.abs(difference) < TOLERANCE) return;
  host.style[side] = `${(Number.parseFloat(host.style[side]) || 0) + difference}px`;
}

/** Boxes between the picture and the host's containing block clip the picture, but not the host: do it for them. */
function clipOf(host: HTMLElement, picture: Element, target: DOMRect): string {
  let { left, top, right, bottom } = target;
  for (
    let box = picture.parentElement;
    box && box !== host.offsetParent && box !== document.body;
    box = box.parentElement
  ) {
    if (getComputedStyle(box).overflow === 'visible') continue;
    const edge = box.getBoundingClientRect();
    left = Math.max(left, edge.left);
    top = Math.max(top, edge.top);
    right = Math.min(right, edge.right);
    bottom = Math.min(bottom, edge.bottom);
  }
  const insets = [top - target.top, target.right - right, target.bottom - bottom, left - target.left];
  return insets.every((inset) => inset < 1)
    ? ''
    : `inset(${insets.map((inset) => `${Math.max(0, inset)}px`).join(' ')})`;
}
