import { mainButton } from '../elements/buttons';
import { createShadowHost, setStyle } from '../elements/shadow-host';

const SHOWN_MS = 6000;
/** CSS px right of and below the pointer. */
const DISTANCE = 8;

/** A small button at the pointer, where no menu can be had. Goes away by itself, on Escape, on a press elsewhere, on scrolling. */
export function showPointerButton(
  label: string,
  { x, y }: { readonly x: number; readonly y: number },
  act: () => void,
): void {
  const { host, root } = createShadowHost('palimpsest-button', { position: 'fixed', 'z-index': '2147483647' });
  const box = document.createElement('div');
  box.className = 'chip at-pointer';
  const button = mainButton(label);
  box.append(button);
  root.append(box);
  document.body.append(host);
  const { width, height } = box.getBoundingClientRect();
  const within = (at: number, end: number) => `${Math.max(0, Math.min(at + DISTANCE, end))}px`;
  setStyle(host, { left: within(x, innerWidth - width), top: within(y, innerHeight - height) });

  const ended = new AbortController();
  const { signal } = ended;
  const end = () => ended.abort();
  signal.addEventListener('abort', () => host.remove());
  button.addEventListener('click', (event) => {
    if (!event.isTrusted) return;
    end();
    act();
  });
  addEventListener('pointerdown', (event) => event.target !== host && end(), { capture: true, signal });
  addEventListener('scroll', end, { capture: true, signal });
  addEventListener('keydown', ({ key }) => key === 'Escape' && end(), { capture: true, signal });
  setTimeout(end, SHOWN_MS);
}
