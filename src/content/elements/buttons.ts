import { drawing, ICONS } from '../chip/icons';

/** A drawing, which says its name. */
export function iconButton(icon: keyof typeof ICONS, label: string): HTMLButtonElement {
  const button = emptyButton();
  button.append(drawing(ICONS[icon]));
  button.title = label;
  button.setAttribute('aria-label', label);
  return button;
}

/** What there is to do, in words. */
export function mainButton(label: string): HTMLButtonElement {
  const button = emptyButton();
  button.className = 'main';
  button.textContent = label;
  return button;
}

function emptyButton(): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  return button;
}
