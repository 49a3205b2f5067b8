import { text } from '../shared/text';
import { drawing, ICONS, SVG } from './icons';

export interface ChipButton {
  readonly icon: keyof typeof ICONS | 'text';
  readonly label: string;
  /** Shown only while the pointer or the focus is on the chip. */
  readonly extra?: boolean;
  readonly act: () => void;
}

export interface ChipState {
  /** The ring's fill, 0–1; no ring when absent. */
  readonly progress?: number;
  readonly label?: string;
  readonly buttons: readonly ChipButton[];
}

/** A small bar in the corner of the picture. */
export function createChip(root: ShadowRoot): { show(state: ChipState): void } {
  const chip = document.createElement('div');
  chip.className = 'chip';
  chip.setAttribute('role', 'group');
  chip.dir = text('direction');
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  status.className = 'label';
  root.append(chip);
  // The picture below must not take our clicks for its own.
  for (const type of ['click', 'mousedown', 'pointerdown', 'mouseup', 'pointerup', 'dblclick', 'contextmenu'])
    chip.addEventListener(type, (event) => event.stopPropagation());
  return {
    show({ progress, label, buttons }) {
      status.textContent = label ?? '';
      status.hidden = !label;
      chip.classList.toggle('quiet', !label);
      chip.replaceChildren(...(progress === undefined ? [] : [ring(progress)]), status, ...buttons.map(button));
    },
  };
}

function button({ icon, label, extra, act }: ChipButton): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  if (extra) element.className = 'extra';
  if (icon === 'text') {
    element.className = 'main';
    element.textContent = label;
  } else {
    element.append(drawing(ICONS[icon]));
    element.title = label;
    element.setAttribute('aria-label', label);
  }
  element.addEventListener('click', (event) => {
    event.preventDefault();
    act();
  });
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
