import { text } from '../../shared/text';
import { iconButton, mainButton } from '../elements/buttons';
import { keepEvents, keepKeys } from '../elements/keep-events';
import { type ICONS, SVG } from './icons';

export interface ChipButton {
  readonly icon: keyof typeof ICONS | 'text';
  readonly label: string;
  /** Shown only while the pointer or the focus is on the chip. */
  readonly extra?: boolean;
  /** Whether it is on, for one that switches something. */
  readonly pressed?: boolean;
  readonly act: () => void;
  /** While it is held down, by pointer or space key; then `act` is not called. */
  readonly hold?: { readonly begin: () => void; readonly end: () => void };
}

/** One of several. */
export interface ChipChoice {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  readonly value: string;
  readonly choose: (value: string) => void;
}

export interface ChipState {
  /** The ring's fill, 0–1; no ring when absent. */
  readonly progress?: number;
  readonly label?: string;
  /** Larger, and in the middle of the picture: something is asked, or takes long. */
  readonly isCard?: boolean;
  readonly buttons: readonly (ChipButton | ChipChoice)[];
}

/** Shorter is a click. */
const HOLD_MS = 500;

export interface Chip {
  show(state: ChipState): void;
  hide(): void;
}

/** A small bar in the corner of the picture. */
export function createChip(root: ShadowRoot): Chip {
  const chip = document.createElement('div');
  chip.className = 'chip';
  chip.setAttribute('role', 'group');
  chip.setAttribute('aria-label', text('extensionName'));
  chip.dir = text('direction');
  // Stays where it is: a live region that is put in anew is not read out.
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  status.className = 'label';
  const controls = document.createElement('span');
  controls.className = 'controls';
  chip.append(status, controls);
  root.append(chip);
  keepEvents(chip);
  keepKeys(root.host, (event) => {
    const hold = root.activeElement && holds.get(root.activeElement);
    if (event.key === ' ' && event.type === 'keydown') hold?.down(event);
    if (event.key === ' ' && event.type === 'keyup') hold?.up(event);
  });
  return {
    show({ progress, label, isCard = false, buttons }) {
      chip.hidden = false;
      chip.classList.toggle('card', isCard);
      const { activeElement } = root;
      const focused = [...controls.children].indexOf(activeElement as Element);
      // A new button that a script has given the focus does not tell that it was come to by keys.
      chip.classList.toggle('by-keys', activeElement?.matches(':focus-visible') ?? false);
      if (status.textContent !== (label ?? '')) status.textContent = label ?? '';
      status.hidden = !label;
      chip.classList.toggle('quiet', !label);
      chip.querySelector('.ring')?.remove();
      if (progress !== undefined) chip.prepend(ring(progress));
      controls.replaceChildren(...buttons.map((each) => ('options' in each ? choice(each) : button(each))));
      // Who came by keyboard goes on where they were; the focus is never taken from the page.
      if (focused >= 0) (controls.children[Math.min(focused, buttons.length - 1)] as HTMLElement | undefined)?.focus();
    },
    hide() {
      chip.hidden = true;
    },
  };
}

function button({ icon, label, extra, pressed, act, hold }: ChipButton): HTMLButtonElement {
  const element = icon === 'text' ? mainButton(label) : iconButton(icon, label);
  if (extra && icon !== 'text') element.className = 'extra';
  if (pressed !== undefined) element.setAttribute('aria-pressed', String(pressed));
  const wasHeld = hold ? watchHolding(element, hold) : () => false;
  element.addEventListener('click', (event) => {
    event.preventDefault();
    if (!wasHeld()) act();
  });
  return element;
}

const holds = new WeakMap<Element, Readonly<Record<'down' | 'up', (event: Event) => void>>>();

/** Says, when a click comes, whether the button had been held down. */
function watchHolding(element: HTMLElement, { begin, end }: NonNullable<ChipButton['hold']>): () => boolean {
  let since = 0;
  let heldFor = 0;
  const down = ({ timeStamp }: Event) => {
    if (since) return;
    since = timeStamp;
    begin();
  };
  const up = ({ timeStamp }: Event) => {
    if (!since) return;
    heldFor = timeStamp - since;
    since = 0;
    end();
  };
  element.addEventListener('pointerdown', (event) => {
    element.setPointerCapture(event.pointerId);
    down(event);
  });
  for (const type of ['pointerup', 'pointercancel', 'blur']) element.addEventListener(type, up);
  holds.set(element, { down, up });
  return () => {
    const held = heldFor > HOLD_MS;
    heldFor = 0;
    return held;
  };
}

function choice({ label, options, value, choose }: ChipChoice): HTMLSelectElement {
  const element = document.createElement('select');
  element.className = 'extra';
  element.title = label;
  element.setAttribute('aria-label', label);
  element.append(...options.map(({ value, name }) => new Option(name, value)));
  element.value = value;
  element.addEventListener('change', () => choose(element.value));
  return element;
}

/** Circumference of the ring's circle in the units of its drawing: 2π · 9. */
const CIRCUMFERENCE = 56.55;

function ring(progress: number): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'ring');
  svg.setAttribute('aria-hidden', 'true');
  for (const name of ['track', 'arc']) {
    const circle = document.createElementNS(SVG, 'circle');
    circle.setAttribute('class', name);
    circle.setAttribute('cx', '12');
    circle.setAttribute('cy', '12');
    circle.setAttribute('r', '9');
    if (name === 'arc') {
      circle.setAttribute('stroke-dasharray', String(CIRCUMFERENCE));
      circle.setAttribute('stroke-dashoffset', String(CIRCUMFERENCE * (1 - Math.min(1, progress))));
    }
    svg.append(circle);
  }
  return svg;
}
