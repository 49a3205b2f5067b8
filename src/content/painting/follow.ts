import { restoreStyle, setStyle, styleOf } from '../elements/shadow-host';
import { isAwake, watchForChanges } from './page-changes';
import { watchPlace } from './watch-place';

/** Looking for a picture through the whole page is not cheap: not more often than this. */
const REPORT_MS = 250;
/** How often one looks while the page rests: what moves a picture is told by events, and else by the browser's observers. */
const REST_MS = 2000;
/** Differences below this are not seen; in CSS px. */
const TOLERANCE = 0.05;

interface Follower {
  readonly hosts: readonly HTMLElement[];
  readonly picture: Element;
  readonly events: FollowEvents;
  near: boolean;
  /** From now on nobody looks: the browser is to tell when the picture moves. */
  readonly rest: () => void;
  reported: number;
  /** What the picture's style showed when it was looked at last. */
  source: string;
}

export interface FollowEvents {
  /** What of the picture's style tells that it shows another one. */
  readonly source: () => string;
  /** Called now and then while the picture or a host is no longer in the page. */
  readonly lost: () => void;
  /** The element's style shows another picture. */
  readonly changed: () => void;
  /** Called before each measuring. */
  readonly look?: (now: number) => void;
  /** Whether a frame too late would be seen: then every frame is measured. */
  readonly isExact?: () => boolean;
  /** What of the picture the hosts lie on, in CSS px of the viewport; the whole, when absent. */
  readonly box?: (() => DOMRect) | undefined;
}

/** All of the page. One loop for all, which first measures and then moves: else each would make the browser lay out the page again. */
const followers = new Set<Follower>();
let isLooping = false;

/**
 * Keeps `hosts` (absolutely positioned) over what is to be seen of the picture, whatever moves it. Measures once per frame while something
 * happens on the page; while it rests, when the browser tells of a move, or now and then. Corrects by the difference, so that ancestors'
 * offsets and scales need not be known.
 */
export function follow(
  hosts: readonly HTMLElement[],
  picture: Element,
  events: FollowEvents,
  signal: AbortSignal,
): void {
  const follower: Follower = {
    hosts,
    picture,
    events,
    near: true,
    rest: () => watcher.begin(),
    reported: Number.NEGATIVE_INFINITY,
    source: events.source(),
  };
  const watcher = watchPlace(picture, wake);
  const observer = new IntersectionObserver(([entry]) => (follower.near = entry?.isIntersecting ?? true), {
    rootMargin: '50%',
  });
  observer.observe(picture);
  followers.add(follower);
  watchForChanges(wake);
  wake();
  signal.addEventListener('abort', () => {
    observer.disconnect();
    watcher.end();
    followers.delete(follower);
  });
}

let resting: ReturnType<typeof setTimeout> | undefined;

function wake(): void {
  clearTimeout(resting);
  if (isLooping || followers.size === 0) return;
  isLooping = true;
  requestAnimationFrame(step);
}

function step(now: number): void {
  const moves: (() => void)[] = [];
  let isExact = false;
  for (const follower of [...followers]) {
    const { hosts, picture, near, events } = follower;
    // Without it they would lie on whatever comes to that place.
    if (!picture.isConnected) for (const host of hosts) host.remove();
    if (hosts.every((host) => host.isConnected)) {
      if (!near) {
        for (const host of hosts) moves.push(...park(host));
        continue;
      }
      const source = events.source();
      if (source !== follower.source) moves.push(events.changed);
      follower.source = source;
      events.look?.(now);
      isExact ||= events.isExact?.() ?? false;
      const box = events.box?.();
      moves.push(...hosts.flatMap((host) => measure(host, picture, box)));
    } else if (now - follower.reported > REPORT_MS) {
      follower.reported = now;
      events.lost();
    }
  }
  for (const move of moves) move();
  isLooping = followers.size > 0 && (isExact || moves.length > 0 || isAwake(now));
  if (isLooping) requestAnimationFrame(step);
  else if (followers.size > 0) {
    for (const follower of followers) if (follower.near) follower.rest();
    resting = setTimeout(wake, REST_MS);
  }
}

/** What is to be done so that the host lies on what is to be seen of the picture. */
function measure(host: HTMLElement, picture: Element, box: DOMRect | undefined): (() => void)[] {
  restoreStyle(host);
  const whole = picture.getBoundingClientRect();
  const target = box ?? whole;
  // A part of an element is cut off by that, too.
  const inner = target.width < whole.width ? picture : picture.parentElement;
  const seen = seenPart(host, picture.matches(':fullscreen') ? null : inner, target);
  if (!seen) return park(host);
  const now = host.getBoundingClientRect();
  const isBack = styleOf(host, 'visibility') === 'hidden' ? { visibility: 'visible' } : {};
  if (now.width === 0 || now.height === 0) return [() => setStyle(host, { width: '1px', height: '1px', ...isBack })]; // then the scale is known
  // An ancestor's zoom or transform scales the host too.
  const scaleX = now.width / host.offsetWidth || 1;
  const scaleY = now.height / host.offsetHeight || 1;
  const px = (length: number, scale: number) => `${Math.round((length / scale) * 100) / 100}px`;
  const style: Record<string, string> = {
    ...isBack,
    ...corrected(host, 'left', (seen.left - now.left) / scaleX),
    ...corrected(host, 'top', (seen.top - now.top) / scaleY),
    ...corrected(host, 'width', (seen.width - now.width) / scaleX),
    ...corrected(host, 'height', (seen.height - now.height) / scaleY),
    // The whole picture, for what is inside the host.
    '--x': px(target.left - seen.left, scaleX),
    '--y': px(target.top - seen.top, scaleY),
    '--width': px(target.width, scaleX),
    '--height': px(target.height, scaleY),
  };
  for (const [name, value] of Object.entries(style)) if (styleOf(host, name) === value) delete style[name];
  return Object.keys(style).length > 0 ? [() => setStyle(host, style)] : [];
}

/** Nothing is to be seen: it must not make the page longer either. */
const PARKED = { visibility: 'hidden', left: '0', top: '0', width: '1px', height: '1px' };

const park = (host: HTMLElement): (() => void)[] =>
  styleOf(host, 'visibility') === 'hidden' ? [] : [() => setStyle(host, PARKED)];

type Side = 'left' | 'top' | 'width' | 'height';

const corrected = (host: HTMLElement, side: Side, difference: number): Record<string, string> =>
  Math.abs(difference) < TOLERANCE ? {} : { [side]: `${(Number.parseFloat(styleOf(host, side)) || 0) + difference}px` };

/** Boxes around the picture, `inner` and all around that, clip it, but not the host, where they do not contain it: null when they leave nothing. */
function seenPart(host: HTMLElement, inner: Element | null, target: DOMRect): DOMRect | null {
  let { left, top, right, bottom } = target;
  const end = host.offsetParent;
  for (let box = inner; box && box !== end && box !== document.body; box = box.parentElement) {
    if (getComputedStyle(box).overflow === 'visible') continue;
    const edge = box.getBoundingClientRect();
    left = Math.max(left, edge.left);
    top = Math.max(top, edge.top);
    right = Math.min(right, edge.right);
    bottom = Math.min(bottom, edge.bottom);
  }
  return right > left && bottom > top ? new DOMRect(left, top, right - left, bottom - top) : null;
}
