import { silentSource } from './picture-version';
import { restoreStyle, setStyle, styleOf } from './shadow-host';

/** Looking for a picture through the whole page is not cheap: not more often than this. */
const REPORT_MS = 250;
/** Differences below this are not seen; in CSS px. */
const TOLERANCE = 0.05;

interface Follower {
  readonly hosts: readonly HTMLElement[];
  readonly picture: Element;
  readonly events: FollowEvents;
  near: boolean;
  reported: number;
  /** What the picture's style showed in the last frame. */
  source: string;
}

export interface FollowEvents {
  /** Called now and then while the picture or a host is no longer in the page. */
  readonly lost: () => void;
  /** The element's style shows another picture: at once, before the next frame is drawn. */
  readonly changed: () => void;
}

/** All of the page. One loop for all, which first measures and then moves: else each would make the browser lay out the page again. */
const followers = new Set<Follower>();
let isLooping = false;

/**
 * Keeps `hosts` (absolutely positioned, put into the page beside the picture) exactly over the picture, whatever moves it:
 * scrolling, resizing, zooming, transitions, the page's own changes. Measures once per frame while the picture is near
 * the screen, and corrects by the difference, so that ancestors' offsets and scales need not be known.
 */
export function follow(
  hosts: readonly HTMLElement[],
  picture: Element,
  events: FollowEvents,
  signal: AbortSignal,
): void {
  const source = silentSource(picture);
  const follower: Follower = { hosts, picture, events, near: true, reported: Number.NEGATIVE_INFINITY, source };
  const observer = new IntersectionObserver(([entry]) => (follower.near = entry?.isIntersecting ?? true), {
    rootMargin: '50%',
  });
  observer.observe(picture);
  followers.add(follower);
  if (!isLooping) requestAnimationFrame(step);
  isLooping = true;
  signal.addEventListener('abort', () => {
    observer.disconnect();
    followers.delete(follower);
  });
}

function step(now: number): void {
  const moves: (() => void)[] = [];
  for (const follower of [...followers]) {
    const { hosts, picture, near, events } = follower;
    // Without it they would lie on whatever comes to that place.
    if (!picture.isConnected) for (const host of hosts) host.remove();
    if (hosts.every((host) => host.isConnected)) {
      if (!near) continue;
      const source = silentSource(picture);
      if (source !== follower.source) moves.push(events.changed);
      follower.source = source;
      moves.push(...hosts.flatMap((host) => measure(host, picture)));
    } else if (now - follower.reported > REPORT_MS) {
      follower.reported = now;
      events.lost();
    }
  }
  for (const move of moves) move();
  isLooping = followers.size > 0;
  if (isLooping) requestAnimationFrame(step);
}

/** What is to be done so that the host lies on the picture. */
function measure(host: HTMLElement, picture: Element): (() => void)[] {
  restoreStyle(host);
  const target = picture.getBoundingClientRect();
  const now = host.getBoundingClientRect();
  if (now.width === 0 || now.height === 0) return [() => setStyle(host, { width: '1px', height: '1px' })]; // then the scale is known
  // An ancestor's zoom or transform scales the host too.
  const scaleX = now.width / host.offsetWidth || 1;
  const scaleY = now.height / host.offsetHeight || 1;
  const style = {
    ...corrected(host, 'left', (target.left - now.left) / scaleX),
    ...corrected(host, 'top', (target.top - now.top) / scaleY),
    ...corrected(host, 'width', (target.width - now.width) / scaleX),
    ...corrected(host, 'height', (target.height - now.height) / scaleY),
    ...clipOf(host, picture, target),
  };
  return Object.keys(style).length > 0 ? [() => setStyle(host, style)] : [];
}

type Side = 'left' | 'top' | 'width' | 'height';

const corrected = (host: HTMLElement, side: Side, difference: number): Record<string, string> =>
  Math.abs(difference) < TOLERANCE ? {} : { [side]: `${(Number.parseFloat(styleOf(host, side)) || 0) + difference}px` };

/** Boxes between the picture and the host's containing block clip the picture, but not the host: do it for them. */
function clipOf(host: HTMLElement, picture: Element, target: DOMRect): Record<string, string> {
  let { left, top, right, bottom } = target;
  const end = host.offsetParent;
  const first = picture.matches(':fullscreen') ? null : picture.parentElement;
  for (let box = first; box && box !== end && box !== document.body; box = box.parentElement) {
    if (getComputedStyle(box).overflow === 'visible') continue;
    const edge = box.getBoundingClientRect();
    left = Math.max(left, edge.left);
    top = Math.max(top, edge.top);
    right = Math.min(right, edge.right);
    bottom = Math.min(bottom, edge.bottom);
  }
  const insets = [top - target.top, target.right - right, target.bottom - bottom, left - target.left];
  const clip = insets.every((inset) => inset < 1)
    ? 'none'
    : `inset(${insets.map((inset) => `${Math.max(0, Math.round(inset * 10) / 10)}px`).join(' ')})`;
  if (clips.get(host) === clip) return {};
  clips.set(host, clip);
  return { 'clip-path': clip };
}

/** As we wrote them: the browser writes them differently. */
const clips = new WeakMap<HTMLElement, string>();
