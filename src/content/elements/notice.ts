import { createShadowHost } from './shadow-host';

const SHOWN_MS = 5000;

/** A sentence at the foot of the page, for what has no picture to stand on. */
export function showNotice(sentence: string): void {
  const { host, root } = createShadowHost('palimpsest-notice', { position: 'fixed', 'z-index': '2147483647' });
  const box = document.createElement('div');
  box.className = 'chip notice';
  box.setAttribute('role', 'status');
  const label = document.createElement('span');
  label.className = 'label';
  label.textContent = sentence;
  box.append(label);
  root.append(box);
  document.body.append(host);
  setTimeout(() => host.remove(), SHOWN_MS);
}
