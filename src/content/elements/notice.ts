import { mainButton } from './buttons';
import { keepEvents } from './keep-events';
import { createShadowHost } from './shadow-host';

const SHOWN_MS = 5000;

interface Offer {
  readonly label: string;
  readonly act: () => void;
}

/** A sentence at the foot of the page, for what has no picture to stand on, and what can be done instead. */
export function showNotice(sentence: string, offer?: Offer): void {
  const { host, root } = createShadowHost('palimpsest-notice', { position: 'fixed', 'z-index': '2147483647' });
  const box = document.createElement('div');
  box.className = 'chip notice';
  box.setAttribute('role', 'status');
  const label = document.createElement('span');
  label.className = 'label';
  label.textContent = sentence;
  box.append(label);
  if (offer) {
    const button = mainButton(offer.label);
    button.addEventListener('click', ({ isTrusted }) => {
      if (!isTrusted) return;
      host.remove();
      offer.act();
    });
    box.append(button);
    keepEvents(box);
  }
  root.append(box);
  document.body.append(host);
  setTimeout(() => host.remove(), SHOWN_MS);
}
