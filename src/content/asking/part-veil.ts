import { text } from '../../shared/text';
import { iconButton } from '../elements/buttons';
import { createShadowHost } from '../elements/shadow-host';
import css from './veil.css?inline';

export interface Veil {
  readonly host: HTMLElement;
  /** Takes the pointer and, while it is open, every key. */
  readonly dialog: HTMLDialogElement;
  /** Shows what is chosen so far: bright, the rest of the page dark. */
  showHole(box: DOMRect): void;
  /** Lets the page be seen and asked again for a moment. */
  lift(): void;
  lay(): void;
  remove(): void;
}

/** The page as it was a moment ago, darkened, over everything: also over dialogs and what fills the screen. `leave`: by its button. */
export function createVeil(screen: ImageBitmap, leave: () => void): Veil {
  const { host, root } = createShadowHost('palimpsest-part', { position: 'fixed', width: '0', height: '0' }, css);
  const dialog = document.createElement('dialog');
  dialog.className = 'whole veil';
  dialog.setAttribute('aria-label', text('menuPart'));
  const canvas = document.createElement('canvas');
  canvas.width = screen.width;
  canvas.height = screen.height;
  canvas.getContext('2d')?.drawImage(screen, 0, 0);
  const hole = document.createElement('div');
  hole.className = 'hole';
  const bar = document.createElement('div');
  bar.className = 'chip';
  bar.dir = text('direction');
  const label = document.createElement('span');
  label.className = 'label';
  label.setAttribute('role', 'status');
  label.textContent = text('partHow');
  const button = iconButton('close', text('cancel'));
  button.addEventListener('click', leave);
  bar.append(label, button);
  dialog.append(canvas, hole, bar);
  root.append(dialog);
  document.documentElement.append(host);
  const lay = () => {
    dialog.showModal();
    dialog.focus();
  };
  dialog.tabIndex = -1;
  lay();
  return {
    host,
    dialog,
    showHole({ left, top, width, height }) {
      Object.assign(hole.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
    },
    lift: () => dialog.close(),
    lay,
    remove: () => host.remove(),
  };
}
